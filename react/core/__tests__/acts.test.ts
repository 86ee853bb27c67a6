import { describe, expect, it } from '@jest/globals'
import { tagOf } from '../news'
import { recentsWith } from '../recents'
import { settled } from './outside'
import { HOME, PRODUCT, show, typed, withAna } from './page'
import {
  ana,
  bruno,
  found,
  IDLE,
  LEFT,
  olga,
  resultOf,
  SERVING,
  searchOf,
} from './people'

describe('a start', () => {
  const isReloaded = ['cleanAddress', 'tellTabs', 'reload']

  it('leaves the next page a handover, and loads it', async () => {
    const { is, outside, send } = await show(IDLE, {}, { activity: '5' })

    send(withAna)
    expect(outside.question('start').variables).toEqual([
      { email: ana.email },
      'ASK',
      undefined,
    ])
    outside.done = []
    await outside
      .question('start')
      .answer(resultOf({ session: SERVING, notice: 'ITEMS_MOVED' }))

    expect(is()).toBe('starting')
    expect(outside.memory).toMatchObject({
      activity: null,
      page: `started\nITEMS_MOVED\n\n${tagOf(ana)}`,
    })
    expect(outside.done).toEqual(isReloaded)
    expect(outside.open).toEqual([])
  })

  it('is no news to the page that is about to go', async () => {
    const { outside, send, state } = await show(IDLE)

    send(withAna)
    await outside.question('start').answer(resultOf({ session: SERVING }))
    send(PRODUCT)
    expect(outside.open).toEqual([])
    expect(state().news).toBeNull()
    expect(outside.tracked('started')).toEqual([])
    expect(outside.memory.page).toBe(`started\n\n\n${tagOf(ana)}`)
  })

  it.each([
    ['another tab has started with somebody else', { customer: bruno }],
    ['another tab has ended it', { customer: null }],
  ])('is no news, and the page out of date, when %s', async (_why, session) => {
    const { is, outside } = await show(
      { ...SERVING, ...session },
      {},
      { page: `started\n\n\n${tagOf(ana)}` }
    )

    expect([is(), outside.tracked('started')]).toEqual(['stale', []])
    // A reload shows what is so.
    const next = await show({ ...SERVING, ...session }, {}, outside.memory)

    expect(next.is()).toBe(session.customer ? 'impersonating' : 'idle')
  })

  it.each([
    ['VTEX does not say yet which customer it is', { id: null }, null],
    ['it is another’s, by a link', { id: 'id-of-bruno' }, 'NOT_STARTED_HERE'],
  ] as const)('is shown as it is when %s', async (_why, customer, warning) => {
    const { is } = await show(
      { ...SERVING, customer: { ...ana, ...customer }, warning },
      {},
      { page: `started\n\n\n${tagOf(ana)}` }
    )

    expect(is()).toBe('impersonating')
  })

  it('is the next page’s news, once', async () => {
    const { outside, send, state } = await show(
      SERVING,
      {},
      { page: 'started\nITEMS_MOVED' }
    )
    const news = {
      done: 'started',
      notice: 'ITEMS_MOVED',
      losses: null,
      ownCart: null,
      resumed: null,
    }

    expect(state().news).toEqual(news)
    expect(outside.memory.page).toBe('serving')
    send(PRODUCT)
    await outside.question('readSession').answer(SERVING)
    expect(state().news).toEqual(news)
    expect(outside.tracked('started')).toEqual([['track', 'started', {}, true]])
    send({ ...HOME, isHidden: true })
    expect(state().news).toBeNull()
  })

  it('goes on with the cart that the theme has chosen', async () => {
    const { outside, send } = await show(IDLE, { reason: 'optional' })

    send({ type: 'reasonTyped', text: ' T-1 ' })
    send(withAna)
    await outside.question('start').answer(
      resultOf({
        refusal: 'CART_CHOICE_NEEDED',
        choices: ['MOVE', 'EMPTY'],
      })
    )
    expect(outside.question('start').variables).toEqual([
      { email: ana.email },
      'MOVE',
      'T-1',
    ])
  })

  it('goes on with the cart that the operator has chosen', async () => {
    const { is, outside, send } = await show(IDLE, { cart: 'ask' })

    send({ ...withAna, reason: 'T-2' })
    await outside.question('start').answer(
      resultOf({
        refusal: 'CART_CHOICE_NEEDED',
        choices: ['MOVE', 'EMPTY'],
      })
    )
    expect(is()).toBe('choosing')
    await outside.question('readSession').answer(IDLE)
    expect([is(), outside.open]).toEqual(['choosing', []])
    send({ type: 'choiceMade', choice: 'EMPTY' })
    expect(outside.question('start').variables).toEqual([
      { email: ana.email },
      'EMPTY',
      'T-2',
    ])
  })

  it('without an answer is seen to', async () => {
    const { outside, send, state } = await show(IDLE)

    send(withAna)
    await outside.question('start').fail()
    await outside.question('readSession').answer(SERVING)
    expect(state().impersonation).toMatchObject({
      is: 'impersonating',
      problem: 'NO_ANSWER',
    })
    expect(outside.asked).toEqual([
      ...['readSession', 'start'],
      // What it did, and what is so by now.
      ...['readSession', 'readSession'],
    ])
  })

  it('without any answer leaves what was known', async () => {
    const { outside, send, state } = await show(IDLE)

    send(withAna)
    await outside.question('start').fail()
    await outside.question('readSession').fail()
    expect(state().impersonation).toMatchObject({
      is: 'idle',
      problem: 'NO_ANSWER',
    })
  })

  it('has its answer though nobody looks on', async () => {
    const { outside, send, state, toolbar } = await show(IDLE)
    const ignore = toolbar.subscribe(() => {})

    send(withAna)
    ignore()
    await outside
      .question('start')
      .answer(resultOf({ session: IDLE, refusal: 'OWN_EMAIL' }))
    expect(state().impersonation).toMatchObject({ problem: 'OWN_EMAIL' })
  })

  it('waits until a customer is registered', async () => {
    const { outside, send } = await show(IDLE, { registerRequires: [] })

    send({ type: 'registerOpened', notFound: { term: 'carla@example.com' } })
    send({ type: 'registerSubmitted' })
    send({ type: 'startAsked', customer: { id: 'id-of-ana' } })
    await settled()
    expect(outside.asked).toEqual(['readSession', 'register'])

    await outside.question('register').answer({ refusal: null })
    expect(outside.question('start').variables[0]).toEqual({ id: 'id-of-ana' })
    expect(outside.asked).toEqual(['readSession', 'register', 'start'])
  })

  it('follows a registration', async () => {
    const { outside, send, state } = await show(IDLE, { registerRequires: [] })

    send({ type: 'registerOpened', notFound: { term: 'carla@example.com' } })
    send({ type: 'registerSubmitted' })
    expect(outside.question('register').variables).toEqual([
      expect.objectContaining({ email: 'carla@example.com' }),
    ])
    await outside.question('register').answer({ refusal: null })
    expect(outside.question('start').variables[0]).toEqual({
      email: 'carla@example.com',
    })
    expect(state().registration.is).toBe('registered')
  })

  it('follows the registration that was asked for, not an older one', async () => {
    const { is, outside, send, state } = await show(IDLE, {
      registerRequires: [],
    })

    send({ type: 'registerOpened', notFound: { term: 'carla@example.com' } })
    send({ type: 'registerSubmitted' })
    send({ type: 'registerOpened', notFound: { term: 'dora@example.com' } })
    send({ type: 'registerSubmitted' })
    await outside.question('register').answer({ refusal: null })
    expect([is(), state().registration.is]).toEqual(['idle', 'sending'])
  })

  it('is not asked for, nor a registration, as a form is opened again', async () => {
    const { outside, send, state } = await show(IDLE, { registerRequires: [] })
    const open = {
      type: 'registerOpened',
      notFound: { term: 'carla@example.com' },
    } as const

    send(open)
    send({ type: 'registerSubmitted' })
    send({ type: 'registerClosed' })
    await outside.question('register').answer({ refusal: 'INVALID_NAME' })
    send(open)
    expect(outside.open).toEqual([])
    expect(state().registration.is).toBe('open')
  })

  it('does not follow a registration that has no answer', async () => {
    const { outside, send, state } = await show(IDLE, { registerRequires: [] })

    send({ type: 'registerOpened', notFound: { term: 'carla@example.com' } })
    send({ type: 'registerSubmitted' })
    await outside.question('register').fail()
    expect(outside.open).toEqual([])
    expect(state().registration).toMatchObject({
      is: 'open',
      objection: { problem: 'NO_ANSWER' },
    })
  })
})

describe('an end', () => {
  it('is asked for by itself when the operator has signed out', async () => {
    const { is, outside, state } = await show(LEFT)

    expect(is()).toBe('ending')
    await outside
      .question('end')
      .answer(resultOf({ session: LEFT, refusal: 'PLATFORM_UNAVAILABLE' }))
    await outside.question('readSession').answer(LEFT)
    // Should it not help, nobody asks for it a second time.
    expect(outside.open).toEqual([])
    expect(state().impersonation).toMatchObject({
      is: 'leftBehind',
      problem: 'PLATFORM_UNAVAILABLE',
    })
  })

  it.each(['ended', 'expired\nCART_PARKED'])(
    'is not asked for again after one that has worked: %s',
    async (page) => {
      const { is, outside } = await show(LEFT, {}, { page })

      expect([is(), outside.open]).toEqual(['leftBehind', []])
      // Nor by the next page.
      const next = await show(LEFT, {}, outside.memory)

      expect([next.is(), next.outside.open]).toEqual(['leftBehind', []])
    }
  )

  it('that left a cart behind is no news any more once that is kept', async () => {
    const { outside } = await show(LEFT, {}, { page: 'ended\nCART_NOT_PARKED' })
    const { state } = await show(IDLE, {}, outside.memory)

    expect(state().news).toBeNull()
  })

  it.each([
    ['whom VTEX gives an id', ana, bruno],
    ['whom it gives none', { ...ana, id: null }, { ...bruno, id: null }],
    ['one of whom it gives none', ana, { ...bruno, id: null }],
  ])(
    'is told to the tab whose start another one has overtaken: of two %s',
    async (_who, first, second) => {
      const page = await show(IDLE)

      page.send({ type: 'startAsked', customer: { email: first.email } })
      await page.outside
        .question('start')
        .answer(resultOf({ session: { ...IDLE, customer: first } }))
      const { memory } = page.outside
      const next = await show({ ...IDLE, customer: second }, {}, memory)

      expect(next.is()).toBe('stale')
      expect(
        (await show({ ...IDLE, customer: first }, {}, memory)).state().news
      ).toMatchObject({ done: 'started' })
    }
  )

  it('that another tab’s start has overtaken makes the page out of date', async () => {
    const { is } = await show(SERVING, {}, { page: 'ended\nCART_PARKED' })

    expect(is()).toBe('stale')
  })

  it('is the operator’s to ask for while they are there', async () => {
    const { is, outside } = await show({ ...LEFT, operator: olga })

    expect([is(), outside.open]).toEqual(['leftBehind', []])
  })
})

describe('a search', () => {
  it('begins as soon as nothing more is typed for a moment', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('an'))
    send(typed('ana'))
    await outside.pass(249)
    send(typed('anab'))
    await outside.pass(249)
    expect(outside.asked).toEqual(['readSession'])
    await outside.pass(1)
    const search = outside.question('findCustomers')

    expect(search.variables).toEqual(['anab'])
    await search.answer(searchOf(found('anabel')))
    expect(state().list).toMatchObject({ is: 'answered', term: 'anab' })
    expect(outside.timers()).toEqual([])
  })

  it('is given up for another one, whose answer counts', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('ana'))
    await outside.pass(250)
    const older = outside.question('findCustomers')

    send(typed('anab'))
    expect(older.isAborted).toBe(true)
    await outside.pass(250)
    await older.answer(searchOf(found('ana')))
    expect(state().list).toEqual({ is: 'searching', term: 'anab' })
    await outside.question('findCustomers').answer(searchOf(found('anabel')))
    expect(state().list).toMatchObject({
      search: { customers: [{ id: 'anabel' }] },
    })
  })

  it('is given up, and not said to be down, when it is wanted no more', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('ana'))
    send({ type: 'searchAsked' })
    const search = outside.question('findCustomers')

    send({ type: 'listKeyPressed', key: 'close' })
    expect(search.isAborted).toBe(true)
    await search.fail()
    expect(state().list).toEqual({ is: 'resting', term: 'ana' })
  })

  it('that has no answer is said to be down', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('ana'))
    send({ type: 'submitted' })
    await outside.question('findCustomers').fail()
    expect(state().list).toMatchObject({
      is: 'answered',
      search: { customers: [], refusal: 'SEARCH_DOWN' },
    })
  })

  it('starts nobody but whom the operator chooses', async () => {
    const { outside, send } = await show(IDLE)

    send(typed('ana'))
    send({ type: 'submitted' })
    await outside
      .question('findCustomers')
      .answer(searchOf(found('ana'), found('anabel')))
    send({ type: 'submitted' })
    expect(outside.open).toEqual([])
    send({ type: 'listKeyPressed', key: 'last' })
    send({ type: 'submitted' })
    expect(outside.question('start').variables[0]).toEqual({ id: 'anabel' })
  })

  it('brings them by Alt and ArrowDown, too', async () => {
    const recents = recentsWith(null, olga.email, '7')
    const { outside, send } = await show(IDLE, { recents: true }, { recents })

    send({ type: 'listKeyPressed', key: 'open' })
    expect(outside.question('recentCustomers').variables).toEqual([['7']])
  })

  it('brings the tab’s last customers to an empty field', async () => {
    const recents = recentsWith(
      recentsWith(null, olga.email, 'id-of-bruno'),
      olga.email,
      'id-of-carla'
    )
    const { outside, send, state } = await show(
      SERVING,
      { recents: true },
      { recents }
    )

    send({ type: 'fieldEntered' })
    const search = outside.question('recentCustomers')

    expect(search.variables).toEqual([['id-of-carla', 'id-of-bruno']])
    await search.answer(searchOf(found('carla')))
    expect(state().list).toMatchObject({ is: 'answered', term: '' })
  })
})
