import { describe, expect, it } from '@jest/globals'

import { cookiesOf } from '../../modules/__tests__/cookiesOf'
import { Orders } from '../orders'
import { handClock, SOON_MS } from './handClock'
import { CONTEXT, COOKIES, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'

const vtex = scriptVtex()
const cookies = cookiesOf(COOKIES)
const orders = new Orders(CONTEXT, { clock: handClock() })

describe('an order', () => {
  const buyer = () => orders.buyerOf('v1/2', cookies, SOON_MS)

  it.each([
    [ANA, ANA],
    ['ana@example.com-123a.ct.vtex.com.br', ANA],
    ['0123abcd@ct.vtex.com.br', null],
    ['nobody', null],
    [undefined, null],
  ])('that says %s is of %s', async (said, email) => {
    vtex.replies = [
      {
        body: {
          clientProfileData: {
            userProfileId: 'u',
            email: said,
            document: '1',
            phone: '2',
          },
        },
      },
    ]
    expect(await buyer()).toEqual({ id: 'u', email, document: '1', phone: '2' })
    expect(vtex.asked).toMatchObject([
      {
        method: 'GET',
        path: '/api/oms/pvt/orders/v1%2F2',
        headers: { vtexidclientautcookie: 'admin' },
      },
    ])
  })

  it.each([
    [404, null],
    [403, 'forbidden'],
  ])('is none, or nobody’s to see: %i', async (status, expected) => {
    vtex.replies = [{ status }]
    expect(await buyer()).toBe(expected)
  })

  it('is asked for again when VTEX is down', async () => {
    vtex.replies = [{ status: 503 }, { body: { clientProfileData: {} } }]
    expect(await buyer()).toEqual({
      id: null,
      email: null,
      document: null,
      phone: null,
    })
  })

  it.each([
    [{ body: [] }, 'malformed', false],
    [{ body: {} }, 'malformed', false],
    [{ body: { clientProfileData: [] } }, 'malformed', false],
    [{ status: 401 }, 'status 401', true],
  ])('says nothing by %j', async (reply, what, isUnauthorized) => {
    vtex.replies = [reply]
    await expect(buyer()).rejects.toMatchObject({
      message: `orders.buyerOf: ${what}`,
      isUnauthorized,
    })
  })
})
