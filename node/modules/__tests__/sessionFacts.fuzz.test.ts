import { expect, it } from '@jest/globals'
import { anyText } from '../../../tools/anyText'
import fc from '../../../tools/fastCheck'
import { UNREADABLE } from '../cart'
import type { LoadedCustomer } from '../sessionFacts'
import { factsOf } from '../sessionFacts'
import { telesalesSessionOf } from '../telesalesSession'
import { sealed } from '../witness'

type Json = Record<string, unknown>

const ASKED = 'vtex-impersonated-customer-email'
const SECRET = 'f'.repeat(64)
const WITNESS = sealed(
  {
    customerEmail: 'ana@example.com',
    operatorEmail: 'olga@acme.example',
    startedAtMs: 1,
    reason: null,
  },
  SECRET
)
const KEYS = {
  authentication: ['adminUserEmail', 'storeUserEmail'],
  impersonate: ['canImpersonate', 'storeUserEmail', 'account'],
  profile: [
    ...['id', 'isAuthenticated', 'email', 'firstName', 'lastName'],
    ...['document', 'phone'],
  ],
  public: [ASKED, 'telesales-witness', 'utm_source'],
  store: ['cultureInfo'],
}
/** What every object has, or what changes one. */
const PROTOTYPE = ['__proto__', 'constructor', 'hasOwnProperty', 'toString']

const ana = fc.constantFrom('ana@example.com', 'ANA@Example.com')
const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('true', 'false', 'TRUE', ' true') },
  { weight: 4, arbitrary: ana },
  { weight: 2, arbitrary: anyText() },
  { weight: 2, arbitrary: fc.jsonValue() },
  fc.constantFrom<unknown>(
    ...[true, 1, null, undefined, ['true'], '0', '1e999', 'acme', 'other']
  )
)

/** An object that has these keys of its own, whatever they are called. */
const objectOf = (keys: string[], arbitrary: fc.Arbitrary<unknown>) =>
  fc
    .array(fc.tuple(fc.constantFrom(...keys, ...PROTOTYPE), arbitrary))
    .map((entries) => Object.fromEntries(entries))

const entry = fc.oneof(
  { weight: 6, arbitrary: value.map((said): unknown => ({ value: said })) },
  objectOf(['value'], value),
  value
)
const namespace = (keys: string[]) =>
  fc.oneof(
    { weight: 6, arbitrary: objectOf(keys, entry) },
    fc.array(entry),
    fc.jsonValue(),
    value
  )
const odd: fc.Arbitrary<Json> = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        Object.entries(KEYS).map(([name, keys]) => [name, namespace(keys)])
      ),
      { requiredKeys: [] }
    ),
    objectOf(Object.keys(KEYS), fc.jsonValue())
  )
  .map(([known, others]) => ({ ...others, ...known }))

const key = fc.constantFrom(
  ...Object.entries(KEYS).flatMap(([name, keys]) =>
    keys.map((one) => [name, one])
  )
)
/** An operator serves Ana, but for what somebody has put in between. */
const nearlyServing: fc.Arbitrary<Json> = fc
  .array(fc.tuple(key, fc.oneof(entry, namespace([])), fc.boolean()), {
    maxLength: 3,
  })
  .map((changes) => {
    const session: Record<string, Json> = {
      authentication: { adminUserEmail: { value: 'olga@acme.example' } },
      impersonate: {
        canImpersonate: { value: 'true' },
        storeUserEmail: { value: 'ana@example.com' },
      },
      profile: { id: { value: '7' }, firstName: { value: 'Ana' } },
      public: { 'telesales-witness': { value: WITNESS } },
    }

    for (const [[name, one], change, isWhole] of changes) {
      session[name] = isWhole
        ? (change as Json)
        : { ...session[name], [one]: change }
    }
    return session
  })
const namespaces = fc.oneof(odd, nearlyServing)

/** What VTEX has written there, and nothing that it inherits. */
function written(from: unknown, ...[key, ...rest]: string[]): unknown {
  const kept =
    typeof from === 'object' && from !== null
      ? Object.getOwnPropertyDescriptor(from, key)?.value
      : undefined

  return rest.length > 0 ? written(kept, ...rest) : kept
}

/** VTEX lets the admin act for others, in this account. */
function isAllowed(session: Json) {
  const entry = written(session, 'impersonate', 'account')
  const hasValue =
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
  const account = hasValue ? written(entry, 'value') : entry

  return (
    written(session, 'impersonate', 'canImpersonate', 'value') === 'true' &&
    (account === undefined || ['', 'acme', null].includes(account as string))
  )
}

it('lets nobody act as a customer but by the text "true"', () => {
  fc.assert(
    fc.property(namespaces, fc.boolean(), (session, hasAdminCookie) => {
      const facts = factsOf(session, 'acme', hasAdminCookie, SECRET)

      expect(facts.canImpersonate).toBe(isAllowed(session))
      expect(facts.hasSeenAdmin || !hasAdminCookie).toBe(true)
    })
  )
})

it('invents no customer: each word of theirs stands in the session', () => {
  fc.assert(
    fc.property(namespaces, fc.boolean(), (session, hasAdminCookie) => {
      const facts = factsOf(session, 'acme', hasAdminCookie, SECRET)
      const { buying, customer, publicValues, witness: _, ...others } = facts
      const served = written(session, 'impersonate', 'storeUserEmail', 'value')

      for (const text of [
        ...Object.values(others),
        ...Object.values(publicValues),
        ...Object.values(buying).flat(),
      ]) {
        expect([null, true, false, String(text)]).toContain(text)
      }
      if (customer) {
        expect(customer.email).toBe(served)
        for (const key of KEYS.profile) {
          const text = customer[key as keyof LoadedCustomer] ?? null
          const said = written(session, 'profile', key, 'value')

          if (key !== 'email' && text !== null) {
            expect(text).toBe(said)
          }
        }
      }
    })
  )
})

it('shows a customer, and for how long, to operators alone', () => {
  fc.assert(
    fc.property(
      namespaces,
      fc.boolean(),
      fc.constantFrom(null, 'LEFT_BEHIND' as const, 'CART_UNKNOWN' as const),
      fc.oneof(fc.nat(), fc.double()),
      (session, hasAdminCookie, warning, nowMs) => {
        const shown = telesalesSessionOf(
          factsOf(session, 'acme', hasAdminCookie, SECRET),
          warning,
          UNREADABLE,
          nowMs
        )
        const email = written(
          session,
          'authentication',
          'adminUserEmail',
          'value'
        )
        const mayKnow =
          hasAdminCookie &&
          typeof email === 'string' &&
          email.trim() !== '' &&
          isAllowed(session)

        expect(shown.operator).toEqual(mayKnow ? { email } : null)
        if (!mayKnow) {
          expect(shown).toMatchObject({ customer: null, servedSeconds: null })
          expect([null, 'LEFT_BEHIND']).toContain(shown.warning)
        }
        if (shown.servedSeconds !== null) {
          expect(Number.isInteger(shown.servedSeconds)).toBe(true)
          expect(shown.servedSeconds).toBeGreaterThanOrEqual(0)
          expect(shown.servedSeconds).toBeLessThan(2 ** 31)
        }
      }
    )
  )
})
