import { describe, expect, it } from '@jest/globals'

import type { TelesalesSession } from '../answers'
import { storedBack } from '../back'
import { backShown } from '../goingBack'
import type { Settings } from '../settings'
import type { Outside } from './outside'
import { PRODUCT, show } from './page'
import { ana, IDLE, resultOf, SERVING } from './people'

const SECOND_MS = 1000

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
    }
  )

  it('and is out of the storage as soon as the next page begins', async () => {
    const { outside } = await next(await ended())

    expect(outside.memory.back).toBeNull()
    expect(JSON.stringify(outside.memory)).not.toContain('ana@')
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
    const { ports } = (await next({})).outside
    const back = storedBack(ana, ports.clock.now() - ms)

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
