import { describe, expect, it } from '@jest/globals'

import { isOrderOf, orderStatusOf } from '../order'

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
    expect(orderStatusOf(status)).toBe(expected)
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
