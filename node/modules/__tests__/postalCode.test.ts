import { describe, expect, it } from '@jest/globals'

import { readPostalCode } from '../postalCode'

describe('a postal code', () => {
  it.each([
    ['22250-040', 'BRA', '22250-040'],
    [' 22250 040 ', 'bra', '22250040'],
    ['c1425dkf', 'ARG', 'C1425DKF'],
    ['k1a 0b1', 'CAN', 'K1A0B1'],
    ['10001-1234', 'USA', '10001-1234'],
    ['AZ 1000', 'AZE', 'AZ1000'],
  ])('is %s of %s: %s', (typed, country, postalCode) => {
    expect(readPostalCode(typed, country)).toEqual({
      postalCode,
      country: country.toUpperCase(),
    })
  })

  it.each([
    ['2225', 'BRA'],
    ['22250-040', 'USA'],
    ['', 'USA'],
    ['1', 'AZE'],
    ['<script>', 'AZE'],
    ['22250-040', ''],
    ['22250-040', 'BR'],
    ['22250-040', 'toString'],
  ])('is none: %s of %s', (typed, country) => {
    expect(readPostalCode(typed, country)).toBeNull()
  })
})
