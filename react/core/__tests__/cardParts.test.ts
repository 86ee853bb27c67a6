import { describe, expect, it } from '@jest/globals'

import { addressLines } from '../cardAddress'
import { partsShown, pricesShown } from '../cardParts'
import { found } from './people'
import { stateWith } from './stateWith'

const ADDRESS = {
  id: '1',
  isChosen: false,
  receiver: 'Ana Souza',
  street: 'Rua das Flores',
  number: '12',
  complement: null,
  neighborhood: 'Centro',
  city: 'Rio de Janeiro',
  state: 'RJ',
  postalCode: '20040-020',
  country: 'BRA',
}

describe('an address', () => {
  it.each([
    [
      'whole once it is revealed',
      false,
      [
        'Ana Souza',
        'Rua das Flores, 12',
        'Centro, Rio de Janeiro, RJ',
        '20040-020, BRA',
      ],
    ],
    [
      'told from others by what is left of it until then',
      true,
      ['A*** S***', 'R*** d*** F***', 'Rio de Janeiro, RJ', '***0020, BRA'],
    ],
  ])('is %s', (_how, isMasked, lines) => {
    expect(addressLines(ADDRESS, isMasked)).toEqual(lines)
  })
})

describe('the parts of a card', () => {
  const card = { customer: null, servedEmail: 'ana@example.com', parts: {} }

  it('are those that the theme says, each once', () => {
    expect(
      partsShown(stateWith({ card }, { card: ['prices', 'cart', 'prices'] }))
    ).toEqual(['prices', 'cart'])
  })

  it('are neither prices nor notes before a start: of these nothing is told yet', () => {
    expect(
      partsShown(
        stateWith(
          { card: { ...card, customer: found('id-of-ana') } },
          { card: ['prices', 'cart', 'notes'] }
        )
      )
    ).toEqual(['cart'])
  })
})

describe('prices', () => {
  const prices = {
    refusal: null,
    salesChannel: '2',
    salesChannelName: 'Wholesale',
    priceTables: ['vip', 'b2b'],
    organization: null,
    costCenter: null,
  }
  const textsOf = (more: Partial<Record<keyof typeof prices, null>>) =>
    pricesShown({
      prices: { ...prices, ...more },
    } as Parameters<typeof pricesShown>[0]).map(({ text }) => text)

  it('are of a trade policy by its name, or else by its number', () => {
    expect(textsOf({})).toEqual(['Wholesale', 'vip, b2b'])
    expect(textsOf({ salesChannelName: null })).toEqual(['2', 'vip, b2b'])
    expect(textsOf({ salesChannel: null, salesChannelName: null })).toEqual([
      'vip, b2b',
    ])
  })
})
