import { describe, expect, it } from '@jest/globals'

import type { TelesalesSession } from '../answers'
import { backTo, storedBack } from '../back'
import { backShown } from '../goingBack'
import type { Settings } from '../settings'
import type { Outside } from './outside'
import { PRODUCT, show } from './page'
import { ana, bruno, IDLE, olga, resultOf, SERVING, SIGNED_OUT } from './people'

const SECOND_MS = 1000

/** When the outside begins. */
const END_MS = 1_000_000_000_000

/** What is kept as the page goes on which Olga ended with Ana. */
async function ended(
  done: 'ended' | 'expired' = 'ended',
  session: TelesalesSession = SERVING
) {
  const { outside, send } = await show(session)

  send({ type: 'endAsked', done })
  await outside.question('end').answer(resultOf({ session: IDLE }))
  expect(outside.done).toContain('reload')
  return outside.memory
}

/** The page after that. */
const next = (memory: Outside['memory'], settings?: Partial<Settings>) =>
  show(IDLE, settings, memory)

/** A page so long after the end, and what it has been left. */
const later = (ms: number, memory: Outside['memory'], session = IDLE) =>
  show(session, {}, memory, undefined, END_MS + ms)

const isOffered = ({ state }: Awaited<ReturnType<typeof next>>) =>
  backShown(state()) !== null

describe('an end can be taken back', () => {
  it.each(['ended', 'expired'] as const)(
    'by the next page, for 30 seconds: %s',
    async (done) => {
      const { outside, state } = await next(await ended(done))

      expect(backShown(state())).toEqual({
        email: ana.email,
        name: 'Ana Souza',
      })
      await outside.pass(30 * SECOND_MS - 1)
      expect(backShown(state())).not.toBeNull()
      await outside.pass(1)
      expect(backShown(state())).toBeNull()
      expect(JSON.stringify(state())).not.toContain('ana@')
      expect(JSON.stringify(outside.memory)).not.toContain('ana@')
    }
  )

  it('by each page that is loaded in that time, and not for longer', async () => {
    let memory = await ended()

    for (const ms of [0, 9_000, 9_000, 20_000, 29_999]) {
      const page = await later(ms, memory)

      expect(isOffered(page)).toBe(true)
      ;({ memory } = page.outside)
    }
    const last = await later(29_999, memory)

    await last.outside.pass(1)
    expect([isOffered(last), last.outside.memory.back]).toEqual([false, null])
    const late = await later(30_000, memory)

    expect([isOffered(late), late.outside.memory.back]).toEqual([false, null])
  })

  it('and is nobody’s any more once somebody is served', async () => {
    const memory = await ended()
    const other = await later(1000, memory)

    other.send({ type: 'startAsked', customer: { email: bruno.email } })
    await other.outside
      .question('start')
      .answer(resultOf({ session: { ...IDLE, customer: bruno } }))
    expect(other.outside.memory.back).toBeNull()
    const read = await later(1000, memory, { ...IDLE, customer: bruno })

    expect(read.outside.memory.back).toBeNull()
  })

  it('by the operator alone who has ended', async () => {
    const memory = await ended()

    for (const operator of [null, { email: 'otto@acme.example' }]) {
      const page = await later(1000, memory, { ...IDLE, operator })

      expect([isOffered(page), page.outside.memory.back]).toEqual([false, null])
    }
    const page = await later(1000, memory)

    page.outside.hear({ type: 'signalled' })
    await page.outside.pass(SECOND_MS)
    await page.outside.question('readSession').answer(SIGNED_OUT)
    expect([isOffered(page), page.outside.memory.back]).toEqual([false, null])
  })

  // Nothing more of the bar is loaded then.
  it('and is forgotten on a page that nobody operates', async () => {
    const page = await show(SIGNED_OUT, {}, await ended(), [])

    expect(page.outside.memory.back).toBeNull()
  })

  it('still, where another start has come to nothing', async () => {
    const page = await later(1000, await ended())

    page.send({ type: 'startAsked', customer: { email: bruno.email } })
    await page.outside
      .question('start')
      .answer(resultOf({ session: IDLE, refusal: 'CUSTOMER_NOT_FOUND' }))
    expect(isOffered(page)).toBe(true)
    expect(isOffered(await later(2000, page.outside.memory))).toBe(true)
  })

  it('no longer by a clock that is set back, nor by a machine that sleeps', async () => {
    const page = await later(20_000, await ended())
    const setBack = await later(10_000, page.outside.memory)

    expect([isOffered(setBack), setBack.outside.memory.back]).toEqual([
      false,
      null,
    ])
    page.outside.sleep(10_000)
    page.outside.hear({ type: 'signalled' })
    expect([isOffered(page), page.outside.memory.back]).toEqual([false, null])
  })

  it('with the cart that was parked', async () => {
    const { outside, send } = await next(await ended())

    send({ type: 'startAsked', customer: { email: ana.email } })
    await outside.question('start').answer(
      resultOf({
        refusal: 'CART_CHOICE_NEEDED',
        choices: ['RESUME', 'EMPTY'],
      })
    )
    expect(outside.question('start').variables).toEqual([
      { email: ana.email },
      'RESUME',
      undefined,
    ])
  })

  it('while the operator looks around, and until somebody is served', async () => {
    const { outside, send, state } = await next(await ended())

    send(PRODUCT)
    await outside.question('readSession').answer(IDLE)
    expect(backShown(state())).not.toBeNull()
    outside.hear({ type: 'signalled' })
    await outside.pass(SECOND_MS)
    await outside.question('readSession').answer(SERVING)
    expect(backShown(state())).toBeNull()
  })

  it('where a reason is required once there is one', async () => {
    const { outside, send, state } = await next(await ended(), {
      reason: 'required',
    })

    send({ type: 'startAsked', customer: { email: ana.email } })
    expect(outside.asked).not.toContain('start')
    expect(state().focus).toBe('reason')
    send({ type: 'reasonTyped', text: 'T-1' })
    send({ type: 'submitted' })
    expect(outside.question('start').variables).toEqual([
      { email: ana.email },
      'ASK',
      'T-1',
    ])
  })

  it('without a name while somebody else sees the screen', async () => {
    const memory = await ended()
    const { state } = await next({ ...memory, screenShare: 'on' })

    expect(backShown(state())?.name).toBeNull()
  })

  it.each([
    ['late', 30_000],
    ['with a clock that was set back', -1],
  ])('but not %s', async (_when, ms) => {
    const back = storedBack(backTo(ana, olga.email, END_MS - ms), END_MS)

    expect(backShown((await next({ back })).state())).toBeNull()
  })

  it.each(['', 'x', '[]', '{}', 'null', '["1e999","ana@example.com"]'])(
    'but not to what others have stored: %j',
    async (back) => {
      expect(backShown((await next({ back })).state())).toBeNull()
    }
  )

  it('but not to whom a link has chosen', async () => {
    const { back } = await ended('ended', {
      ...SERVING,
      warning: 'NOT_STARTED_HERE',
    })

    expect(back).toBeNull()
  })

  it('but not when it did not work', async () => {
    const { outside, send } = await show(SERVING)

    send({ type: 'endAsked', done: 'ended' })
    await outside
      .question('end')
      .answer(resultOf({ session: SERVING, refusal: 'PLATFORM_UNAVAILABLE' }))
    expect(outside.memory.back).toBeNull()
  })
})
