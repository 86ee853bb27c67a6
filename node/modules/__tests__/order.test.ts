import { describe, expect, it } from '@jest/globals'

import { isOrderOf, orderStatusOf } from '../order'

const parcel = {
  url: null,
  number: null,
  isUnderWay: false,
  isDelivered: false,
}

describe('how far an order has come', () => {
  it.each([
    ['order-created', 'ORDERED'],
    ['waiting-for-sellers-confirmation', 'WAITING_FOR_SELLER'],
    ['payment-pending', 'PAYMENT_PENDING'],
    ['payment-approved', 'PAYMENT_APPROVED'],
    ['window-to-cancel', 'CANCELABLE'],
    ['ready-for-handling', 'READY_FOR_HANDLING'],
    ['start-handling', 'HANDLING'],
    ['invoice', 'HANDLING'],
    ['invoiced', 'INVOICED'],
    ['cancel', 'CANCELING'],
    ['canceled', 'CANCELED'],
    ['an-app-of-the-store', null],
    ['', null],
    [null, null],
  ])('is, by VTEX’s %s, %s', (status, expected) => {
    expect(orderStatusOf(status, parcel)).toBe(expected)
    expect(orderStatusOf(status, null)).toBe(expected)
  })

  it('is what the carrier says, once it is invoiced', () => {
    const left = { ...parcel, isUnderWay: true }
    const there = { ...left, isDelivered: true }

    expect(orderStatusOf('invoiced', left)).toBe('IN_DELIVERY')
    expect(orderStatusOf('invoiced', there)).toBe('DELIVERED')
    expect(orderStatusOf('canceled', there)).toBe('CANCELED')
  })
})

describe('an order is somebody’s', () => {
  const ana = { email: 'ana@example.com', ids: ['a'] }
  const buyer = { id: null, email: null, document: null, phone: null }

  it.each([
    [{ id: 'a' }, true],
    [{ email: 'Ana@Example.com' }, true],
    [{ id: 'b', email: 'ana@example.com' }, true],
    [{ id: 'b' }, false],
    [{ email: 'bruno@example.com' }, false],
    [{}, false],
  ])('who is named in it: %j, %s', (named, is) => {
    expect(isOrderOf({ ...buyer, ...named }, ana)).toBe(is)
  })
})
