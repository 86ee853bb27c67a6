import { describe, expect, it } from '@jest/globals'

import { pendingIn } from '../cartQueue'
import type { Event } from '../events'
import { doingOf } from '../selectors'
import { viewIn } from '../view'
import { settled } from './outside'
import { HOME, load, show, withAna } from './page'
import { bruno, IDLE, LEFT, resultOf, SERVING } from './people'

/** What VTEX's cart stores while it adds so many things. */
const queueOf = (...tasks: object[]) => JSON.stringify({ queue: tasks })
const EMPTY = queueOf()
const ADDING = { type: 'add_mutation', variables: {}, orderFormItems: [] }
const ONE = queueOf(ADDING)
const TWO = queueOf(ADDING, { type: 'update_mutation', id: 'a' })

const LIMIT_MS = 10_000
const LONG_MS = LIMIT_MS + 1000

const withBruno: Event = {
  type: 'startAsked',
  customer: { email: bruno.email },
}
const end: Event = { type: 'endAsked', done: 'ended' }

/** A page on which the cart stores this as somebody is asked for. */
async function adding(orderQueue: string | null, session = SERVING) {
  const page = await show(session, {}, { orderForm: '{}', orderQueue })
  const pass = async (ms: number) => {
    await settled()
    await page.outside.pass(ms)
  }

  return { ...page, doing: () => doingOf(page.state()), pass }
}

describe('what the page is still adding to its cart', () => {
  it.each([
    [null, 0],
    ['', 0],
    ['nonsense', 0],
    ['null', 0],
    ['7', 0],
    ['[]', 0],
    ['{}', 0],
    ['{"queue":null}', 0],
    ['{"queue":{"length":3}}', 0],
    ['{"tasks":[1]}', 0],
    [EMPTY, 0],
    [ONE, 1],
    [TWO, 2],
  ])('is counted, and nothing where it makes no sense: %j', (stored, count) => {
    expect(pendingIn(stored)).toBe(count)
  })
})

describe('while products are still being added', () => {
  it.each<[string, Event, typeof SERVING, 'start' | 'end' | 'repair']>([
    ['a start', withAna, IDLE, 'start'],
    ['a switch', withBruno, SERVING, 'start'],
    ['an end', end, SERVING, 'end'],
    [
      'a repair',
      { type: 'repairAsked' },
      { ...SERVING, warning: 'CART_OF_ANOTHER' },
      'repair',
    ],
  ])('%s waits, and says so', async (_, event, session, operation) => {
    const { doing, outside, pass, send, state } = await adding(TWO, session)

    send(event)
    await pass(5000)
    expect(outside.open).toEqual([])
    expect(doing()).toBe('adding')
    expect(viewIn(state()).isBusy).toBe(true)
    outside.memory.orderQueue = EMPTY
    await pass(1000)
    expect(doing()).not.toBe('adding')
    expect(outside.question(operation)).toBeTruthy()
  })

  it('nothing is waited for that makes no sense', async () => {
    const { doing, outside, send } = await adding('nonsense')

    send(end)
    await settled()
    expect(doing()).toBe('ending')
    await outside.question('end').answer(resultOf({ session: IDLE }))
    expect(outside.memory.page).toBe('ended')
  })

  it('waits for as long as it goes on', async () => {
    const { outside, pass, send } = await adding(TWO)

    send(withBruno)
    await pass(LIMIT_MS - 1000)
    outside.memory.orderQueue = ONE
    await pass(LIMIT_MS - 1000)
    expect(outside.open).toEqual([])
    outside.memory.orderQueue = null
    await pass(1000)
    expect(outside.question('start')).toBeTruthy()
  })

  it('a start that waits too long comes to nothing, and can be tried again', async () => {
    const { is, outside, pass, send, state } = await adding(ONE)

    send(withBruno)
    await pass(LONG_MS)
    expect(is()).toBe('impersonating')
    expect(viewIn(state()).problem).toBe('ITEMS_PENDING')
    expect(outside.memory.orderQueue).toBe(ONE)
    expect(outside.asked).not.toContain('start')
    outside.memory.orderQueue = EMPTY
    send(withBruno)
    expect(viewIn(state()).problem).toBeNull()
    await settled()
    expect(outside.question('start')).toBeTruthy()
  })

  it.each<[string, Event, typeof SERVING]>([
    ['whose time is up', { type: 'endAsked', done: 'expired' }, SERVING],
    ['that was left behind', end, LEFT],
  ])('a customer %s is ended all the same', async (_, event, session) => {
    const { outside, pass, send } = await adding(ONE, session)

    send(event)
    await pass(LONG_MS)
    await outside
      .question('end')
      .answer(resultOf({ session: IDLE, notice: 'CART_PARKED' }))
    expect(outside.memory.page).toMatch(/^(ended|expired)\nITEMS_DROPPED$/)
    expect(outside.memory.orderQueue).toBeNull()
  })
})

describe('what the page’s cart has stored is not the next customer’s', () => {
  it.each([
    ['a start', withAna, IDLE, 'start' as const],
    ['an end', end, SERVING, 'end' as const],
  ])('after %s', async (_, event, session, operation) => {
    const { outside, send } = await adding(EMPTY, session)

    send(event)
    await outside.question(operation).answer(resultOf({ session }))
    expect(outside.done).toContain('reload')
    expect(outside.memory).toMatchObject({ orderForm: null, orderQueue: null })
  })

  it('and the next page says so when something was on its way', async () => {
    const { outside, send } = await adding(EMPTY)

    send(end)
    outside.memory.orderQueue = ONE
    await outside
      .question('end')
      .answer(resultOf({ session: IDLE, notice: 'CART_PARKED' }))
    await settled()
    expect(outside.memory).toMatchObject({
      orderQueue: null,
      page: 'ended\nITEMS_DROPPED',
    })
  })

  it('when another tab has gone on to somebody else', async () => {
    const { is, outside, send } = await adding(ONE)

    outside.hear({ type: 'signalled' })
    await outside.pass(300)
    await outside
      .question('readSession')
      .answer({ ...SERVING, customer: bruno })
    expect(is()).toBe('stale')
    expect(outside.memory.orderQueue).toBe(ONE)
    send({ type: 'reloadAsked' })
    expect(outside.memory).toMatchObject({ orderForm: null, orderQueue: null })
  })

  it('when another tab has ended while the page came', async () => {
    const { outside, send } = load(
      {},
      { orderForm: '{}', orderQueue: ONE, page: 'serving' }
    )

    send(HOME)
    await outside.question('readSession').answer(IDLE)
    expect(outside.done).toContain('reload')
    expect(outside.memory).toMatchObject({ orderForm: null, orderQueue: null })
  })

  it('and stays the same customer’s when the page is only loaded anew', async () => {
    const { outside, send } = await adding(ONE)

    send({ type: 'reloadAsked' })
    expect(outside.done).toContain('reload')
    expect(outside.memory).toMatchObject({ orderForm: '{}', orderQueue: ONE })
    send({ type: 'reloadAsked', forgetsCart: true })
    expect(outside.memory).toMatchObject({ orderForm: null, orderQueue: null })
  })
})
