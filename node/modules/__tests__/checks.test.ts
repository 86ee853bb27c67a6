import { describe, expect, it } from '@jest/globals'

import { checksOf, hostChecksOf, sessionChecksOf } from '../checks'
import type { Sender } from '../sameOrigin'
import { factsOf } from '../sessionFacts'

const OWN_PAGE = {
  contentType: 'application/json',
  fetchSite: 'same-origin',
} as Sender
const OPERATOR = factsOf(
  {
    authentication: { adminUserEmail: { value: 'olga@acme.example' } },
    impersonate: { canImpersonate: { value: 'true' } },
  },
  'acme',
  true
)

describe('what the bar depends on', () => {
  it('is skipped after the first check that has failed', () => {
    const statuses = checksOf({
      COOKIES: 'PASSED',
      HOST: 'UNCERTAIN',
      ACTIVATION: 'FAILED',
      SIGN_IN: 'PASSED',
    }).map(({ status }) => status)

    expect(statuses).toEqual([
      'PASSED',
      'UNCERTAIN',
      'FAILED',
      ...Array(5).fill('SKIPPED'),
    ])
  })

  it.each([
    ['acme.myvtex.com', null, 'PASSED', 'PASSED'],
    ['www.acme.example', null, 'UNCERTAIN', 'UNCERTAIN'],
    ['www.acme.example', true, 'UNCERTAIN', 'PASSED'],
    ['www.acme.example', false, 'UNCERTAIN', 'FAILED'],
  ] as const)(
    'is the host %s, activated: %s',
    (host, isActivated, HOST, ACTIVATION) => {
      expect(hostChecksOf(host, isActivated)).toEqual({ HOST, ACTIVATION })
    }
  )

  it('is there for an operator', () => {
    expect(sessionChecksOf(OPERATOR, true, OWN_PAGE)).toEqual({
      SIGN_IN: 'PASSED',
      SESSION: 'PASSED',
      SESSION_APP: 'PASSED',
      ROLE: 'PASSED',
      SAME_ORIGIN: 'PASSED',
    })
  })

  it.each([
    ['a sign-in that VTEX ID knows', OPERATOR, false, { SIGN_IN: 'UNCERTAIN' }],
    [
      'a sign-in at all',
      { ...OPERATOR, adminEmail: null },
      true,
      { SIGN_IN: 'FAILED', ROLE: 'FAILED' },
    ],
    [
      'the session app',
      { ...OPERATOR, canImpersonate: false, hasSessionApp: false },
      true,
      { SESSION_APP: 'FAILED' },
    ],
    [
      'the role',
      { ...OPERATOR, canImpersonate: false },
      true,
      { SESSION_APP: 'PASSED', ROLE: 'FAILED' },
    ],
  ])('is not there without %s', (_what, session, isSure, statuses) => {
    expect(sessionChecksOf(session, isSure, OWN_PAGE)).toMatchObject(statuses)
  })

  it.each([
    ['another site', { fetchSite: 'cross-site' }, 'FAILED'],
    ['nowhere', { fetchSite: '', origin: '', referer: '' }, 'UNCERTAIN'],
  ])(
    'is a page of the store’s own, and not from %s',
    (_where, from, status) => {
      const sender = { ...OWN_PAGE, ...from } as Sender

      expect(sessionChecksOf(OPERATOR, true, sender).SAME_ORIGIN).toBe(status)
    }
  )
})
