import { describe, expect, it } from '@jest/globals'

import type { CartLossKind, Refusal } from '../../typings/graphql'
import type { CustomerCard } from '../answers'
import type { CardAct, CardPart, PartState } from '../card'
import { partOf } from '../cardAfter'
import type { Event } from '../events'
import { noteOf } from '../note'
import { restSlice } from '../restSlice'
import { resumedIn } from '../resumedCart'
import { saidOfNote } from '../saidInCard'
import { isSwitching, problemOf } from '../selectors'
import type { Settings } from '../settings'
import { load, show, typed } from './page'
import { bruno, found, IDLE, resultOf, SERVING, searchOf } from './people'

/** A card of which our service has said this. */
const cardOf = (more: Partial<CustomerCard> = {}): CustomerCard => ({
  refusal: null,
  retryInSeconds: null,
  cart: null,
  orders: null,
  addresses: null,
  prices: null,
  calls: null,
  notes: null,
  ...more,
})
const CART = {
  products: [{ name: 'Lantern', quantity: 2 }],
  total: 7400,
  currency: 'BRL',
  parkedAt: 0,
}
const LOSS = {
  name: 'Lantern',
  partOf: null,
  quantity: 1,
  taken: 0,
  missing: [],
  reason: null,
}
const cartOf = (
  carts: Array<typeof CART>,
  refusal: Refusal | null = null
): CustomerCard['cart'] => ({
  refusal,
  carts,
  choices: [],
  summaries: [],
  ownCart: null,
})
const withChoices = cardOf({
  cart: {
    refusal: null,
    carts: [],
    choices: ['MOVE', 'EMPTY'],
    summaries: [],
    ownCart: 'OWN_CART_KEPT',
  },
})
const withOrder = cardOf({
  orders: {
    refusal: null,
    orders: [
      {
        id: '7-01',
        isFound: false,
        placedAt: 0,
        status: 'INVOICED',
        statusText: null,
        delivery: null,
        total: 7400,
        currency: 'BRL',
        quantity: 4,
        products: [{ name: 'Lantern', quantity: 4 }],
        trackingUrl: null,
        trackingNumber: null,
      },
    ],
  },
})
const withCarts = cardOf({ cart: cartOf([CART]) })

async function opened(settings?: Partial<Settings>) {
  const page = await show(SERVING, { card: ['cart'], ...settings })

  page.send({ type: 'cardToggled' })
  return { ...page, part: (name: CardPart) => page.state().card?.parts[name] }
}

describe('the card', () => {
  it('is asked for as it is opened, and no sooner', async () => {
    const { outside, send } = await show(SERVING, { card: ['cart'] })

    expect(outside.asked).not.toContain('customerCard')
    send({ type: 'cardToggled' })
    expect(outside.question('customerCard').variables).toEqual([
      { customerId: null, orderId: null, parts: ['CART'], shown: ['CART'] },
    ])
  })

  it('is asked for once it has been loaded, opened as it may be already', async () => {
    const page = await opened()
    const { outside, part } = page

    expect(part('cart')).toEqual({ is: 'loading' })
    await outside.question('customerCard').answer(withCarts)
    expect(part('cart')).toEqual({ is: 'shown', answer: withCarts })
  })

  it('is of whom a search has found, before a start', async () => {
    const { outside, send, state } = await show(
      { ...SERVING, customer: null },
      { card: ['cart'] }
    )

    send({ type: 'cardToggled', customer: found('id-of-ana') })
    expect(outside.question('customerCard').variables).toEqual([
      {
        customerId: 'id-of-ana',
        orderId: null,
        parts: ['CART'],
        shown: ['CART'],
      },
    ])
    expect(state().focus).toBe('card')
    send({ type: 'cardToggled' })
    expect(state().focus).toBe('field')
  })

  it('is nobody’s while nobody is served, nor where the theme wants no part of it', async () => {
    const idle = await show({ ...SERVING, customer: null })
    const without = await opened({ card: [] })

    idle.send({ type: 'cardToggled' })
    expect(idle.state().card ?? null).toBeNull()
    expect(without.state().card ?? null).toBeNull()
  })

  it('is the operator’s own while nobody is served, where the theme wants their calls', async () => {
    const { outside, send, state } = await show(
      { ...SERVING, customer: null },
      { card: ['cart', 'calls'] }
    )

    send({ type: 'cardToggled' })
    expect(Object.keys(state().card?.parts ?? {})).toEqual(['calls'])
    expect(outside.question('customerCard').variables).toMatchObject([
      { customerId: null, parts: ['CALLS'] },
    ])
    send({ type: 'startAsked', customer: { id: 'id-of-ana' } })
    expect(state().card).toBeNull()
    expect(state().panels.areDetailsOpen).toBe(false)
    expect(outside.question('start').variables[0]).toEqual({ id: 'id-of-ana' })
  })

  it('leads back to the list as it was, from which it was opened', async () => {
    const { outside, send, state } = await show(
      { ...SERVING, customer: null },
      { card: ['cart'] }
    )

    send(typed('ana'))
    send({ type: 'waited', timer: 'search' })
    await outside
      .question('findCustomers')
      .answer(searchOf(found('id-of-ana'), found('id-of-anabel')))
    send({ type: 'listKeyPressed', key: 'last' })
    const { list } = state()

    send({ type: 'cardToggled', customer: found('id-of-anabel'), list })
    send({ type: 'formLeft' })
    expect(state().list).not.toEqual(list)
    send({ type: 'detailsClosed' })
    expect(state().list).toEqual(list)
    expect(state().focus).toBe('field')
  })

  it('has the order first by whose number the customer was found, after the start as well', async () => {
    const { outside, send, state } = await show(
      { ...SERVING, customer: null },
      { card: ['orders'] }
    )
    const byOrder = { ...found('id-of-ana'), foundBy: 'ORDER' as const }

    send(typed('v7-01'))
    send({ type: 'waited', timer: 'search' })
    await outside.question('findCustomers').answer(searchOf(byOrder))
    send({ type: 'cardToggled', customer: byOrder, list: state().list })
    expect(outside.question('customerCard').variables).toMatchObject([
      { orderId: 'v7-01' },
    ])
    send({ type: 'detailsClosed' })
    send({ type: 'optionChosen', place: 0 })
    await outside.question('start').answer(resultOf({ session: SERVING }))

    const next = await show(SERVING, { card: ['orders'] }, outside.memory)

    next.send({ type: 'cardToggled' })
    expect(next.outside.question('customerCard').variables).toMatchObject([
      { customerId: null, orderId: 'v7-01' },
    ])
    // What is done from there leads to a page of the same call.
    next.send({
      type: 'cardActAsked',
      act: ['orderAgain', { orderId: '7-01' }],
    })
    await next.outside.question('change').answer(resultOf({ session: SERVING }))
    expect(next.outside.memory.page).toContain('v7-01')
  })

  it.each([
    ['it is closed', { type: 'cardToggled' }],
    ['the details are closed', { type: 'detailsClosed' }],
    ['the way to another customer is opened', { type: 'switchToggled' }],
    ['the customer field is asked for', { type: 'shortcutPressed' }],
    ['somebody is typed', typed('bruno')],
    ['the screen is shared', { type: 'screenShared', isShared: true }],
    [
      'another customer is served',
      {
        type: 'sessionRead',
        session: { ...SERVING, customer: bruno },
        handover: null,
        activity: null,
      },
    ],
  ] as const)('is forgotten as %s', async (_why, event) => {
    const { outside, send, state } = await opened()

    await outside.question('customerCard').answer(withCarts)
    send(event)
    expect(state().card).toBeNull()
  })

  it('is not opened while the screen is shared', async () => {
    const { outside, send } = await show(SERVING)

    send({ type: 'screenShared', isShared: true })
    send({ type: 'cardToggled' })
    send({ type: 'cardToggled', customer: found('id-of-ana') })
    expect(outside.asked).not.toContain('customerCard')
  })

  it('takes no answer that comes after it was closed, or asked for anew', async () => {
    const { outside, part, send } = await opened()
    const old = outside.question('customerCard')

    send({ type: 'cardToggled' })
    send({ type: 'cardToggled' })
    await old.answer(withCarts)
    expect(part('cart')).toEqual({ is: 'loading' })
    await outside.question('customerCard').fail()
    expect(part('cart')).toEqual({ is: 'down' })
    send({ type: 'cardPartAsked', part: 'cart' })
    await outside.question('customerCard').answer(withCarts)
    expect(part('cart')?.is).toBe('shown')
  })

  it('opens by itself after a start, once, where the theme says so', async () => {
    const { send, state } = await show(
      SERVING,
      { cardOnStart: true },
      { page: 'started' }
    )

    expect(state().card).toBeTruthy()
    expect(state().focus).toBeNull()
    send({ type: 'cardToggled' })
    send({ type: 'signalled' })
    expect(state().card).toBeNull()
  })

  it.each([
    ['the theme does not say so', {}, 'started'],
    ['nobody was started just now', { cardOnStart: true }, 'serving'],
  ])('does not where %s', async (_why, settings, page) => {
    expect((await show(SERVING, settings, { page })).state().card).toBe(
      undefined
    )
  })

  it('keeps nothing in the browser', () => {
    const { outside, send } = load()
    const kept = { ...outside.memory }

    send({ type: 'cardToggled', customer: found('id-of-ana') })
    expect(outside.memory).toEqual(kept)
  })
})

describe('what is done from the card', () => {
  it('is done for whom the operator sees, and then the page is loaded anew', async () => {
    const { outside, send, state } = await opened()

    send({ type: 'cardActAsked', act: ['orderAgain', { orderId: '7-01' }] })
    expect(state().impersonation.is).toBe('changing')
    expect(outside.question('change').variables).toEqual([
      'orderAgain',
      { customerEmail: 'ana@example.com', orderId: '7-01' },
    ])
    send({ type: 'endAsked', done: 'ended' })
    expect(outside.asked).not.toContain('end')
    await outside
      .question('change')
      .answer(resultOf({ session: SERVING, losses: [LOSS] }))
    expect(outside.done).toContain('reload')
    expect(outside.memory.page).toMatch(/^orderedInPart\n/)
    expect(outside.memory.page).toContain('Lantern')
  })

  it.each([
    ['3 of its products', 'orderedInPart', { ...LOSS, quantity: 2, taken: 1 }],
    // All are there, and one is without its engraving.
    [
      'all',
      'orderAgain',
      { ...LOSS, taken: 1, missing: ['ATTACHMENT'] as CartLossKind[] },
    ],
    ['all', 'orderAgain', null],
  ] as const)(
    'says of an order how much of it has come: %s',
    async (_, done, loss) => {
      const { outside, send } = await opened({ card: ['orders'] })

      await outside.question('customerCard').answer(withOrder)
      send({ type: 'cardActAsked', act: ['orderAgain', { orderId: '7-01' }] })
      await outside
        .question('change')
        .answer(resultOf({ session: SERVING, losses: loss ? [loss] : [] }))
      const next = await show(SERVING, {}, outside.memory)

      expect(next.state().news?.done).toBe(done)
      expect(resumedIn(next.state().news?.resumed ?? null)?.quantity).toBe(
        done === 'orderedInPart' ? 3 : undefined
      )
    }
  )

  it('ends with what was noted, closed as the card may be by then', async () => {
    const { outside, send } = await opened()

    send({ type: 'noteTyped', text: 'Calls back on Monday' })
    send({ type: 'cardToggled' })
    send({ type: 'endAsked', done: 'ended' })
    expect(outside.question('end').variables).toEqual(['Calls back on Monday'])
    await outside.question('end').answer(resultOf({ session: IDLE }))
    expect(outside.memory.note).toBeNull()
  })

  it('goes on to the next customer with what was noted of this one', async () => {
    const { outside, send } = await opened()

    send({ type: 'noteTyped', text: 'Calls back on Monday' })
    send({ type: 'startAsked', customer: { email: bruno.email } })
    expect(outside.question('start').variables[3]).toBe('Calls back on Monday')
    await outside
      .question('start')
      .answer(resultOf({ session: { ...SERVING, customer: bruno } }))
    expect(outside.memory.note).toBeNull()
  })

  it('is kept for the next page of the same customer, and for its end', async () => {
    const { outside, send } = await opened()

    send({ type: 'noteTyped', text: 'Calls back on Monday' })
    send({ type: 'repairAsked' })
    await outside.question('repair').answer(resultOf({ session: SERVING }))
    expect(outside.memory.note).toMatch(/^\w+\nCalls back on Monday$/)
    // Nobody has opened the card there.
    const next = await show(SERVING, {}, outside.memory, [restSlice])

    expect(noteOf(next.state())).toBe('Calls back on Monday')
    next.send({ type: 'endAsked', done: 'ended' })
    expect(next.outside.question('end').variables).toEqual([
      'Calls back on Monday',
    ])
  })

  it('is nobody’s where another customer is served by then', async () => {
    const { outside, send } = await opened()

    send({ type: 'noteTyped', text: 'Calls back on Monday' })
    const next = await show(
      { ...SERVING, customer: bruno },
      {},
      { note: outside.memory.note }
    )

    expect(noteOf(next.state())).toBeUndefined()
    next.send({ type: 'endAsked', done: 'ended' })
    expect(next.outside.question('end').variables).toEqual([undefined])
  })

  it('is not kept for the next page with an email in it', async () => {
    const { outside, send } = await opened()

    send({ type: 'noteTyped', text: 'Ask ana@example.com' })
    expect(outside.memory.note).toBeNull()
  })

  it.each([
    ['orderAgain', { orderId: '7-01' }],
    ['deliverTo', { addressId: 'home' }],
  ] as const)('takes along what was noted by then: %s', async (...act) => {
    const { outside, send, state } = await opened()

    send({ type: 'noteTyped', text: 'Calls back on Monday' })
    send({ type: 'cardActAsked', act: act as unknown as CardAct })
    expect(outside.question('change').variables).toEqual([
      act[0],
      Object.assign(
        { customerEmail: 'ana@example.com', note: 'Calls back on Monday' },
        act[1]
      ),
    ])
    await outside.question('change').answer(resultOf({ session: SERVING }))
    expect(outside.memory.note).toBeNull()
    expect(noteOf(state())).toBeUndefined()
  })

  it('ends without a note that cannot be taken once the time is up, and only then', async () => {
    const { outside, send, state } = await opened()
    const refusal = resultOf({ session: SERVING, refusal: 'INVALID_NOTE' })

    send({ type: 'noteTyped', text: 'Ask ana@example.com' })
    send({ type: 'endAsked', done: 'ended' })
    await outside.question('end').answer(refusal)
    expect(problemOf(state())).toBe('INVALID_NOTE')
    expect(outside.asked.filter((name) => name === 'end')).toHaveLength(1)
    send({ type: 'endAsked', done: 'expired' })
    await outside.question('end').answer(refusal)
    expect(outside.question('end').variables).toEqual([])
  })

  it.each([
    ['Ask ana@example.com', 'store/telesales-toolbar.refusal.INVALID_NOTE'],
    ['Ask ana @ example.com', 'store/telesales-toolbar.refusal.INVALID_NOTE'],
    ['Ask \u202eana', 'store/telesales-toolbar.refusal.INVALID_NOTE'],
    ['Prefers 中文, नमस्ते', undefined],
    ['2 @ 10 each', undefined],
  ])('is told at once of a note that cannot be taken: %s', (note, id) => {
    expect(saidOfNote(note)?.id).toBe(id)
  })

  it('leaves the card as it is where it is refused', async () => {
    const { outside, send, state } = await opened()

    send({ type: 'cardActAsked', act: ['orderAgain', { orderId: '7-01' }] })
    await outside
      .question('change')
      .answer(resultOf({ session: SERVING, refusal: 'ORDER_NOT_FOUND' }))
    expect(problemOf(state())).toBe('ORDER_NOT_FOUND')
    expect(state().card).toBeTruthy()
    expect(outside.done).not.toContain('reload')
  })
})

describe('a start from the card', () => {
  const start: Event = {
    type: 'startAsked',
    customer: { id: 'id-of-bruno' },
    cart: 'RESUME',
  }

  it('that has to have a reason is asked for it first, and then begins with that cart', async () => {
    const { outside, send, state } = await opened({ reason: 'required' })

    send({ type: 'cardToggled' })
    send({ type: 'cardToggled', customer: found('id-of-bruno') })
    send(start)
    expect(state()).toMatchObject({ card: null, focus: 'reason' })
    expect(isSwitching(state())).toBe(true)
    send({ type: 'reasonTyped', text: 'Ticket 7' })
    send({ type: 'submitted' })
    expect(outside.question('start').variables).toEqual([
      { id: 'id-of-bruno' },
      'RESUME',
      'Ticket 7',
    ])
  })

  it('leaves the card where it is beside the reason’s field', async () => {
    const { send, state } = await show(
      { ...SERVING, customer: null },
      { card: ['cart'], reason: 'required' }
    )

    send({ type: 'cardToggled', customer: found('id-of-bruno') })
    send(start)
    expect(state()).toMatchObject({ card: {}, focus: 'reason' })
  })
})

describe('a part of the card', () => {
  it.each<[string, CustomerCard | null, PartState]>([
    ['down when there is no answer', null, { is: 'down' }],
    [
      'down when VTEX does not answer',
      cardOf({ cart: cartOf([], 'PLATFORM_UNAVAILABLE') }),
      { is: 'down' },
    ],
    [
      'refused when the whole card is',
      cardOf({ refusal: 'TOO_MANY_REQUESTS' }),
      { is: 'refused', refusal: 'TOO_MANY_REQUESTS' },
    ],
    [
      'refused when it alone is',
      cardOf({ cart: cartOf([], 'SESSION_EXPIRED') }),
      { is: 'refused', refusal: 'SESSION_EXPIRED' },
    ],
    [
      'nothing when there is none',
      cardOf({ cart: cartOf([]) }),
      { is: 'none' },
    ],
    [
      'shown where there is none, and something to start with',
      withChoices,
      { is: 'shown', answer: withChoices },
    ],
    ['shown', withCarts, { is: 'shown', answer: withCarts }],
  ])('is %s', (_what, answer, state) => {
    expect(partOf('cart', answer)).toEqual(state)
  })
})
