import { describe, expect, it } from '@jest/globals'

import type { TelesalesResult, TelesalesSession } from '../answers'
import type { News } from '../events'
import { handoverOf } from '../news'
import { canCollapse, hasField, presenceOf, problemOf } from '../selectors'
import { PRODUCT, show, typed } from './page'
import { ana, IDLE, resultOf, SERVING, SIGNED_OUT } from './people'

const newsOf = (
  done: News['done'],
  notice: News['notice'] = null
): { page: string } => ({ page: handoverOf({ done, notice, losses: null }) })

const warned: TelesalesSession = { ...SERVING, warning: 'CART_OF_ANOTHER' }

/** A page whose start has been refused so. */
async function refused(
  refusal: NonNullable<TelesalesResult['refusal']>,
  session = IDLE
) {
  const page = await show(session)

  page.send(typed('anna@example.com'))
  page.send({ type: 'submitted' })
  await page.outside.question('start').answer(resultOf({ refusal, session }))
  await page.outside.question('readSession').answer(session)
  expect(page.state().impersonation).toMatchObject({ problem: refusal })
  return page
}

describe('news go when they are not true any more', () => {
  it('as the cart is another’s by now', async () => {
    const { outside, send, state } = await show(SERVING, {}, newsOf('repaired'))

    expect(state().news).toMatchObject({ done: 'repaired' })
    send({ type: 'signalled' })
    await outside.pass(300)
    await outside.question('readSession').answer(warned)
    expect(state().news).toBeNull()
  })

  it('as nobody knows whose cart it is', async () => {
    const { outside, send, state } = await show(
      SERVING,
      {},
      newsOf('started', 'CART_RESUMED')
    )

    send({ type: 'signalled' })
    await outside.pass(300)
    await outside.question('readSession').fail()
    expect(state()).toMatchObject({
      impersonation: { warning: 'CART_UNKNOWN' },
      news: null,
    })
  })

  it('but an end stays one while nothing else is known', async () => {
    const { outside, send, state } = await show(IDLE, {}, newsOf('ended'))

    for (const answer of ['fail', 'answer'] as const) {
      send({ type: 'signalled' })
      await outside.pass(300)
      await outside.question('readSession')[answer](IDLE)
      expect(state().news).toMatchObject({ done: 'ended' })
    }
  })

  it('and are none where a customer’s cart was left all the same', async () => {
    const { state } = await show(
      { ...IDLE, warning: 'LEFT_BEHIND' },
      {},
      newsOf('ended', 'CART_PARKED')
    )

    expect(state().news).toBeNull()
  })

  it('as another customer is asked for, whose cart they are not about', async () => {
    const { send, state } = await show(
      SERVING,
      {},
      newsOf('switched', 'CART_NOT_PARKED')
    )

    send({ type: 'switchToggled' })
    expect(state().news).toBeNull()
  })
})

describe('a refusal goes when what it was about is corrected', () => {
  it('as the email is, in the form that registers', async () => {
    for (const event of [
      { type: 'draftFilled', field: 'email', text: 'ana@example.com' },
      { type: 'hintAccepted', email: 'ana@example.com' },
    ] as const) {
      const { send, state } = await refused('CUSTOMER_NOT_FOUND')

      send({ type: 'registerOpened', notFound: { term: 'anna@example.com' } })
      send({ type: 'draftFilled', field: 'phone', text: '21' })
      expect(state().impersonation).toMatchObject({
        problem: 'CUSTOMER_NOT_FOUND',
      })
      send(event)
      expect(state().impersonation).toMatchObject({ problem: null })
    }
  })

  it('as the way to another customer is left', async () => {
    const { outside, send, state } = await show(SERVING)
    const problemNow = () => state().impersonation

    send({ type: 'switchToggled' })
    // By what is in no field: one of the tab's last customers.
    send({ type: 'startAsked', customer: { id: 'id-of-bruno' } })
    await outside
      .question('start')
      .answer(resultOf({ refusal: 'CUSTOMER_EXCLUDED', session: SERVING }))
    expect(problemNow()).toMatchObject({ problem: 'CUSTOMER_EXCLUDED' })
    send({ type: 'switchClosed' })
    expect(problemNow()).toMatchObject({ problem: null })
  })

  it('and stays when it is true of whoever is asked for', async () => {
    const { send, state } = await refused('HALF_DONE')

    send({ type: 'registerOpened', notFound: { term: 'anna@example.com' } })
    send({ type: 'draftFilled', field: 'email', text: 'ana@example.com' })
    expect(state().impersonation).toMatchObject({ problem: 'HALF_DONE' })
  })
})

describe('an admin who is no operator, and has asked for the bar,', () => {
  const otto = { ...SIGNED_OUT, refusal: 'NOT_AN_OPERATOR' as const }

  it('is told once why there is none', async () => {
    const { outside, send, state } = await show(otto, {}, { user: 'asked' })

    expect(presenceOf(state())).toBe('bar')
    expect(problemOf(state())).toBe('NOT_AN_OPERATOR')
    expect([hasField(state()), canCollapse(state())]).toEqual([false, false])
    send(PRODUCT)
    await outside.question('readSession').answer(otto)
    expect(presenceOf(state())).toBe('none')
    expect(presenceOf((await show(otto, {}, outside.memory)).state())).toBe(
      'none'
    )
  })

  it('is told nothing who has not asked, nor is a shopper who has', async () => {
    for (const [session, user] of [
      [otto, null],
      [otto, 'operator'],
      [SIGNED_OUT, 'asked'],
    ] as const) {
      const { state } = await show(session, {}, { user })

      expect(presenceOf(state())).toBe('none')
    }
  })
})

describe('a start that a reload has cut off', () => {
  const unconfirmed: TelesalesSession = {
    ...SERVING,
    warning: 'NOT_STARTED_HERE',
  }

  it('is known as one on the next page, and on the one after it', async () => {
    const first = await show(IDLE)

    first.send({ type: 'startAsked', customer: { email: ana.email } })
    for (let memory = first.outside.memory, pages = 0; pages < 2; pages += 1) {
      const { outside, state } = await show(unconfirmed, {}, memory)

      expect(state().isInterrupted).toBe(true)
      memory = outside.memory
    }
  })

  it('is known as one where it ends after that page has looked', async () => {
    const first = await show(IDLE)

    first.send({ type: 'startAsked', customer: { email: ana.email } })
    const second = await show(IDLE, {}, first.outside.memory)
    const third = await show(unconfirmed, {}, second.outside.memory)

    expect(third.state().isInterrupted).toBe(true)
    // Nobody has to look again: the page does, once it must have ended.
    await second.outside.pass(10_000)
    await second.outside.question('readSession').answer(unconfirmed)
    expect(second.is()).toBe('stale')
    expect(
      (await show(unconfirmed, {}, second.outside.memory)).state().isInterrupted
    ).toBe(true)
  })

  it('is to blame for nothing once a second look has found nobody', async () => {
    const first = await show(IDLE)

    first.send({ type: 'startAsked', customer: { email: ana.email } })
    const second = await show(IDLE, {}, first.outside.memory)

    await second.outside.pass(10_000)
    await second.outside.question('readSession').answer(IDLE)
    expect(second.outside.timers()).toEqual([])
    const { state } = await show(unconfirmed, {}, second.outside.memory)

    expect(state().isInterrupted).toBe(false)
  })

  it('is none where nothing was asked for, or it was refused', async () => {
    const { outside } = await refused('CUSTOMER_NOT_FOUND')

    for (const memory of [{}, outside.memory]) {
      const { state } = await show(unconfirmed, {}, memory)

      expect(state().isInterrupted).toBe(false)
    }
  })

  it('is none on the page that begins one', async () => {
    const { outside, send, state } = await show(unconfirmed)

    send({ type: 'startAsked', customer: { email: ana.email } })
    await outside
      .question('start')
      .answer(
        resultOf({ refusal: 'PLATFORM_UNAVAILABLE', session: unconfirmed })
      )
    await outside.question('readSession').answer(unconfirmed)
    expect(state().isInterrupted).toBe(false)
  })
})

it('a page is of nobody when a repair finds that nobody is served', async () => {
  const { is, outside, send } = await show(warned)

  send({ type: 'repairAsked' })
  await outside
    .question('repair')
    .answer(resultOf({ refusal: 'NOBODY_SERVED', session: SIGNED_OUT }))
  expect(is()).toBe('stale')
})
