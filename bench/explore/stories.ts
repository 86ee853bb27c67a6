import fc from '../../tools/fastCheck'
import { anyDeed, link, mishap, otherApp, resume, simple, start } from './deeds'
import type { Deed, Step, Story } from './story'
import type { Mishap } from './upstream'

type Gap = Step['gapMs']

/** Of one step, or of a few that go together. */
const MOST_PHRASES = 9

/** Something else than usual so often of a hundred times. */
const rarely = <T>(percent: number, usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 100 - percent, arbitrary: fc.constant(usual) },
    { weight: percent, arbitrary: other }
  )

const seldom = (percent: number) =>
  rarely<boolean>(percent, false, fc.constant(true))

const aMoment = fc.constantFrom<Gap>(0, 15, 45, 90, 300)
const usualGap = rarely<Gap>(20, null, aMoment)
const usualMs = rarely(30, 5, fc.constantFrom(30, 60, 400))
const slowMs = fc.constantFrom(400, 60, 30)

/** @param gapMs how long after the step before it begins */
function stepOf(
  deed: fc.Arbitrary<Deed>,
  gapMs: fc.Arbitrary<Gap> = usualGap,
  pageMs: fc.Arbitrary<number> = usualMs
) {
  return fc.record({
    process: fc.nat(1),
    deed,
    gapMs,
    isLost: seldom(8),
    thereMs: usualMs,
    backMs: pageMs,
    mishaps: rarely<Mishap[]>(
      15,
      [],
      fc.array(mishap, { minLength: 1, maxLength: 2 })
    ),
  })
}

const anyStep = stepOf(anyDeed)
const act = fc.oneof(start, simple('end', 'repair'))

/** Steps that meet with each other seldom where each is chosen alone. */
const phrases = fc.oneof(
  { withCrossShrink: true },
  { weight: 12, arbitrary: fc.tuple(anyStep) },
  {
    weight: 3,
    arbitrary: fc.tuple(stepOf(start), stepOf(simple('add'))),
  },
  // What was given out once is there once.
  {
    weight: 2,
    arbitrary: fc.tuple(stepOf(resume), stepOf(simple('end'))),
  },
  // A late answer of checkout brings back the cart of before.
  {
    weight: 3,
    arbitrary: fc.tuple(
      stepOf(simple('fetch cart', 'add'), usualGap, slowMs),
      stepOf(act, aMoment),
      stepOf(simple('repair', 'end', 'add', 'look'))
    ),
  },
  // Two tabs.
  { weight: 1, arbitrary: fc.tuple(stepOf(act), stepOf(act, aMoment)) },
  {
    weight: 1,
    arbitrary: fc.tuple(stepOf(fc.oneof(link, otherApp)), stepOf(act)),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(
      stepOf(simple('reopen browser', 'sign out', 'let sign-in expire')),
      stepOf(act)
    ),
  }
)

const steps: fc.Arbitrary<Step[]> = fc
  .array(fc.tuple(rarely(30, 0, fc.constantFrom(1, 2, 3)), phrases), {
    minLength: 1,
    maxLength: MOST_PHRASES,
    size: 'max',
  })
  .map((parts) =>
    parts.flatMap(([browser, phrase]) =>
      phrase.map((step) => ({ ...step, browser }))
    )
  )

/** Any story. */
export const stories: fc.Arbitrary<Story> = fc.noBias(
  fc.record({
    areEmailsMasked: seldom(20),
    dropsSetCookie: seldom(8),
    givesCartsToOperators: seldom(25),
    steps,
  })
)
