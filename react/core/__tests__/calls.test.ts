import { describe, expect, it } from '@jest/globals'
import type { HeardEvent } from '../ports'
import { storedCall } from '../screenPop'
import { HOME, load, show, typed } from './page'
import { IDLE, SIGNED_OUT } from './people'

const MINUTE_MS = 60_000

describe('a call', () => {
  const call = { type: 'addressed', hash: '#telesales=bruno' } as const

  it.each<[string, HeardEvent]>([
    ['by the page’s address', call],
    [
      'by a message',
      {
        type: 'messaged',
        message: { telesales: 'bruno' },
        origin: 'https://phone.example',
      },
    ],
  ])('fills the field in, %s, and searches for nobody', async (_how, event) => {
    const { outside, state } = await show(IDLE, {
      screenPopOrigins: ['https://phone.example'],
    })

    outside.hear(event)
    expect(state()).toMatchObject({
      call: { term: 'bruno', isPlaced: true, hasWaited: false },
      field: { text: 'bruno', origin: 'call', isSettling: false },
      focus: 'field',
    })
    expect(outside.memory.call).toBe(
      storedCall('bruno', outside.ports.clock.now())
    )
    await outside.pass(MINUTE_MS)
    expect(outside.asked).toEqual(['readSession'])
  })

  it.each<[HeardEvent]>([
    [{ type: 'addressed', hash: '#/orders' }],
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
      call: { hasWaited: true },
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
      { call: storedCall('bruno', 1_000_000_000_000 - 11 * MINUTE_MS) }
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

  it.each([
    [true, 699, true],
    [true, 700, false],
    [false, 0, false],
  ])(
    'makes Enter wait where the operator was elsewhere: %s, after %s ms %s',
    async (isElsewhere, ms, isSettling) => {
      const { outside, state } = await show(IDLE)

      outside.isFocusElsewhere = isElsewhere
      outside.hear(call)
      await outside.pass(ms)
      expect(state().field.isSettling).toBe(isSettling)
    }
  )

  it('makes Enter wait on a page that has only just begun with news', async () => {
    const memory = {
      call: storedCall('bruno', 1_000_000_000_000),
      page: 'ended',
    }
    const { state } = await show(IDLE, {}, memory)

    expect(state().field.isSettling).toBe(true)
    expect(
      (await show(IDLE, {}, { call: memory.call })).state().field.isSettling
    ).toBe(false)
  })
})
