import { describe, expect, it } from '@jest/globals'

import type { CartChoice } from '../../typings/graphql'
import { CartDefault, silentChoice } from '../cartDefault'

const PRODUCTS: CartChoice[] = ['MOVE', 'EMPTY']
const PARKED: CartChoice[] = ['RESUME', 'EMPTY']
const BOTH: CartChoice[] = ['RESUME', 'MOVE', 'EMPTY']

describe('without asking, a customer’s cart', () => {
  it.each<[CartDefault | undefined, CartChoice[], CartChoice | null]>([
    [undefined, PRODUCTS, 'MOVE'],
    [undefined, PARKED, 'RESUME'],
    [undefined, BOTH, null],
    ['move', PRODUCTS, 'MOVE'],
    ['move', PARKED, 'RESUME'],
    ['move', BOTH, null],
    ['empty', PRODUCTS, 'EMPTY'],
    ['empty', PARKED, 'RESUME'],
    ['empty', BOTH, 'RESUME'],
    ['ask', PRODUCTS, null],
    ['ask', PARKED, null],
    ['ask', BOTH, null],
    ['nonsense' as CartDefault, PRODUCTS, 'MOVE'],
  ])('when the theme says %s of %j: %s', (byDefault, choices, expected) => {
    expect(silentChoice(choices, byDefault)).toBe(expected)
  })
})
