import type { Command } from './command'
import { commandsFor } from './commands'
import { consequencesOf } from './consequences'
import type { Event, Moment } from './events'
import type { Slice } from './slice'
import type { State } from './state'
import { stateAfter } from './stateAfter'

/**
 * The state that follows, and what has to be done so that the world follows.
 *
 * @param slices the parts of the state that are loaded already
 */
export function transition(
  state: State,
  event: Event,
  moment: Moment,
  slices: Slice[] = []
): [State, Command[]] {
  const next = settle(state, event)

  return [
    next,
    slices.reduce(
      (commands, slice) => commands.concat(slice.commands(state, next, moment)),
      commandsFor(state, next, event)
    ),
  ]

  /** An event with all that follows from it at once. */
  function settle(before: State, happened: Event): State {
    const after = slices.reduce(
      (last, slice) => slice.after(last, happened, moment),
      stateAfter(before, happened, moment)
    )

    return slices
      .reduce(
        (events, slice) => events.concat(slice.consequences(after, happened)),
        consequencesOf(before, after, happened, moment)
      )
      .reduce(settle, after)
  }
}
