import { describe, expect, it } from '@jest/globals'
import type { TelesalesSession } from '../answers'
import type { HeardEvent } from '../ports'
import { storedCall } from '../screenPop'
import { HOME, load, show, typed, withAna } from './page'
import { bruno, IDLE, resultOf, SERVING, SIGNED_OUT } from './people'

const MINUTE_MS = 60_000

describe('a call', () => {
  const call = {
    type: 'addressed',
    hash: '#telesales=bruno',
    isOpening: true,
  } as const
  const later = { ...call, isOpening: false }
  const message = {
    type: 'messaged',
    message: { telesales: 'bruno' },
    origin: 'https://phone.example',
  } as const
  const settings = { screenPopOrigins: ['https://phone.example'] }

  it('that a page was opened for fills the field in, and searches for nobody', async () => {
    const { outside, state } = await show(IDLE)

    outside.hear(call)
    expect(state()).toMatchObject({
      call: { term: 'bruno', isPlaced: true, isOffer: false },
      field: { text: 'bruno', origin: 'call', offer: null },
      focus: null,
    })
    expect(outside.memory.call).toBe(
      storedCall('bruno', outside.ports.clock.now(), false)
    )
    await outside.pass(MINUTE_MS)
    expect(outside.asked).toEqual(['readSession'])
  })

  it.each<[string, HeardEvent]>([
    ['a fragment that another window may have brought', later],
    ['a message', message],
  ])('by %s is offered and no more', async (_how, event) => {
    const { outside, send, state } = await show(IDLE, settings)

    outside.hear(event)
    expect(state()).toMatchObject({
      call: { term: 'bruno', isPlaced: true, isOffer: true },
      field: { text: '', origin: 'operator', offer: 'bruno' },
      focus: null,
    })
    send({ type: 'submitted' })
    expect(outside.asked).toEqual(['readSession'])

    send({ type: 'offerTaken' })
    expect(state()).toMatchObject({
      field: { text: 'bruno', origin: 'call', offer: null },
      focus: 'field',
    })
  })

  it.each<[string, HeardEvent]>([
    ['a fragment', later],
    ['a message', message],
  ])('by %s is no more on the next page, either', async (_how, event) => {
    const before = await show(IDLE, settings)

    before.outside.hear(event)
    before.send({ type: 'offerTaken' })
    const { state } = await show(IDLE, {}, before.outside.memory)

    expect(state().field).toMatchObject({ text: '', offer: 'bruno' })
  })

  it.each<[HeardEvent]>([
    [{ type: 'addressed', hash: '#/orders', isOpening: true }],
    [
      {
        type: 'messaged',
        message: { telesales: 'b' },
        origin: 'https://x.example',
      },
    ],
  ])('is none when nobody is named, or by a stranger: %j', async (event) => {
    const { outside, state } = await show(IDLE)

    outside.hear(event)
    expect(state()).toMatchObject({ call: null, field: { text: '' } })
  })

  it('waits for its operator, also from page to page', async () => {
    const before = load()

    before.outside.hear(call)
    before.send(HOME)
    await before.outside.question('readSession').answer(SIGNED_OUT)
    expect(before.state().field.text).toBe('')

    const { outside, state } = await show(IDLE, {}, before.outside.memory)

    expect(state()).toMatchObject({
      call: { term: 'bruno' },
      field: { text: 'bruno' },
    })
    expect(outside.memory.call).toBe(before.outside.memory.call)
  })

  it('has waited for too long after ten minutes', async () => {
    const { outside } = load()

    outside.hear(call)
    await outside.pass(10 * MINUTE_MS - 1)
    expect(outside.memory.call).not.toBeNull()
    await outside.pass(1)
    expect(outside.memory.call).toBeNull()
    expect(outside.timers()).toEqual([])
  })

  it('that has waited for too long already is forgotten at once', () => {
    const { outside, state } = load(
      {},
      { call: storedCall('bruno', 1_000_000_000_000 - 11 * MINUTE_MS, false) }
    )

    expect([state().call, outside.memory.call]).toEqual([null, null])
    expect(outside.timers()).toEqual([])
  })

  it('is forgotten once it is made use of', async () => {
    const { outside, send, state } = await show(IDLE)

    outside.hear(call)
    send({ type: 'submitted' })
    expect([state().call, outside.memory.call]).toEqual([null, null])
    expect(outside.question('findCustomers').variables).toEqual(['bruno'])
    expect(state().field).toMatchObject({ text: 'bruno', origin: 'usedCall' })
    expect(outside.timers()).toEqual([])
  })

  describe('that is offered, once a customer is served', () => {
    const BRUNO = { ...IDLE, customer: bruno }

    /** It is offered, and by hand somebody is started. */
    async function served(term: string, session: TelesalesSession = BRUNO) {
      const page = await show(IDLE, settings)

      page.outside.hear({ ...message, message: { telesales: term } })
      page.send(typed(session.customer?.email ?? ''))
      page.send({ type: 'submitted' })
      await page.outside.question('start').answer(resultOf({ session }))
      return page
    }

    it.each([
      'bruno@example.com',
      'BRUNO@example.com',
      'mailto:bruno@example.com',
    ])('is gone when it named them: %s', async (term) => {
      const { outside, state } = await served(term)

      expect([state().call, outside.memory.call]).toEqual([null, null])
    })

    it('waits on when it named somebody else', async () => {
      const { outside } = await served('carla@example.com')
      const next = await show(BRUNO, {}, outside.memory)

      expect(next.state().field.offer).toBe('carla@example.com')
    })

    // Whoever calls while an operator looks for somebody is most likely who is found.
    it.each(['+5521999990001', '1234567890123-01', 'bruno'])(
      'is answered by a start by hand that came after it, where nobody can know: %s',
      async (term) => {
        expect((await served(term)).outside.memory.call).toBeNull()
      }
    )

    it('is answered by no start that came before it, nor by one that came to nothing', async () => {
      const { outside, send, state } = await show(IDLE, settings)
      const start = () => {
        send(typed('ana@example.com'))
        send({ type: 'submitted' })
        return outside.question('start')
      }
      const first = start()

      outside.hear(message)
      await first.answer(resultOf({ session: SERVING }))
      expect(outside.memory.call).not.toBeNull()

      const other = await show(IDLE, settings)

      other.outside.hear(message)
      other.send(typed('x@example.com'))
      other.send({ type: 'submitted' })
      await other.outside
        .question('start')
        .answer(resultOf({ session: IDLE, refusal: 'CUSTOMER_NOT_FOUND' }))
      expect(other.state().field.offer).toBe('bruno')
      expect(state().impersonation.is).toBe('starting')
    })

    it('is answered by no way back, nor by another app, which is no start by hand', async () => {
      const { outside, send } = await show(IDLE, settings)

      outside.hear(message)
      send(withAna)
      await outside.question('start').answer(resultOf({ session: SERVING }))
      expect(outside.memory.call).not.toBeNull()
    })

    it('is gone on a page that finds whom it named served already', async () => {
      const { outside, state } = await show(IDLE, settings)

      outside.hear({ ...message, message: { telesales: 'ana@example.com' } })
      expect(state().field.offer).toBe('ana@example.com')
      const next = load({}, outside.memory)

      next.send(HOME)
      await next.outside.question('readSession').answer(SERVING)
      expect(next.state()).toMatchObject({
        call: null,
        field: { offer: null, text: '' },
      })
      expect(next.outside.memory.call).toBeNull()
    })
  })

  it('is only offered beside what the operator types, and goes after a while', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('ana'))
    outside.hear(call)
    expect(state().field).toMatchObject({ text: 'ana', offer: 'bruno' })
    await outside.pass(10 * MINUTE_MS)
    expect(state().field).toMatchObject({ text: 'ana', offer: null })
  })
})
