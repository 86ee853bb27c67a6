import { describe, expect, it } from '@jest/globals'

import { cleanAddress } from '../cleanAddress'

describe('the address after a start or an end', () => {
  it.each([
    [
      'https://acme.example/?vtex-impersonated-customer-email=ana%40example.com',
      'https://acme.example/',
    ],
    [
      'https://acme.example/?e=ana@example.com&q=mug#/a',
      'https://acme.example/?q=mug#/a',
    ],
    [
      'https://acme.example/?utm_source=call&utmi_cp=x&telesales-started-at=9&q=utm_x',
      'https://acme.example/?q=utm_x',
    ],
    [
      'https://acme.example/?telesales&vtex-impersonated-customer-email=x',
      'https://acme.example/?telesales=',
    ],
    [
      'https://acme.example/?q=mug&page=2',
      'https://acme.example/?q=mug&page=2',
    ],
    [
      'https://acme.example/account#/orders',
      'https://acme.example/account#/orders',
    ],
  ])('of %s is %s', (before, after) => {
    expect(cleanAddress(before)).toBe(after)
  })
})
