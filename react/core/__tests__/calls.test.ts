import { describe, expect, it } from '@jest/globals'
import type { HeardEvent } from '../ports'
import { storedCall } from '../screenPop'
import { HOME, load, show, typed } from './page'
import { IDLE, SIGNED_OUT } from './people'

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

  it('is only offered beside what the operator types, and goes after a while', async () => {
    const { outside, send, state } = await show(IDLE)

    send(typed('ana'))
    outside.hear(call)
    expect(state().field).toMatchObject({ text: 'ana', offer: 'bruno' })
    await outside.pass(10 * MINUTE_MS)
    expect(state().field).toMatchObject({ text: 'ana', offer: null })
  })
})
