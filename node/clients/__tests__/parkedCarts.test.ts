import './asOurApp'

import { describe, expect, it } from '@jest/globals'

import { ParkedCarts } from '../parkedCarts'
import { handClock, NOON_MS } from './handClock'
import { CONTEXT, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'
const WEEK_MS = 7 * 24 * 60 * 60 * 1000

const vtex = scriptVtex()
const clock = handClock()
const carts = new ParkedCarts(CONTEXT, { clock })

/** The file of the cart that was asked for last. */
const file = () => vtex.asked.pop()?.path.split('/').pop()

describe('a parked cart', () => {
  it('is kept under a hash, for a week', async () => {
    vtex.replies = [{ body: [{ path: 'x' }] }]
    await carts.park(ANA, 'abc')
    const [{ body, method, path }] = vtex.asked

    expect(method).toBe('PUT')
    expect(path).toMatch(/\/parked-carts\/files\/[\da-f]{64}\.json$/)
    expect(body).toEqual({ orderFormId: 'abc', parkedAt: NOON_MS })
  })

  it('is the same however the email is written, in this account', async () => {
    const other = new ParkedCarts({ ...CONTEXT, account: 'globex' }, { clock })
    const files = []

    vtex.replies = [{ status: 404 }]
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
    vtex.replies = [{ status: 404 }]
    await carts.find('ana@müller.example')
    const own = file()

    await carts.find('Ana@xn--mller-kva.example')
    expect(file()).toBe(own)
  })

  it.each([
    ['young', 1, 'abc'],
    ['too old', 0, null],
  ])('is found while it is young: %s', async (_, youngerMs, found) => {
    vtex.replies = [
      { body: { orderFormId: 'abc', parkedAt: NOON_MS - WEEK_MS + youngerMs } },
    ]
    expect(await carts.find(ANA)).toBe(found)
  })

  it('is none where nothing was kept', async () => {
    vtex.replies = [{ status: 404 }]
    expect(await carts.find(ANA)).toBeNull()
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

  it.each([[{}], ['<h1>Sorry</h1>']])('is not kept by %j', async (body) => {
    vtex.replies = [{ body }]
    await expect(carts.park(ANA, 'abc')).rejects.toThrow(
      'parkedCarts.park: malformed'
    )
  })

  it('is deleted as soon as it goes on', async () => {
    vtex.replies = [{ status: 204 }]
    await carts.forget(ANA)
    expect(vtex.asked).toMatchObject([{ method: 'DELETE' }])
  })

  it.each([
    [{ status: 500 }, 'status 500'],
    [{ status: 403 }, 'status 403'],
    [{ hangsUp: true }, 'network'],
  ])('is asked for once, and told why not: %j', async (reply, what) => {
    vtex.replies = [reply]
    for (const [name, ask] of [
      ['find', () => carts.find(ANA)],
      ['park', () => carts.park(ANA, 'abc')],
      ['forget', () => carts.forget(ANA)],
    ] as const) {
      vtex.asked.length = 0
      await expect(ask()).rejects.toThrow(`parkedCarts.${name}: ${what}`)
      expect(vtex.asked).toHaveLength(1)
    }
  })
})
