import { describe, expect, it } from '@jest/globals'

import { orderAmong, readOrder } from '../orderNumber'

describe('the number of an order', () => {
  it.each([
    ['1499999999001-01', ['1499999999001-01']],
    ['1499999999001', ['1499999999001-01']],
    ['527103869572', ['527103869572-01']],
    ['527103869572-02', ['527103869572-02']],
    ['v527103anml', ['v527103anml-01', 'v527103anml']],
    ['V527103ANML-01', ['v527103anml-01', 'V527103ANML-01']],
    ['mkp-700123456-01', ['MKP-700123456-01', 'mkp-700123456-01']],
    ['Mkp-700123456', ['MKP-700123456-01', 'MKP-700123456']],
    ['slr-V527103anml-01', ['SLR-v527103anml-01', 'slr-V527103anml-01']],
    ['amz-701-1234567-1234567-01', 'AMZ-701-1234567-1234567-01'],
    ['SHP-230415abcd12ef-01', 'SHP-230415ABCD12EF-01'],
    ['mkp700123456', ['MKP-700123456-01', 'MKP-700123456']],
    ['MKP700123456-01', ['MKP-700123456-01']],
    ['SLRv527103anml', ['SLR-v527103anml-01', 'SLR-v527103anml']],
    ['1499999999001 - 01', ['1499999999001-01']],
  ])('may be as VTEX has it: %s', (typed, spellings) => {
    expect(readOrder(typed)?.spellings).toEqual(
      typeof spellings === 'string' ? [spellings, typed] : spellings
    )
  })

  it.each([
    ...['', '12345-01', '21999990001', '123.456.789-09', 'V12345678', 'ana-01'],
    ...['MG-1.234.567', 'MKP-12', '1499999999001-011', 'order 1499999999001'],
    ...['a/../b-123456-01', 'MKP-700123456-01 ', 'x'.repeat(1000)],
  ])('is not %j', (typed) => {
    expect(readOrder(typed)).toBeNull()
  })
})

describe('the number of an order among words', () => {
  it.each([
    ...['Order 1499999999001-01', 'ORDER#1499999999001-01'],
    ...['pedido nº 1499999999001-01', 'Pedido: 1499999999001'],
    ...['Nº do pedido – 1499999999001', 'N.º de pedido 1499999999001 - 01'],
    ...['pedido da Ana 1499999999001-01', '1499999999001-01 (Ana)'],
    ...['Commande n°1499999999001', 'Bestellung Nr. 1499999999001-01'],
    ...['ordine n. 1499999999001', 'zamówienie nr 1499999999001'],
    ...[
      '注文番号1499999999001-01',
      '订单号：1499999999001',
      'заказ 1499999999001',
    ],
    ...['طلب 1499999999001', 'order from May: 1499999999001-01'],
  ])('is read: %s', (text) => {
    expect(orderAmong(text)?.spellings).toEqual(['1499999999001-01'])
  })

  it.each([
    ['pedido 527103869572', '527103869572-01'],
    ['order MKP 700123456', 'MKP-700123456-01'],
    ['Order v527103anml', 'v527103anml-01'],
    ['compra MKP-700123456-01 Ana', 'MKP-700123456-01'],
  ])('may be in other forms: %s', (text, spelling) => {
    expect(orderAmong(text)?.spellings[0]).toBe(spelling)
  })

  it.each(['Ana 527103869572', 'Ana 123456789-09', 'pedido 12', 'pedido', ''])(
    'is not read where nothing says that it is one: %j',
    (text) => {
      expect(orderAmong(text)).toBeNull()
    }
  )
})
