import { describe, expect, it, jest } from '@jest/globals'
import type { Orders } from '../../../clients/orders'
import { UpstreamFault } from '../../../clients/upstreamFault'
import { readDocument } from '../../../modules/document'
import type { Buyer } from '../../../modules/order'
import type { TelesalesRequest } from '../../request/telesalesRequest'
import { buyersOf } from '../orderBuyer'

const NO_BUYERS = { profiles: [], isSure: false, obstacle: null, faults: [] }
const UNKNOWN: Buyer = { id: null, email: null, document: null, phone: null }
const ANA = { id: 'u' }
const EMAIL = 'ana@example.com'

/** A request to a VTEX in which these are who has ordered, and who is known. */
function requestTo(
  buyerOf: (orderId: string) => ReturnType<Orders['buyerOf']>,
  known: object[] = []
) {
  const byIds = jest.fn(async (_ids: string[]) => known)
  const withAnyOf = jest.fn(async (_marks: object) => ({ profiles: [ANA] }))
  const request = {
    jar: {},
    clients: {
      customers: { byIds, withAnyOf },
      orders: { buyerOf: jest.fn(buyerOf) },
    },
  }

  return { byIds, request: request as never, withAnyOf }
}

const ordered = (request: TelesalesRequest, ...orderIds: string[]) =>
  buyersOf(request, orderIds.length > 0 ? orderIds : ['1-01'])

describe('whoever has ordered', () => {
  it.each([[undefined], [[]]])(
    'is nobody without an order: %j',
    async (ids) => {
      const { request } = requestTo(async () => UNKNOWN)

      expect(await buyersOf(request, ids)).toEqual(NO_BUYERS)
    }
  )

  it('is who has the order by another of its spellings', async () => {
    const { byIds, request } = requestTo(async (id) =>
      id === 'second' ? { ...UNKNOWN, id: 'u' } : null
    )

    expect(await ordered(request, 'first', 'second')).toMatchObject({
      profiles: [ANA],
    })
    expect(byIds.mock.calls[0][0]).toEqual(['u'])
  })

  it('is nobody where there is no such order', async () => {
    const { request } = requestTo(async () => null)

    expect(await ordered(request)).toEqual(NO_BUYERS)
  })

  it('is known by the id that the order says', async () => {
    const { byIds, request, withAnyOf } = requestTo(
      async () => ({ ...UNKNOWN, id: 'u', email: 'old@example.com' }),
      [ANA]
    )

    expect(await ordered(request)).toEqual({
      profiles: [ANA],
      isSure: true,
      obstacle: null,
      faults: [],
    })
    expect(byIds.mock.calls[0][0]).toEqual(['u'])
    expect(withAnyOf).not.toHaveBeenCalled()
  })

  it.each([
    ['email', { id: 'gone', email: EMAIL }, { email: EMAIL, document: null }],
    [
      'document',
      { document: '12345678909' },
      { email: null, document: readDocument('12345678909') },
    ],
  ])('or else surely by %s', async (_, said, identifiers) => {
    const { request, withAnyOf } = requestTo(async () => ({
      ...UNKNOWN,
      phone: '+5521999990001',
      ...said,
    }))

    expect(await ordered(request)).toMatchObject({ isSure: true })
    expect(withAnyOf.mock.calls[0][0]).toEqual(identifiers)
  })

  it.each([
    ['+55 21 99999-0001', expect.objectContaining({ e164: '+5521999990001' })],
    [null, null],
    ['none', null],
  ])('a guest perhaps by phone: %s', async (said, phone) => {
    const { byIds, request, withAnyOf } = requestTo(async () => ({
      ...UNKNOWN,
      phone: said,
    }))

    expect(await ordered(request)).toMatchObject({ isSure: false })
    expect(withAnyOf.mock.calls[0][0]).toEqual({ phone })
    expect(byIds).not.toHaveBeenCalled()
  })

  it('is not known while the orders do not answer', async () => {
    const fault = new UpstreamFault('orders.buyerOf', 'status', 503)
    const { request } = requestTo(() => Promise.reject(fault))

    expect(await ordered(request)).toEqual({
      ...NO_BUYERS,
      obstacle: 'unavailable',
      faults: [fault],
    })
  })

  it('is not known to an operator who may see no orders', async () => {
    const { request } = requestTo(async () => 'forbidden')

    expect(await ordered(request)).toEqual({
      ...NO_BUYERS,
      obstacle: 'forbidden',
    })
  })

  it('is not asked for when the sign-in has ended', async () => {
    const fault = new UpstreamFault('orders.buyerOf', 'status', 401)
    const { request } = requestTo(() => Promise.reject(fault))

    await expect(ordered(request)).rejects.toBe(fault)
  })
})
