import { describe, expect, it } from '@jest/globals'

import { PRODUCT, show, withAna } from './page'
import { ana, IDLE, resultOf, SERVING } from './people'

/** The cart after an order, which VTEX has given to the operator. */
const DUE = {
  ...SERVING,
  warning: 'CART_OF_OPERATOR' as const,
  isRepairSafe: true,
  refusal: null,
}

describe('an empty cart that is the operator’s', () => {
  it('is repaired without a word, and the page stays', async () => {
    const { is, outside, state } = await show(DUE)

    expect(is()).toBe('impersonating')
    expect(state().impersonation).toMatchObject({ warning: null })
    expect(outside.question('repair').variables).toEqual([ana.email])
    await outside.question('repair').answer(resultOf({ session: SERVING }))
    await outside.question('readSession').answer(SERVING)
    expect(state().impersonation).toMatchObject({ warning: null })
    expect(outside.done).not.toContainEqual(expect.stringContaining('reload'))
    expect(outside.open).toEqual([])
  })

  it('is told of when that has not worked, and tried again on the next page', async () => {
    const { outside, send, state } = await show(DUE)

    await outside.question('repair').fail()
    await outside.question('readSession').answer(DUE)
    expect(state().impersonation).toMatchObject({ warning: 'CART_OF_OPERATOR' })
    expect(outside.open).toEqual([])
    send(PRODUCT)
    await outside.question('readSession').answer(DUE)
    expect(outside.question('repair').variables).toEqual([ana.email])
  })

  it('is left to a start that is under way', async () => {
    const { outside, send } = await show(IDLE)

    send(withAna)
    await outside
      .question('start')
      .answer(resultOf({ refusal: 'HALF_DONE', session: DUE }))
    await outside.question('readSession').answer(DUE)
    expect(outside.asked.slice(0, 3)).toEqual([
      'readSession',
      'start',
      'readSession',
    ])
  })
})
