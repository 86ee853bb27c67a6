import { describe, expect, it } from '@jest/globals'

import { itemsOf } from '../../../modules/cartItem'
import { lossesOf } from '../lossesOf'

const MUG = { id: '2', quantity: 3, seller: '1', name: 'Enamel mug' }
const LAMP = { id: '4', quantity: 1, seller: '1', name: 'Lantern' }
const PART = { ...LAMP, parentItemIndex: 0, parentAssemblyBinding: 'Set' }
const of = (quantity: number) => ({ ...MUG, quantity })
const engraved = (text: string, quantity = 1) => ({
  ...MUG,
  quantity,
  attachments: [{ name: 'Engraving', content: { text } }],
})

const losses = (before: unknown[], after: unknown[], messages?: unknown) =>
  lossesOf(itemsOf({ items: before }) ?? [], { items: after, messages })

describe('nothing is lost', () => {
  it.each<[string, unknown[], unknown[]]>([
    ['of all that is there', [MUG, LAMP], [LAMP, MUG]],
    ['of a SKU that is split', [MUG], [of(1), of(2)]],
    ['of a SKU that was split', [of(1), of(2)], [MUG]],
    ['where there is more', [MUG], [of(9)]],
    ['of a gift', [MUG, { ...LAMP, isGift: true }], [MUG]],
    [
      'of two engraved lines',
      [engraved('a'), engraved('b')],
      [engraved('b'), engraved('a')],
    ],
    [
      'with parts',
      [MUG, { ...PART, quantity: 3 }],
      [MUG, { ...PART, quantity: 3 }],
    ],
  ])('%s', (_case, before, after) => {
    expect(losses(before, after)).toEqual([])
  })
})

describe('it is named', () => {
  it.each<[string, unknown[], unknown[], object]>([
    ['how many there are', [MUG], [of(1)], { taken: 1, missing: [] }],
    [
      'that there is none',
      [engraved('a', 3)],
      [LAMP],
      { taken: 0, missing: [] },
    ],
    [
      'that it is another seller’s',
      [MUG],
      [{ ...MUG, seller: '2' }],
      { taken: 0 },
    ],
    [
      'that a text is missing',
      [engraved('a', 3)],
      [MUG],
      { missing: ['ATTACHMENT'] },
    ],
    [
      'that a text is another',
      [engraved('a', 3)],
      [engraved('b', 3)],
      { taken: 3, missing: ['ATTACHMENT'] },
    ],
    [
      'that a service is missing',
      [{ ...MUG, bundleItems: [{ id: '9' }] }],
      [MUG],
      { missing: ['SERVICE'] },
    ],
    [
      'that what was typed for it is missing',
      [{ ...MUG, assemblies: [{ id: 'Set', inputValues: { Card: 'Hi' } }] }],
      [MUG],
      { missing: ['ASSEMBLY'] },
    ],
    [
      'that a price is',
      [{ ...MUG, manualPrice: 100 }],
      [MUG],
      { missing: ['MANUAL_PRICE'] },
    ],
  ])('%s', (_what, before, after, loss) => {
    expect(losses(before, after)).toEqual([
      expect.objectContaining({ name: 'Enamel mug', quantity: 3, ...loss }),
    ])
  })

  it('which of its parts are fewer, and of none where it is not there', () => {
    const before = [MUG, { ...PART, quantity: 6 }]

    expect(losses(before, [MUG, { ...PART, quantity: 3 }])).toMatchObject([
      {
        ...{ name: 'Lantern', partOf: 'Enamel mug' },
        ...{ quantity: 6, taken: 3, missing: [] },
      },
    ])
    expect(losses(before, [MUG])).toMatchObject([
      { name: 'Lantern', quantity: 6, taken: 0 },
    ])
    expect(losses(before, [])).toMatchObject([
      { name: 'Enamel mug', partOf: null, taken: 0 },
    ])
  })

  it('why, where checkout says so of this product', () => {
    const messages = [
      { text: 'Lantern: gone' },
      { text: 'Only one left', fields: { skuName: 'Enamel mug' } },
    ]

    expect(losses([MUG, LAMP], [], messages)).toMatchObject([
      { name: 'Enamel mug', reason: 'Only one left' },
      { name: 'Lantern', reason: 'Lantern: gone' },
    ])
    expect(losses([MUG], [], 'Sold out')).toMatchObject([{ reason: null }])
  })
})
