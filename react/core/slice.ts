import type { Command, Doers, LateDoers } from './command'
import type { Event, Moment, Part } from './events'
import type { Ending } from './impersonation'
import type { Ports, TelesalesApi } from './ports'
import type { State } from './state'

/**
 * A part of the state that is loaded when it is wanted, with all that it does:
 * what a page does without until then is not in the bar that everybody loads.
 */
export interface Slice {
  part: Part
  /** The state that follows, when all else has followed. */
  after(state: State, event: Event, moment: Moment): State
  commands(before: State, after: State, moment: Moment): Command[]
  /** What follows at once, in the same transition. */
  consequences(after: State, event: Event): Event[]
  /**
   * How its own commands are carried out.
   * @param act writes, while nothing else does, and tells what became of it
   * @param write the same, and tells nothing
   */
  doers?(
    ports: Ports,
    send: (event: Event) => void,
    act: (ask: TelesalesApi['end'], ending?: Ending) => void,
    write: (ask: () => Promise<void>) => void
  ): Partial<LateDoers & Pick<Doers, 'end'>>
}
