import { describe, expect, it } from '@jest/globals'

import { canCollapse } from '../selectors'
import { PRODUCT, show, typed, withAna } from './page'
import { IDLE, resultOf, SERVING, searchOf } from './people'

const MINUTE_MS = 60_000

describe('without a network', () => {
  it('the bar says so, and no longer once there is one', async () => {
    const { outside, state } = await show(SERVING, { collapsed: true })

    expect([state().isOffline, canCollapse(state())]).toEqual([false, true])
    await outside.setOffline(true)
    expect([state().isOffline, canCollapse(state())]).toEqual([true, false])
    await outside.setOffline(false)
    expect(state().isOffline).toBe(false)
  })

  it('nothing is said of a cart that could not be read, which is read later', async () => {
    const { outside, send, state } = await show(SERVING)

    await outside.setOffline(true)
    send(PRODUCT)
    await outside.question('readSession').fail()
    expect(state().impersonation).toMatchObject({ warning: null })
    await outside.setOffline(false)
    await outside
      .question('readSession')
      .answer({ ...SERVING, warning: 'CART_OF_ANOTHER' })
    expect(state().impersonation).toMatchObject({ warning: 'CART_OF_ANOTHER' })
  })

  it('is read once, however often that was due', async () => {
    const { outside } = await show(SERVING)

    await outside.setOffline(true)
    for (let times = 0; times < 3; times += 1) {
      outside.hear({ type: 'signalled' })
      await outside.pass(300)
      await outside.question('readSession').fail()
    }
    await outside.setOffline(false)
    await outside.question('readSession').answer(SERVING)
  })

  it.each(['start', 'end'] as const)(
    'a %s waits, and is asked for once',
    async (operation) => {
      const { is, outside, send } = await show(
        operation === 'start' ? IDLE : SERVING
      )

      await outside.setOffline(true)
      send(
        operation === 'start' ? withAna : { type: 'endAsked', done: 'ended' }
      )
      await outside.question('readSession').fail()
      expect(outside.open).toEqual([])
      await outside.setOffline(false)
      await outside.question('readSession').answer(IDLE)
      await outside.question(operation).answer(resultOf({ session: IDLE }))
      expect(outside.done).toContain('reload')
      expect(is()).toBe(operation === 'start' ? 'starting' : 'ending')
    }
  )

  it('the page is not loaded anew, which would be none', async () => {
    const { outside, send } = await show(SERVING)

    send({ type: 'endAsked', done: 'ended' })
    await outside.setOffline(true)
    await outside.question('end').answer(resultOf({ session: IDLE }))
    expect(outside.done).not.toContain('reload')
    await outside.question('readSession').fail()
    await outside.setOffline(false)
    await outside.question('readSession').answer(IDLE)
    expect(outside.done).toContain('reload')
  })

  it('an act whose answer was lost is seen to once there is one', async () => {
    const { outside, send, state } = await show(IDLE)

    send(withAna)
    await outside.setOffline(true)
    await outside.question('start').fail()
    await outside.question('readSession').fail()
    expect(state().impersonation.is).toBe('starting')
    await outside.setOffline(false)
    await outside.question('readSession').answer(SERVING)
    expect(state().impersonation).toMatchObject({
      is: 'impersonating',
      problem: 'NO_ANSWER',
    })
  })

  it('a time that is up ends it as soon as there is one', async () => {
    const { outside, state } = await show(
      { ...SERVING, servedSeconds: 0 },
      { hardLimitMinutes: 10 }
    )

    await outside.setOffline(true)
    await outside.pass(10 * MINUTE_MS)
    for (let minutes = 0; minutes < 5; minutes += 1) {
      await outside.question('readSession').fail()
      await outside.pass(MINUTE_MS)
    }
    await outside.question('readSession').fail()
    expect(state().impersonation).toMatchObject({ problem: null })
    await outside.setOffline(false)
    await outside
      .question('readSession')
      .answer({ ...SERVING, servedSeconds: 900 })
    expect(outside.question('end')).toBeDefined()
  })

  it('a search goes on by itself', async () => {
    const { outside, send, state } = await show(IDLE)

    await outside.setOffline(true)
    send(typed('ana'))
    await outside.pass(250)
    await outside.question('findCustomers').fail()
    expect(state().list.is).toBe('searching')
    await outside.setOffline(false)
    await outside.question('findCustomers').answer(searchOf())
    expect(state().list.is).not.toBe('searching')
  })

  it('a browser that gets answers all the same is not offline', async () => {
    const { outside, send, state } = await show(IDLE)

    await outside.setOffline(true)
    send(PRODUCT)
    await outside.question('readSession').answer(IDLE)
    expect(state().isOffline).toBe(false)
    send(withAna)
    await outside.question('readSession').answer(IDLE)
    expect(outside.question('start')).toBeDefined()
  })
})
