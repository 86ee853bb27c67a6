interface Flight {
  name: string
  landing: Promise<unknown>
}

/** The last write under way, by session. */
const flights = new Map<string, Flight>()

/** Whether a write to a session is under way in this process. */
export function isUnderWay(session: string): boolean {
  return flights.has(session)
}

/**
 * Lets the writes to one session happen one after the other. The same one asked
 * for again while it is under way, by a double click or from another tab,
 * happens once and has one result.
 *
 * @param session names the session; null when there is none to protect
 * @param name what is asked for, and for whom
 */
export function singleFlight<Result>(
  session: string | null,
  name: string,
  run: () => Promise<Result>
): Promise<Result> {
  if (session === null) {
    return run()
  }
  const ahead = flights.get(session)

  if (ahead?.name === name) {
    return ahead.landing as Promise<Result>
  }
  const landing = ahead ? ahead.landing.then(run, run) : run()
  const flight = { name, landing }
  const land = () => {
    if (flights.get(session) === flight) {
      flights.delete(session)
    }
  }

  flights.set(session, flight)
  landing.then(land, land)
  return landing
}
