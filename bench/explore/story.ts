import type { Mishap } from './upstream'

/** What somebody does without any more to say about it. */
export interface SimpleDeed {
  does:
    | 'add'
    | 'end'
    | 'repair'
    | 'look'
    | 'fetch cart'
    | 'order'
    | 'reopen browser'
    | 'sign out'
    | 'let sign-in expire'
    | 'another block writes'
}

/** What somebody does in one of the browsers. */
export type Deed =
  | SimpleDeed
  | { does: 'start'; customer: number; cart: Choice; pick: number }
  | { does: 'sign in'; operator: number }
  | { does: 'follow link'; customer: number; junk: Junk }
  | { does: 'other app'; customer: number; domain: Domain }

/** What of the cart is chosen at a start; nothing where nobody is asked. */
export type Choice = 'ASK' | 'BOTH' | 'EMPTY' | 'MOVE' | 'RESUME'

/** What a link brings besides the email: nothing, or what our service writes. */
export type Junk = 'none' | 'witness'

/** Of whom another app sets its cookie: the host alone, its domain, or all. */
export type Domain = 'none' | 'acme.myvtex.com' | 'myvtex.com'

/** A deed, and how it goes. */
export interface Step {
  browser: number
  /** Which of the service's processes answers. */
  process: number
  deed: Deed
  /** So long after the step before has begun; null when that is over. */
  gapMs: number | null
  /** The answer never reaches the browser. */
  isLost: boolean
  /** How long a page's request takes there, and its answer back. */
  thereMs: number
  backMs: number
  mishaps: Mishap[]
}

/** A platform, and what is done on it. */
export interface Story {
  areEmailsMasked: boolean
  /** No Set-Cookie of the service reaches a browser. */
  dropsSetCookie: boolean
  givesCartsToOperators: boolean
  steps: Step[]
}
