import { asked } from './asked'
import type { Command, Doers, LateDoers } from './command'
import type { Event, Timer } from './events'
import type { Ending } from './impersonation'
import { orNull, patiently } from './patiently'
import type { Ports, TelesalesApi } from './ports'
import { isAsked, isOperators, remember } from './remember'
import type { Slice } from './slice'

type Ask = TelesalesApi['end']

/** Carries commands out through the ports. */
export interface Runner {
  run(command: Command): void
  /** What a part of the state asks for that has been loaded. */
  learn(slice: Slice): void
  /** Nothing that was begun is told any more. */
  stop(): void
}

/**
 * Carries commands out, one write at a time, and tells as events what came of
 * them. Answers may overtake each other: the youngest read wins.
 */
export function createRunner(
  ports: Ports,
  send: (event: Event) => void
): Runner {
  const { analytics, api, clock, page, storage, tabs } = ports
  const timers = new Map<string, () => void>()
  let writing: Promise<void> | null = null
  let reads = 0
  let expiries = 0
  const doers: Doers & Partial<LateDoers> = {
    readSession: read,
    async readForExpiry() {
      const turn = ++expiries
      const session = await readPatiently(() => turn === expiries)

      // Without a network it is asked for again and again.
      if (turn === expiries) {
        send({ type: 'expiryRead', session })
      }
    },
    start: (customer, cart, reason, note) =>
      act(() => api.start(customer, cart, reason || undefined, note)),
    end: (ending, note) => act(() => api.end(note), ending),
    repair: (email, reason) => act(() => api.repair(email, reason)),
    repairQuietly: (email) =>
      write(async () => {
        await orNull(api.repair(email))
        await read()
      }),
    wait,
    cancel,
    remember: (name, text) => storage[name].set(text),
    rememberUser(isOperator, isAwaited) {
      remember(isOperator, isAwaited, storage.user)
      if (!isOperator) {
        storage.back.set(null)
      }
    },
    cleanAddress: page.cleanAddress,
    tellTabs: () => tabs.tell(clock.now()),
    // Rather this page than none.
    reload: (forgetsCart) => online(async () => page.reload(forgetsCart)),
    track: analytics.track,
    markPage: analytics.markPage,
  }

  return {
    run([name, ...details]) {
      const carryOut = doers[name as keyof Doers] as (
        ...details: unknown[]
      ) => void

      carryOut(...details)
    },
    learn: ({ doers: more }) =>
      Object.assign(doers, more?.(ports, send, act, write)),
    stop() {
      reads += 1
      doers.abortSearch?.()
      timers.forEach((cancelTimer) => {
        cancelTimer()
      })
      timers.clear()
    },
  }

  async function read() {
    const handover = storage.page.get()
    const turn = ++reads
    const session = await readPatiently(() => turn === reads)

    if (turn === reads) {
      send(
        session
          ? {
              type: 'sessionRead',
              session,
              handover,
              activity: storage.activity.get(),
              isAsked: isAsked(storage.user),
            }
          : {
              type: 'sessionUnread',
              isKnownOperator: isOperators(storage.user),
            }
      )
    }
  }

  /** @param isWanted while nobody has asked for it anew */
  function readPatiently(isWanted: () => boolean) {
    return patiently(
      () => (isWanted() ? api.readSession() : Promise.reject()),
      page
    )
  }

  /** What changes something is not asked for twice, so that it needs a network. */
  function online<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    return page.isOffline() ? patiently(api.readSession, page).then(ask) : ask()
  }

  function act(ask: Ask, ending?: Ending) {
    // What is being read will not be so any more.
    reads += 1
    write(async () => {
      const result = await orNull(asked(ports, send, ask, ending))

      send(
        result
          ? { type: 'actAnswered', result }
          : {
              type: 'actUnanswered',
              session: await readPatiently(() => true),
            }
      )
    })
  }

  function write(ask: () => Promise<void>) {
    const go = () => online(ask)
    const turn: Promise<void> = (writing ? writing.then(go) : go()).then(() => {
      writing = writing === turn ? null : writing
    })

    writing = turn
  }

  function wait(timer: Timer | 'countdown', ms: number) {
    cancel(timer)
    timers.set(
      timer,
      clock.wait(ms, () => {
        timers.delete(timer)
        send(
          timer === 'countdown'
            ? { type: 'ticked', activity: storage.activity.get() }
            : { type: 'waited', timer }
        )
      })
    )
  }

  function cancel(timer: string) {
    timers.get(timer)?.()
    timers.delete(timer)
  }
}
