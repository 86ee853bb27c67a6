import { describe, expect, it } from '@jest/globals'

import { listedOrdersIn, wholeOrderOf } from '../orderDocument'

describe('a list of orders', () => {
  it('is read as VTEX documents it, old orders too', () => {
    expect(
      listedOrdersIn({
        list: [
          {
            orderId: 'v502449llux-01',
            creationDate: '2018-08-28T17:42:28.9171556+00:00',
            items: [
              { quantity: 1, description: 'Hose' },
              { quantity: 2, description: 'Filter' },
              { quantity: 1, description: null },
            ],
            totalValue: 21526180,
            status: 'canceled',
            statusDescription: 'Cancelado',
            totalItems: 0,
            currencyCode: null,
          },
        ],
      })
    ).toEqual([
      {
        id: 'v502449llux-01',
        placedAt: Date.UTC(2018, 7, 28, 17, 42, 28, 917),
        status: 'canceled',
        statusText: 'Cancelado',
        total: 21526180,
        currency: null,
        quantity: 3,
        products: [
          { name: 'Hose', quantity: 1 },
          { name: 'Filter', quantity: 2 },
        ],
      },
    ])
  })

  it('has nothing of what is no order, and is null in no list', () => {
    expect(listedOrdersIn({ list: [null, 7, {}, { orderId: '' }] })).toEqual([])
    expect(listedOrdersIn({ list: [{ orderId: 'a' }] })).toEqual([
      {
        id: 'a',
        placedAt: null,
        status: null,
        statusText: null,
        total: null,
        currency: null,
        quantity: null,
        products: [],
      },
    ])
    for (const body of [null, '', [], {}, { list: {} }]) {
      expect(listedOrdersIn(body)).toBeNull()
    }
  })
})

describe('an order', () => {
  const order = {
    orderId: 'a-01',
    clientProfileData: {},
    items: [{ id: '1', name: 'Mug', quantity: 2 }],
    value: 100,
  }
  const sent = (...packages: unknown[]) =>
    wholeOrderOf({ ...order, packageAttachment: { packages } })?.parcel

  it('says what is in it, and what it cost', () => {
    expect(
      wholeOrderOf({ ...order, storePreferencesData: { currencyCode: 'BRL' } })
    ).toMatchObject({
      id: 'a-01',
      total: 100,
      currency: 'BRL',
      quantity: 2,
      products: [{ name: 'Mug', quantity: 2 }],
      parcel: null,
    })
  })

  it('says of what was sent last where it is; what came back is no parcel', () => {
    const url = 'https://carrier.example/a?b=c'

    expect(
      sent(
        { trackingNumber: '1' },
        {
          type: 'Output',
          trackingNumber: '2',
          trackingUrl: url,
          courierStatus: { finished: true, data: [{}] },
        },
        { type: 'Input', trackingNumber: '3' }
      )
    ).toEqual({ number: '2', url, delivery: 'DELIVERED' })
    expect(sent({ courierStatus: null })).toEqual({
      number: null,
      url: null,
      delivery: null,
    })
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//carrier.example',
    'https://',
    'file:///etc/passwd',
    ' ',
    7,
  ])('has no link to %s', (trackingUrl) => {
    expect(sent({ trackingUrl })?.url).toBeNull()
  })

  it('is none without a number, products or a buyer', () => {
    for (const lacking of ['orderId', 'items', 'clientProfileData']) {
      expect(wholeOrderOf({ ...order, [lacking]: undefined })).toBeNull()
    }
    expect(wholeOrderOf('')).toBeNull()
  })
})
