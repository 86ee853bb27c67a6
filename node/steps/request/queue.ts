interface Entry {
  identity: string
  result: Promise<unknown>
}

/** The last of each queue in this process. */
const queues = new Map<string, Entry>()

/** The queue of the writes to a browser's session; null when it has none. */
export function sessionQueue(session: string | null): string | null {
  return session && `session ${session}`
}

/** Whether something is under way, or waits, in this queue. */
export function isBusy(queue: string | null): boolean {
  return queue !== null && queues.has(queue)
}

/**
 * Does the work of one queue one after the other. The same work asked for again
 * while the first is last in the queue, by a double click or from another tab, is
 * done once and has one result: a single flight.
 *
 * @param queue null when there is nothing to protect
 * @param identity what is asked for, and for whom
 * @param work is told whether something else was done before it
 */
export function inTurn<Result>(
  queue: string | null,
  identity: string,
  work: (hasWaited: boolean) => Promise<Result>
): Promise<Result> {
  if (queue === null) {
    return work(false)
  }
  const ahead = queues.get(queue)

  if (ahead?.identity === identity) {
    return ahead.result as Promise<Result>
  }
  const afterwards = () => work(true)
  const result = ahead ? ahead.result.then(afterwards, afterwards) : work(false)
  const entry = { identity, result }
  const leave = () => {
    if (queues.get(queue) === entry) {
      queues.delete(queue)
    }
  }

  queues.set(queue, entry)
  result.then(leave, leave)
  return result
}
