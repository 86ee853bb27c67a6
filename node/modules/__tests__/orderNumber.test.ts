import { describe, expect, it } from '@jest/globals'

import { readOrder } from '../orderNumber'

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
