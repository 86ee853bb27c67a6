import './asOurApp'

import { ClientRequest } from 'node:http'
import { describe, expect, it, jest } from '@jest/globals'

import { keptItemsIn } from '../../modules/cartItem'
import { ParkedCarts } from '../parkedCarts'
import { handClock, NOON_MS } from './handClock'
import { CONTEXT, type Reply, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'
const WEEK_MS = 7 * 24 * 60 * 60 * 1000
const [ITEM] = keptItemsIn([{ id: '1', quantity: 2, seller: '1' }])

const vtex = scriptVtex()
const clock = handClock()
const carts = new ParkedCarts(CONTEXT, { clock })

const NOTHING = { status: 404 }
const SAVED = { body: [{ path: 'x' }] }

/** A file of VBase's with these order forms. */
const fileWith = (...ids: string[]): Reply => ({
  headers: { etag: `"${ids.join()}"` },
  body: {
    carts: ids.map((orderFormId) => ({
      orderFormId,
      parkedAt: NOON_MS,
      items: [ITEM],
      isInUse: false,
    })),
  },
})

const park = (orderFormId = 'abc', replaced?: string[]) =>
  carts.park(ANA, { orderFormId, items: [ITEM], isInUse: false }, replaced)

/** What was saved. */
const saved = () =>
  vtex.asked
    .filter(({ method }) => method === 'PUT')
    .map(({ body }) => body as { carts: { orderFormId: string }[] })

/** The file that was asked for last. */
const file = () => vtex.asked.pop()?.path.split('/').pop()

it('VBase is timed by our clock alone, however slow the machine is', async () => {
  const timers = jest.spyOn(ClientRequest.prototype, 'setTimeout')

  vtex.replies = [NOTHING, SAVED, fileWith('abc')]
  await park()
  expect(timers.mock.calls.map(([ms]) => ms).filter(Boolean)).toEqual([])
  timers.mockRestore()
})

describe('a parked cart', () => {
  it('is kept under a hash, with its products', async () => {
    vtex.replies = [NOTHING, SAVED, fileWith('abc')]
    await park()
    expect(vtex.asked[1].path).toMatch(
      /\/parked-carts\/files\/[\da-f]{64}\.json$/
    )
    expect(saved()).toEqual([
      {
        carts: [
          {
            orderFormId: 'abc',
            parkedAt: NOON_MS,
            items: [ITEM],
            isInUse: false,
            roots: ['abc'],
            given: [],
          },
        ],
      },
    ])
  })

  it('is kept besides others, and in place of itself and what it goes on from', async () => {
    vtex.replies = [fileWith('old', 'abc', 'other'), SAVED]
    await park('abc', ['old'])
    expect(saved()[0].carts.map(({ orderFormId }) => orderFormId)).toEqual([
      'abc',
      'other',
    ])
    expect(vtex.asked[1].headers['if-match']).toBe('"old,abc,other"')
  })

  it('is one of twenty at most', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => String(index))

    vtex.replies = [fileWith(...ids), SAVED]
    await park()
    expect(saved()[0].carts).toHaveLength(20)
  })

  it.each<[string, Reply[]]>([
    [
      'has changed the file meanwhile',
      [fileWith('a'), { status: 412 }, fileWith('a', 'b'), SAVED],
    ],
    [
      'has made the file at once',
      [NOTHING, SAVED, fileWith('b'), fileWith('b'), SAVED],
    ],
  ])('is kept also when another process %s', async (_, replies) => {
    vtex.replies = replies
    await park()
    expect(saved()).toHaveLength(2)
    expect(JSON.stringify(saved()[1])).toMatch(/abc.*"b"/)
  })

  it('is not said to be kept when others change the file all the time', async () => {
    vtex.replies = [
      ...[fileWith('a'), { status: 412 }],
      ...[fileWith('b'), { status: 412 }],
      ...[fileWith('c'), { status: 412 }],
    ]
    await expect(park()).rejects.toThrow('parkedCarts.park: status 412')
  })

  it('is the same however the email is written, in this account', async () => {
    const other = new ParkedCarts({ ...CONTEXT, account: 'globex' }, { clock })
    const files = []

    vtex.replies = [NOTHING]
    for (const [client, email] of [
      [carts, ANA],
      [carts, ' ANA@Example.com'],
      [carts, 'sam@example.com'],
      [other, ANA],
    ] as const) {
      await client.find(email)
      files.push(file())
    }
    expect(files[1]).toBe(files[0])
    expect(new Set(files).size).toBe(3)
  })

  it('is the same with the domain in its own script and in ASCII', async () => {
    vtex.replies = [NOTHING]
    await carts.find('ana@müller.example')
    const own = file()

    await carts.find('Ana@xn--mller-kva.example')
    expect(file()).toBe(own)
  })

  it.each([
    ['young', 1, 1],
    ['too old', 0, 0],
  ])('is found while it is young: %s', async (_, youngerMs, count) => {
    const parkedAt = NOON_MS - WEEK_MS + youngerMs

    vtex.replies = [{ body: { carts: [{ orderFormId: 'abc', parkedAt }] } }]
    expect(await carts.find(ANA)).toHaveLength(count)
  })

  it('is none where nothing was kept', async () => {
    vtex.replies = [NOTHING]
    expect(await carts.find(ANA)).toEqual([])
  })

  it.each([[[]], [{}], [{ parkedAt: 'today' }], ['<h1>Sorry</h1>']])(
    'is not known by %j',
    async (body) => {
      vtex.replies = [{ body }]
      await expect(carts.find(ANA)).rejects.toThrow(
        'parkedCarts.find: malformed'
      )
    }
  )

  it.each<[string, Reply]>([
    ['an answer that is none', { body: {} }],
    ['a page', { body: '<h1>Sorry</h1>' }],
    ['a crash', { status: 500 }],
    ['a broken connection', { hangsUp: true }],
  ])('is there or asked for once more after %s', async (_, reply) => {
    vtex.replies = [fileWith('old'), reply, fileWith('abc', 'old')]
    await park()
    expect(saved()).toHaveLength(1)
    vtex.replies = [fileWith('old'), reply, fileWith('old'), SAVED]
    await park()
    expect(saved()).toHaveLength(3)
    expect(vtex.asked.pop()?.headers['if-match']).toBe('"old"')
  })

  it('is not taken for kept as it was before', async () => {
    vtex.replies = [fileWith('abc'), { status: 500 }, fileWith('abc'), SAVED]
    await carts.park(ANA, { orderFormId: 'abc', isInUse: true })
    expect(saved()).toHaveLength(2)
  })

  it.each<[Reply, string]>([
    [{ body: {} }, 'malformed'],
    [{ body: '<h1>Sorry</h1>' }, 'malformed'],
    [{ status: 500 }, 'status 500'],
    [{ hangsUp: true }, 'network'],
  ])('is not said to be kept after a second %j', async (reply, what) => {
    vtex.replies = [NOTHING, reply, NOTHING, reply, NOTHING]
    await expect(park()).rejects.toThrow(`parkedCarts.park: ${what}`)
    expect(saved()).toHaveLength(2)
    // What was done last is seen all the same.
    vtex.replies = [NOTHING, reply, NOTHING, reply, fileWith('abc')]
    await park()
  })

  it('is kept by nobody who may not', async () => {
    vtex.replies = [NOTHING, { status: 403 }]
    await expect(park()).rejects.toThrow('parkedCarts.park: status 403')
    expect(vtex.asked).toHaveLength(2)
  })

  it.each([
    [{ status: 500 }, 'status 500'],
    [{ status: 403 }, 'status 403'],
    [{ hangsUp: true }, 'network'],
  ])('is looked for once, and told why not: %j', async (reply, what) => {
    vtex.replies = [reply]
    await expect(carts.find(ANA)).rejects.toThrow(`parkedCarts.find: ${what}`)
    expect(vtex.asked).toHaveLength(1)
  })
})
