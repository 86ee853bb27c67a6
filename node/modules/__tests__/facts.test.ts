import { describe, expect, it } from '@jest/globals'

import { UNREADABLE } from '../cart'
import { publicValuesOfEnd, publicValuesOfStart } from '../publicValues'
import { factsOf, SESSION_ITEMS, type SessionFacts } from '../sessionFacts'
import { EMPTY_SESSION, telesalesSessionOf } from '../telesalesSession'
import { sealed, servedSecondsOf } from '../witness'

const SECRET = 'f'.repeat(64)
const WITNESS = {
  customerEmail: 'Ana@Example.com',
  operatorEmail: 'olga@acme.example',
  startedAtMs: 1000,
  reason: 'Ticket 7',
}

/** All that we read, as VTEX has it. */
const SESSION: Record<string, Record<string, string>> = {
  public: {
    'vtex-impersonated-customer-email': 'Ana@Example.com',
    'telesales-witness': sealed(WITNESS, SECRET),
    utm_source: 'call',
    utm_medium: 'phone',
    utm_campaign: 'spring',
    utmi_cp: 'cp',
    utmi_p: 'p',
    utmi_pc: 'pc',
    impersonate: '',
  },
  store: { channel: '2', cultureInfo: 'pt-BR' },
  authentication: {
    adminUserEmail: 'olga@acme.example',
    storeUserEmail: 'olga@home.example',
  },
  impersonate: {
    account: 'acme',
    canImpersonate: 'true',
    storeUserEmail: 'ana@example.com',
  },
  'storefront-permissions': {
    costcenter: 'cardiology',
    organization: 'hospital',
    priceTables: 'gold,wholesale',
    storeUserEmail: 'ana@example.com',
  },
  profile: {
    id: '7',
    isAuthenticated: 'true',
    email: 'ANA@example.com',
    firstName: 'Ana',
    lastName: 'Souza',
    document: '12345678909',
    phone: '+5521999990001',
    priceTables: 'vip, gold',
  },
}

/** The session, but for what is otherwise or, with undefined, not there. */
function facts(
  changes: Record<string, Record<string, unknown>> = {},
  hasAdminCookie = true
) {
  const names = Object.keys({ ...SESSION, ...changes })
  const namespaces = names.map((name) => {
    const values = Object.entries({ ...SESSION[name], ...changes[name] })
    const kept = values.filter(([, value]) => value !== undefined)

    return [
      name,
      Object.fromEntries(kept.map(([key, value]) => [key, { value }])),
    ]
  })

  return factsOf(Object.fromEntries(namespaces), 'acme', hasAdminCookie, SECRET)
}

describe('a session', () => {
  it('says who is signed in, who is served, and why', () => {
    expect(facts()).toEqual({
      adminEmail: 'olga@acme.example',
      shopperEmail: 'olga@home.example',
      hasSeenAdmin: true,
      hasSessionApp: true,
      canImpersonate: true,
      askedEmail: 'Ana@Example.com',
      impersonatedEmail: 'ana@example.com',
      hasSuite: true,
      impersonatedBySuite: null,
      region: 'BR',
      publicValues: {
        'telesales-witness': sealed(WITNESS, SECRET),
        utm_source: 'call',
        utm_medium: 'phone',
        utm_campaign: 'spring',
        utmi_cp: 'cp',
        utmi_p: 'p',
        utmi_pc: 'pc',
      },
      witness: WITNESS,
      buying: {
        salesChannel: '2',
        priceTables: ['vip', 'gold', 'wholesale'],
        organizationId: 'hospital',
        costCenterId: 'cardiology',
      },
      customer: {
        id: '7',
        email: 'ana@example.com',
        firstName: 'Ana',
        lastName: 'Souza',
        document: '12345678909',
        phone: '+5521999990001',
      },
    })
  })

  it('is asked for all of that, and for nothing more', () => {
    const items = Object.entries(SESSION).flatMap(([name, values]) =>
      Object.keys(values).map((key) => `${name}.${key}`)
    )

    expect([...SESSION_ITEMS].sort()).toEqual(items.sort())
  })

  it('says nothing of a shopper', () => {
    expect(factsOf({}, 'acme', false)).toEqual({
      adminEmail: null,
      shopperEmail: null,
      hasSeenAdmin: false,
      hasSessionApp: false,
      canImpersonate: false,
      askedEmail: null,
      impersonatedEmail: null,
      hasSuite: false,
      impersonatedBySuite: null,
      region: null,
      publicValues: Object.fromEntries(
        Object.keys(facts().publicValues).map((key) => [key, ''])
      ),
      witness: null,
      buying: {
        salesChannel: null,
        priceTables: [],
        organizationId: null,
        costCenterId: null,
      },
      customer: null,
    })
  })

  it.each<[string, string | undefined, string | undefined, string | null]>([
    ['of somebody else', '7', 'bruno@example.com', 'bruno@example.com'],
    ['of whoever is served', '7', 'ANA@example.com', null],
    ['of nobody that is known', '7', '', null],
    ['of nobody, where it is not installed', '7', undefined, null],
    ['of nobody, where it is a shopper', '', 'bruno@example.com', null],
  ])(
    'may have an impersonation by the B2B Suite: %s',
    (_, impersonate, storeUserEmail, email) => {
      const read = facts({
        public: { impersonate },
        'storefront-permissions': { storeUserEmail },
      })

      expect(read.impersonatedBySuite).toBe(email)
      expect(read.hasSuite).toBe(storeUserEmail !== undefined)
    }
  )

  it.each<[string, unknown, boolean, boolean]>([
    ['remembers an admin who has signed out', '', false, true],
    ['has never seen an admin', undefined, false, false],
    ['does not know the admin who is signed in', undefined, true, true],
  ])('%s', (_it, adminUserEmail, hasAdminCookie, hasSeenAdmin) => {
    const read = facts({ authentication: { adminUserEmail } }, hasAdminCookie)

    expect(read).toMatchObject({ adminEmail: null, hasSeenAdmin })
  })

  it.each([
    ['pt-BR', 'BR'],
    ['zh-Hant-TW', 'TW'],
    ['es-419', null],
    ['pt', null],
    ['pt-br', null],
    ['pt-BR-x', null],
    [undefined, null],
  ])('in %s is of a store in %s', (cultureInfo, region) => {
    expect(facts({ store: { cultureInfo } }).region).toBe(region)
  })

  it.each([
    ['acme', true],
    [undefined, true],
    ['', true],
    ['other', false],
    ['ACME', false],
  ])('of the account %s allows it here: %s', (account, canImpersonate) => {
    expect(facts({ impersonate: { account } })).toMatchObject({
      canImpersonate,
      hasSessionApp: true,
    })
  })

  it.each<[string, Record<string, unknown>, boolean]>([
    ['an id', { isAuthenticated: undefined }, true],
    ['a sign-in', { id: undefined }, true],
    ['neither', { id: undefined, isAuthenticated: undefined }, false],
    ['neither', { id: '', isAuthenticated: 'false' }, false],
    ['no email', { email: undefined }, true],
    ['another’s email', { email: 'bruno@example.com' }, false],
  ])('has loaded a customer by %s: %j', (_by, profile, isLoaded) => {
    expect(facts({ profile }).customer !== null).toBe(isLoaded)
  })

  it('shows nobody’s profile where nobody is served', () => {
    const { customer, impersonatedEmail } = facts({
      impersonate: { storeUserEmail: '' },
      profile: { email: undefined },
    })

    expect([customer, impersonatedEmail]).toEqual([null, null])
  })
})

describe('what is kept with a session', () => {
  it('is who began for whom, when and why, and no older campaign', () => {
    const before = facts({ public: { impersonate: '7' } }).publicValues

    expect(publicValuesOfStart(before, WITNESS, SECRET)).toEqual({
      ...publicValuesOfEnd(facts().publicValues),
      impersonate: '',
      'telesales-witness': sealed(WITNESS, SECRET),
    })
  })

  it('is forgotten at the end', () => {
    expect(publicValuesOfEnd(facts().publicValues)).toEqual({
      'telesales-witness': '',
      utm_source: '',
      utm_medium: '',
      utm_campaign: '',
      utmi_cp: '',
      utmi_p: '',
      utmi_pc: '',
    })
  })
})

describe('for how long a customer has been served', () => {
  it.each([
    [1000, 1000, 0],
    [1000, 1999, 0],
    [1000, 61_000, 60],
    [1000, 999, null],
    [0, (2 ** 31 - 1) * 1000, 2 ** 31 - 1],
    [0, 2 ** 31 * 1000, null],
    [Number.NaN, 61_000, null],
  ])('from %s to %s is %s seconds', (startedAtMs, nowMs, seconds) => {
    expect(servedSecondsOf({ ...WITNESS, startedAtMs }, nowMs)).toBe(seconds)
  })

  it('is not known without a witness', () => {
    expect(servedSecondsOf(null, 61_000)).toBeNull()
  })

  const secondsOf = (
    of: SessionFacts,
    warning: 'NOT_STARTED_HERE' | null = null
  ) => telesalesSessionOf(of, warning, UNREADABLE, 61_000).servedSeconds

  it('is told of whom the operator has chosen here, and of nobody else', () => {
    expect(secondsOf(facts())).toBe(60)
    expect(secondsOf(facts(), 'NOT_STARTED_HERE')).toBeNull()
    expect(secondsOf(facts({ impersonate: { storeUserEmail: '' } }))).toBeNull()
  })
})

describe('somebody who is no operator', () => {
  it.each(['CART_UNKNOWN', 'LEFT_BEHIND'] as const)(
    'is told that a cart was left behind, and not whose: %s',
    (warning) => {
      const nobody = facts({ impersonate: { canImpersonate: 'false' } })

      expect(telesalesSessionOf(nobody, warning, UNREADABLE, 0)).toEqual({
        ...EMPTY_SESSION,
        warning: 'LEFT_BEHIND',
      })
      expect(telesalesSessionOf(nobody, null, UNREADABLE, 0)).toEqual(
        EMPTY_SESSION
      )
    }
  )
})
