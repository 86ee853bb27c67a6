import fc from '../../tools/fastCheck'
import type { Mishap } from './upstream'

/** What somebody does in one of the browsers. */
export type Deed =
  | { does: 'start'; customer: number; cart: Choice; pick: number }
  | { does: 'end' | 'repair' | 'look' | 'fetch cart' | 'order' }
  | { does: 'add' | 'another block writes' }
  | { does: 'reopen browser' | 'sign out' | 'let sign-in expire' }
  | { does: 'sign in'; operator: number }
  | { does: 'follow link'; customer: number; junk: Junk }
  | { does: 'other app'; customer: number; domain: Domain }

/** What of the cart is chosen at a start; nothing where nobody is asked. */
export type Choice = 'ASK' | 'EMPTY' | 'MOVE' | 'RESUME'

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

/** How many steps a story has at most. */
const MOST_STEPS = 14

const customer = fc.nat(1)
const operator = fc.nat(1)
const simple = <T extends string>(...does: T[]) =>
  fc.constantFrom(...does).map((one) => ({ does: one }))

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: simple('add') },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('start' as const),
      customer,
      cart: fc.constantFrom<Choice>('ASK', 'EMPTY', 'MOVE', 'RESUME'),
      // Of what there is to choose from.
      pick: fc.nat(2),
    }),
  },
  { weight: 4, arbitrary: simple('end', 'repair') },
  { weight: 3, arbitrary: simple('look', 'fetch cart', 'order') },
  {
    weight: 2,
    arbitrary: simple('reopen browser', 'sign out', 'let sign-in expire'),
  },
  { weight: 1, arbitrary: simple('another block writes') },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('sign in' as const), operator }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('follow link' as const),
      customer,
      junk: fc.constantFrom<Junk>('none', 'witness'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('other app' as const),
      customer,
      domain: fc.constantFrom<Domain>('none', 'acme.myvtex.com', 'myvtex.com'),
    }),
  }
)

const mishap: fc.Arbitrary<Mishap> = fc.record({
  call: fc.nat(11),
  does: fc.constantFrom<Mishap['does']>(
    'comes late',
    'is answered late',
    'is refused',
    'breaks off'
  ),
  ms: fc.constantFrom(50, 300, 2000, 4000),
})

/** Something else than usual so often of a hundred times. */
const rarely = <T>(percent: number, usual: T, ...others: fc.Arbitrary<T>[]) =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: (100 - percent) * others.length, arbitrary: fc.constant(usual) },
    ...others.map((arbitrary) => ({ weight: percent, arbitrary }))
  )

const seldom = (percent: number) =>
  rarely<boolean>(percent, false, fc.constant(true))

const pageMs = rarely(30, 5, fc.constantFrom(30, 60, 400))

const step: fc.Arbitrary<Step> = fc.record({
  browser: rarely(30, 0, fc.constant(1)),
  process: fc.nat(1),
  deed,
  gapMs: rarely<number | null>(25, null, fc.constantFrom(0, 15, 45, 90, 300)),
  isLost: seldom(8),
  thereMs: pageMs,
  backMs: pageMs,
  mishaps: rarely<Mishap[]>(
    20,
    [],
    fc.array(mishap, { minLength: 1, maxLength: 2 })
  ),
})

/** Any story. */
export const stories: fc.Arbitrary<Story> = fc.noBias(
  fc.record({
    areEmailsMasked: seldom(20),
    dropsSetCookie: seldom(8),
    givesCartsToOperators: seldom(25),
    steps: fc.array(step, {
      minLength: 1,
      maxLength: MOST_STEPS,
      size: 'max',
    }),
  })
)
