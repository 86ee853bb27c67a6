import { describe, expect, it } from '@jest/globals'

import type { TelesalesSession } from '../answers'
import { handoverOf, isEnd, newsOf } from '../news'
import { newsSaid } from '../said'

const idle: TelesalesSession = {
  operator: { email: 'olga@acme.example' },
  customer: null,
  warning: null,
  servedSeconds: null,
  isRepairSafe: false,
  refusal: null,
}
const serving: TelesalesSession = {
  ...idle,
  customer: {
    id: '1',
    email: 'ana@example.com',
    firstName: null,
    lastName: null,
    document: null,
    documentReadAloud: null,
    phone: null,
    phoneReadAloud: null,
  },
}
const signedOut: TelesalesSession = { ...idle, operator: null }

describe('what a page is told by the one before', () => {
  it.each([
    ['started', serving, 'ITEMS_MOVED'],
    ['switched', serving, 'CART_PARKED'],
    ['repaired', serving, null],
    ['ended', idle, 'CART_PARKED'],
    ['expired', idle, null],
  ] as const)('is that it has worked: %s', (done, session, notice) => {
    for (const losses of [null, '[{"name":"a\\nb"}]']) {
      const news = {
        done,
        losses,
        notice,
        ownCart: losses ? ('OWN_CART_KEPT' as const) : null,
        resumed: losses && '{"quantity":2}',
      }

      expect(newsOf(handoverOf(news), session)).toEqual(news)
    }
  })

  it.each([
    ['nothing was left', null, serving],
    ['it was no news', 'serving', serving],
    ['it is no word of ours', 'conquered', serving],
    ['nobody is served after a start', 'started', idle],
    ['somebody is served after an end', 'ended', serving],
    ['the operator is gone, too', 'expired', signedOut],
    [
      'the cart is another’s',
      'started',
      { ...serving, warning: 'CART_OF_ANOTHER' as const },
    ],
  ])('is nothing when %s', (_why, handover, session) => {
    expect(newsOf(handover, session)).toBeNull()
  })

  it.each([
    [null, false],
    ['serving', false],
    ['started\nITEMS_MOVED', false],
    ['ended\nCART_PARKED', true],
    ['expired', true],
    ['endedness', false],
    ['is ended', false],
  ])('says whether an end has worked: %s', (handover, wasEnd) => {
    expect(isEnd(handover)).toBe(wasEnd)
  })
})

describe('what is said of a repair', () => {
  it.each([
    [null, 'repaired'],
    ['ITEMS_MOVED', 'repaired'],
    ['CART_PARKED', 'repairedWithout'],
    ['CART_NOT_PARKED', 'repairedWithout'],
  ] as const)(
    'is whether the products are in the new cart: %s',
    (notice, said) => {
      const [first] = newsSaid({ done: 'repaired', notice, losses: null })

      expect(first).toBe(`store/telesales-toolbar.${said}`)
    }
  )
})
