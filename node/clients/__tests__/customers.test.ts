import { describe, expect, it } from '@jest/globals'

import { cookiesOf } from '../../modules/__tests__/cookiesOf'
import { readPhone } from '../../modules/phone'
import { Customers } from '../customers'
import { handClock, SOON_MS } from './handClock'
import { CONTEXT, COOKIES, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'
const MASTER_DATA = '/api/dataentities/CL'

const vtex = scriptVtex()
const cookies = cookiesOf(COOKIES)
const customers = new Customers(CONTEXT, { clock: handClock() })

describe('Master Data', () => {
  const search = () =>
    customers.search({ kinds: ['EMAIL'], email: ANA }, cookies, SOON_MS)
  const register = () =>
    customers.register(
      { email: ANA, firstName: 'Ana', lastName: null } as never,
      cookies,
      SOON_MS
    )

  it('is searched with the operator’s own sign-in, until one is found', async () => {
    vtex.replies = [
      { body: [] },
      {
        body: [{ userId: 'u', email: ANA }],
        headers: { 'rest-content-range': 'resources 0-99/1234' },
      },
    ]
    expect(await search()).toMatchObject({
      profiles: [{ id: 'u', email: ANA }],
      total: 1234,
      unsearched: [],
    })
    expect(vtex.asked[0]).toMatchObject({
      method: 'GET',
      path: `${MASTER_DATA}/search`,
      params: { _sort: 'updatedIn DESC', email: ANA },
      headers: {
        vtexidclientautcookie: 'admin',
        'rest-range': 'resources=0-99',
      },
    })
    expect(vtex.asked[0].params._fields).toContain('userId')
    expect(vtex.asked).toHaveLength(2)
  })

  it('has as many as it shows when it does not say how many', async () => {
    vtex.replies = [{ body: [{ userId: 'u', email: ANA }, {}] }]
    expect((await search()).total).toBe(2)
  })

  it.each([
    [{ body: {} }, 'malformed', false],
    [{ body: '<h1>Sorry</h1>' }, 'malformed', false],
    [{ status: 401 }, 'status 401', true],
    [{ status: 503 }, 'status 503', false],
  ])('is asked once, and finds nobody by %j', async (reply, what, isOver) => {
    vtex.replies = [reply]
    await expect(search()).rejects.toMatchObject({
      message: `customers.search: ${what}`,
      isUnauthorized: isOver,
    })
    expect(vtex.asked).toHaveLength(1)
  })

  const UNFILTERABLE = { status: 400 }
  const FOUND = {
    body: [{ userId: 'u', email: ANA }],
    headers: { 'rest-content-range': 'resources 0-1/7' },
  }

  it('is asked by each field alone where it does not filter by all', async () => {
    vtex.replies = [UNFILTERABLE, UNFILTERABLE, FOUND]
    const phone = readPhone('+5521999990001', null)
    const found = await customers.search(
      { kinds: ['PHONE'], phone },
      cookies,
      SOON_MS
    )

    expect(vtex.asked).toHaveLength(4)
    expect(vtex.asked[0].params._where).toContain(' OR ')
    expect(
      vtex.asked.slice(1).map(({ params }) => params._where.split('=')[0])
    ).toEqual(['homePhone', 'phone', 'businessPhone'])
    expect(found.total).toBe(14)
    expect(found.profiles).toHaveLength(2)
    expect(found.unsearched).toHaveLength(1)
  })

  it.each([
    ['at once', [{ status: 503 }]],
    ['by a field alone', [UNFILTERABLE, { status: 503 }]],
  ])('is not searched while it is down: %s', async (_, replies) => {
    vtex.replies = replies
    await expect(search()).rejects.toThrow('customers.search: status 503')
  })

  it('is asked for customers by ids that can be some, and for no others', async () => {
    const byIds = (...ids: string[]) => customers.byIds(ids, cookies, SOON_MS)

    expect(await byIds('', 'a b', '*')).toEqual([])
    expect(vtex.asked).toEqual([])
    vtex.replies = [
      {
        body: [
          { userId: 'u', id: 'd', email: ANA },
          { userId: 'other', email: 'sam@example.com' },
        ],
      },
    ]
    expect(await byIds('d', '*')).toMatchObject([{ id: 'u' }])
    expect(vtex.asked[0].params._where).toBe('(userId=d OR id=d)')
  })

  it('is asked who has exactly one of these identifiers', async () => {
    const others = { userId: 'o', email: 'anna@example.com' }

    vtex.replies = [{ body: [others, { userId: 'u', email: ANA }] }]
    const found = await customers.withAnyOf(
      { email: ANA, document: null },
      cookies,
      SOON_MS
    )

    expect(found.profiles).toMatchObject([{ id: 'u' }])
    expect(found.unsearched).toEqual([])
    expect(vtex.asked).toHaveLength(1)
    vtex.asked.length = 0
    expect((await customers.withAnyOf({}, cookies, SOON_MS)).profiles).toEqual(
      []
    )
    expect(vtex.asked).toEqual([])
  })

  it('keeps who is registered', async () => {
    vtex.replies = [{ body: { DocumentId: 'd' } }]
    await register()
    expect(vtex.asked).toMatchObject([
      {
        method: 'POST',
        path: `${MASTER_DATA}/documents`,
        body: { email: ANA, firstName: 'Ana' },
        headers: { vtexidclientautcookie: 'admin' },
      },
    ])
  })

  it.each([
    [{ body: [] }, 'malformed'],
    [{ body: {} }, 'malformed'],
    [{ status: 500 }, 'status 500'],
  ])('has perhaps kept nobody by %j', async (reply, what) => {
    vtex.replies = [reply]
    await expect(register()).rejects.toThrow(`customers.register: ${what}`)
    expect(vtex.asked).toHaveLength(1)
  })
})
