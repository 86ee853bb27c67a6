import fc from '../../tools/fastCheck'
import type { Choice, Deed, Domain, Junk, SimpleDeed } from './story'
import type { Mishap } from './upstream'

const customer = fc.nat(1)

/** One of what is done without any more to say about it. */
export const simple = (...does: SimpleDeed['does'][]): fc.Arbitrary<Deed> =>
  fc.constantFrom(...does).map((one) => ({ does: one }))

/** A start, or a switch. */
export const start: fc.Arbitrary<Deed> = fc.record({
  does: fc.constant('start' as const),
  customer,
  cart: fc.constantFrom<Choice>('ASK', 'BOTH', 'EMPTY', 'MOVE', 'RESUME'),
  // Of what there is to choose from.
  pick: fc.nat(3),
})

/** A start with what was parked. */
export const resume: fc.Arbitrary<Deed> = fc.record({
  does: fc.constant('start' as const),
  customer,
  cart: fc.constant<Choice>('RESUME'),
  pick: fc.constant(0),
})

/** A link that names somebody. */
export const link: fc.Arbitrary<Deed> = fc.record({
  does: fc.constant('follow link' as const),
  customer,
  junk: fc.constantFrom<Junk>('none', 'witness'),
})

/** Another app's cookie. */
export const otherApp: fc.Arbitrary<Deed> = fc.record({
  does: fc.constant('other app' as const),
  customer,
  domain: fc.constantFrom<Domain>('none', 'acme.myvtex.com', 'myvtex.com'),
})

/** Any. */
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: simple('add') },
  { weight: 5, arbitrary: start },
  { weight: 5, arbitrary: simple('end', 'repair') },
  { weight: 3, arbitrary: simple('look', 'fetch cart', 'order') },
  {
    weight: 2,
    arbitrary: simple('reopen browser', 'sign out', 'let sign-in expire'),
  },
  { weight: 1, arbitrary: simple('another block writes') },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('sign in' as const),
      operator: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: link },
  { weight: 1, arbitrary: otherApp }
)

/** What happens to one of the service's calls. */
export const mishap: fc.Arbitrary<Mishap> = fc.record({
  call: fc.nat(13),
  does: fc.constantFrom<Mishap['does']>(
    'comes late',
    'is answered late',
    'is refused',
    'breaks off'
  ),
  ms: fc.constantFrom(50, 300, 2000, 4000),
})
