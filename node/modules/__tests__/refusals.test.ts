import { describe, expect, it } from '@jest/globals'

import { impersonationRefusal, operatorRefusal } from '../refusals'
import { factsOf } from '../sessionFacts'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'

/** What VTEX says of Olga, who may impersonate and serves somebody. */
function facts(
  served: string | null,
  canImpersonate: string | null = 'true',
  profile = {}
) {
  return factsOf(
    {
      authentication: { adminUserEmail: { value: OLGA } },
      impersonate: canImpersonate
        ? {
            canImpersonate: { value: canImpersonate },
            storeUserEmail: { value: served },
          }
        : {},
      profile,
    },
    'acme',
    true
  )
}

describe('somebody may not act as a customer', () => {
  it('without an admin’s sign-in', () => {
    expect(operatorRefusal(factsOf({}, 'acme', false))).toBe('NOT_AN_OPERATOR')
  })

  it.each([
    ['a cookie that the session no longer knows', {}, true],
    [
      'a session that remembers an admin',
      { authentication: { adminUserEmail: { value: OLGA } } },
      false,
    ],
  ])('any more, by %s', (_by, namespaces, hasAdminCookie) => {
    expect(operatorRefusal(factsOf(namespaces, 'acme', hasAdminCookie))).toBe(
      'SESSION_EXPIRED'
    )
  })

  it('where VTEX’s own half is not installed', () => {
    expect(operatorRefusal(facts(null, null))).toBe('SESSION_APP_MISSING')
  })

  it('without the role', () => {
    expect(operatorRefusal(facts(null, 'false'))).toBe('NOT_AN_OPERATOR')
  })

  it('but an operator may', () => {
    expect(operatorRefusal(facts(null))).toBeNull()
  })
})

describe('a customer is not taken', () => {
  const loaded = { id: { value: '7' }, email: { value: ANA } }

  it('by somebody who is no operator by now', () => {
    expect(impersonationRefusal(facts(ANA, 'false', loaded), ANA, true)).toBe(
      'NOT_AN_OPERATOR'
    )
  })

  it('when VTEX impersonates them but does not load them', () => {
    expect(impersonationRefusal(facts(ANA), ANA, true)).toBe(
      'CUSTOMER_NOT_LOADED'
    )
    expect(impersonationRefusal(facts(ANA), ANA, false)).toBe(
      'CUSTOMER_NOT_LOADED'
    )
  })

  it.each([null, 'bruno@example.com'])(
    'when VTEX impersonates %s: by what checkout knows of them',
    (served) => {
      expect(impersonationRefusal(facts(served), ANA, true)).toBe(
        'CUSTOMER_NOT_LOADED'
      )
      expect(impersonationRefusal(facts(served), ANA, false)).toBe(
        'CUSTOMER_NOT_FOUND'
      )
    }
  )

  it('but is when VTEX has loaded them, in whatever case', () => {
    expect(
      impersonationRefusal(facts(ANA, 'true', loaded), 'Ana@Example.com', false)
    ).toBeNull()
  })
})
