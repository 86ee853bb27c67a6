import { commandsAtStart } from './commands'
import type { Event } from './events'
import { patch } from './patch'
import type { HeardEvent, Ports } from './ports'
import { isOperators } from './remember'
import { createRunner } from './runner'
import { storedCall, termOfHash, termOfMessage } from './screenPop'
import type { Settings } from './settings'
import type { Slice } from './slice'
import { initialState, State } from './state'
import { transition } from './transition'
import { viewIn } from './view'

/** The toolbar of a page, for as long as the page lives. */
export interface Toolbar {
  getState(): State
  /** Calls back after each change; answers how to stop that. */
  subscribe(listener: () => void): () => void
  send(event: Event): void
  /** The time, in ms since the epoch. */
  now(): number
  /** A part of the state has been loaded; it is had once. */
  extend(slice: Slice): void
  /**
   * It hears nothing any more, and begins nothing: what is being written still comes
   * to its end, and the page is loaded anew.
   */
  stop(): void
  isStopped(): boolean
}

/** Makes the toolbar of a page. It is no framework's, and knows no DOM. */
export function createToolbar(ports: Ports, settings: Settings): Toolbar {
  const { clock, page, storage } = ports
  const listeners = new Set<() => void>()
  const events: Event[] = []
  const slices: Slice[] = []
  const runner = createRunner(ports, send)
  let isRunning = false
  let isStopped = false
  let state: State = initialState(
    settings,
    (name) => storage[name].get(),
    clock.now(),
    page.isFramed()
  )

  commandsAtStart(state).forEach(runner.run)
  const hearNothing = ports.listen(hear)

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    send,
    now: clock.now,
    extend(slice) {
      if (slices.includes(slice)) {
        return
      }
      slices.push(slice)
      runner.learn(slice)
      send({
        type: 'partLoaded',
        part: slice.part,
        activity: storage.activity.get(),
        back: storage.back.get(),
      })
    },
    stop,
    isStopped: () => isStopped,
  }

  /** An event that another one leads to waits until that one is done with. */
  function send(event: Event) {
    if (isStopped && event.type !== 'actAnswered') {
      if (event.type === 'reloadAsked') {
        page.reload()
      }
      return
    }
    events.push(event)
    if (isRunning) {
      return
    }
    isRunning = true
    try {
      while (events.length > 0) {
        step(events.shift() as Event)
      }
    } catch (fault) {
      // Rather no bar than one that says what is not so; but never none for a customer.
      state = patch(state, {
        impersonation: { is: viewIn(state).customer ? 'uncertain' : 'hidden' },
      })
      notify()
      stop()
      throw fault
    } finally {
      isRunning = false
    }
  }

  function step(event: Event) {
    const [next, commands] = transition(
      state,
      event,
      { nowMs: clock.now(), isTyping: page.isTyping() },
      slices
    )
    const hasChanged = next !== state

    state = next
    if (hasChanged) {
      notify()
    }
    commands.forEach(runner.run)
  }

  function notify() {
    for (const listener of [...listeners]) {
      try {
        listener()
      } catch {
        // Another app's, perhaps: the toolbar goes on without it.
      }
    }
  }

  function stop() {
    isStopped = true
    hearNothing()
    runner.stop()
  }

  function hear(event: HeardEvent) {
    switch (event.type) {
      case 'acted':
      case 'woken':
        // Without a limit nobody counts.
        if (state.countdown.nextTickMs !== null) {
          send({
            type: event.type === 'acted' ? 'acted' : 'ticked',
            activity: storage.activity.get(),
          })
        }
        return

      case 'signalled':
        // Where no tab has had an operator, nobody pays for a read.
        if (state.impersonation.is !== 'hidden' || isOperators(storage.user)) {
          send(event)
        }
        return

      case 'addressed':
        return call(termOfHash(event.hash), !event.isOpening)

      case 'messaged':
        return call(
          termOfMessage(
            event.message,
            event.origin,
            state.settings.screenPopOrigins
          ),
          true
        )

      default:
        return send(event)
    }
  }

  function call(term: string | null, isOffer: boolean) {
    if (term !== null) {
      send({ type: 'called', stored: storedCall(term, clock.now(), isOffer) })
    }
  }
}
