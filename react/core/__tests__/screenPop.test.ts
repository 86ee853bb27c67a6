import { describe, expect, it } from '@jest/globals'

import {
  readStoredCall,
  storedCall,
  termOfHash,
  termOfMessage,
} from '../screenPop'

describe('an address of a phone system', () => {
  it.each([
    ['#telesales=ana', 'ana'],
    ['#telesales=ana%40example.com', 'ana@example.com'],
    ['#telesales=+5511999990000', '+5511999990000'],
    ['#telesales=%2B5511999990000', '+5511999990000'],
    ['#telesales=Ana+Souza', 'Ana+Souza'],
    ['#telesales=Ana%20Souza', 'Ana Souza'],
    ['#telesales=%20ana%20', 'ana'],
    ['#telesales=Jos%C3%A9', 'José'],
    ['#telesales=a=b&c', 'a=b&c'],
    ['#telesales=Jos%E9', 'José'],
    ['#telesales=%u0141ukasz', 'Łukasz'],
    ['#telesales=%C3%A9%E9', 'Ã©é'],
    ['#telesales=ana%E2%80%AE', 'ana'],
    ['#telesales=%E2%80%AA+5511999990000%E2%80%AC', '+5511999990000'],
    ['#telesales=a%E2%80%8Bna', 'ana'],
    [`#telesales=${'a'.repeat(254)}`, 'a'.repeat(254)],
  ])('names somebody: %s', (hash, term) => {
    expect(termOfHash(hash)).toBe(term)
  })

  it.each([
    '',
    '#',
    '#/orders',
    '#telesales',
    '#telesales=',
    '#telesales=%20',
    '#telesales=%',
    '#telesales=100%',
    '#telesales=%85',
    '#telesales=%E2%80%AE',
    '#telesales=a%00b',
    '#telesales=a%0Ab',
    '#telesales=%C2%85',
    '#xtelesales=ana',
    `#telesales=${'a'.repeat(255)}`,
  ])('names nobody: %s', (hash) => {
    expect(termOfHash(hash)).toBeNull()
  })
})

describe('a message of a phone system', () => {
  const origin = 'https://phone.example'

  it('names somebody when the theme trusts its origin', () => {
    for (const telesales of [' ana ', '\u202eana\u202c']) {
      expect(termOfMessage({ telesales }, origin, [origin])).toBe('ana')
    }
  })

  it.each<[string, string[]]>([
    ['https://phone.example', []],
    ['https://phone.example', ['*']],
    ['https://phone.example', ['https://phone.example/']],
    ['https://phone.example', ['http://phone.example']],
    ['https://phone.example.evil.example', ['https://phone.example']],
    ['null', ['null']],
    ['null', ['*']],
  ])('names nobody from %s where %j is trusted', (from, origins) => {
    expect(termOfMessage({ telesales: 'ana' }, from, origins)).toBeNull()
  })

  it.each<[unknown]>([
    [null],
    [undefined],
    ['ana'],
    [{}],
    [{ telesales: 5 }],
    [{ telesales: ['ana'] }],
    [{ telesales: '' }],
    [{ telesales: 'a\u0000b' }],
    [{ telesales: '\u202e' }],
  ])('names nobody when it is %j', (message) => {
    expect(termOfMessage(message, origin, [origin])).toBeNull()
  })
})

describe('a term that waits', () => {
  const MINUTE_MS = 60 * 1000
  const now = 1_000_000_000_000

  it.each([
    [0, 10 * MINUTE_MS],
    [4 * MINUTE_MS, 6 * MINUTE_MS],
    [10 * MINUTE_MS, 0],
  ])('after %s ms may wait on for %s, as what it was', (age, remainingMs) => {
    for (const isOffer of [true, false]) {
      const stored = storedCall('Ana Souza', now - age, isOffer)

      expect(readStoredCall(stored, now)).toEqual({
        term: 'Ana Souza',
        remainingMs,
        isOffer,
      })
    }
  })

  it.each([10 * MINUTE_MS + 1, -1])('after %s ms is none', (age) => {
    const stored = storedCall('Ana Souza', now - age, false)

    expect(readStoredCall(stored, now)).toBeNull()
  })

  it.each([
    ...[null, '', 'ana', '5', `${now} `, `${now} a\u0000b`],
    ...[`at ${now} ana`, `${now} ana\nbruno`, `${now}!ana`, `${now}?`],
    ...['-Infinity ana', 'NaN ana', '__proto__', `${'9'.repeat(400)} ana`],
  ])('is nothing when what is stored is %j', (stored) => {
    expect(readStoredCall(stored, now)).toBeNull()
  })
})
