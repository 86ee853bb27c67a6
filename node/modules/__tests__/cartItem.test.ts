import { describe, expect, it } from '@jest/globals'

import { itemsOf, keptItemsIn, mergedItems } from '../cartItem'

const MUG = { id: '2', quantity: 2, seller: '1', name: 'Enamel mug' }
const ENGRAVED = {
  ...MUG,
  attachments: [{ name: 'Engraving', content: { text: 'Ana' } }],
}

/** An order form's lines, as our service takes them. */
const read = (...items: unknown[]) => itemsOf({ items }) ?? []

describe('the lines of an order form', () => {
  it('are a product each, with what is wanted of it', () => {
    expect(
      read({
        ...ENGRAVED,
        bundleItems: [{ id: '9', name: 'Gift wrap' }],
        manualPrice: 1000,
        price: 1800,
      })
    ).toEqual([
      { ...ENGRAVED, services: ['9'], assemblies: [], hasManualPrice: true },
    ])
  })

  it('leave out what a promotion has given', () => {
    expect(read({ ...MUG, isGift: true, price: 0 }, MUG)).toHaveLength(1)
  })

  it('have their parts, of each so many for one', () => {
    const part = { parentItemIndex: 1, parentAssemblyBinding: 'Set' }
    const [mug, tent] = read(
      MUG,
      { id: '5', quantity: 2, seller: '1' },
      { id: '6', quantity: 4, seller: '1', ...part },
      { id: '7', quantity: 2, seller: 'x', ...part }
    )

    expect(mug.assemblies).toEqual([])
    expect(tent.assemblies).toEqual([
      {
        id: 'Set',
        inputValues: {},
        items: [
          { id: '6', quantity: 2, seller: '1', name: '6' },
          { id: '7', quantity: 1, seller: 'x', name: '7' },
        ],
      },
    ])
  })

  it('have a text that was typed for an assembly once', () => {
    const values = { text: 'Ana' }
    const assemblies = [{ id: 'Engraving', inputValues: values }]

    expect(read({ ...ENGRAVED, assemblies })[0].assemblies).toEqual([])
    expect(read({ ...MUG, assemblies })[0].assemblies).toEqual([
      { id: 'Engraving', inputValues: values, items: [] },
    ])
  })

  it.each([[null], [{}], [{ items: {} }]])('are none in %j', (orderForm) => {
    expect(itemsOf(orderForm)).toBeNull()
  })

  it('may be anything', () => {
    expect(
      read(null, 'x', { attachments: 7, bundleItems: [null], assemblies: 'x' })
    ).toHaveLength(3)
  })
})

describe('what is kept', () => {
  it('is what it was', () => {
    const items = read(
      { ...ENGRAVED, bundleItems: [{ id: '9' }], manualPrice: 1 },
      { id: '5', quantity: 1, seller: '1', assemblies: [{ id: 'Set' }] },
      { id: '6', parentItemIndex: 1, parentAssemblyBinding: 'Set', quantity: 1 }
    )

    expect(keptItemsIn(JSON.parse(JSON.stringify(items)))).toEqual(items)
  })

  it('was only SKU, quantity and seller once', () => {
    expect(keptItemsIn([{ id: '1', quantity: 2, seller: '1' }])).toEqual(
      read({ id: '1', quantity: 2, seller: '1' })
    )
  })
})

describe('products that are there twice', () => {
  it('are one', () => {
    expect(mergedItems(read(MUG, { ...MUG, quantity: 1 }))).toMatchObject([
      { quantity: 3 },
    ])
  })

  it('are two where something else is wanted of them', () => {
    const other = {
      ...MUG,
      attachments: [{ name: 'Engraving', content: { text: 'Bruno' } }],
    }

    expect(mergedItems(read(MUG, ENGRAVED, other))).toHaveLength(3)
  })
})
