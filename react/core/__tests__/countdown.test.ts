import { describe, expect, it } from '@jest/globals'

import { servedSince } from '../servedSince'
import type { State } from '../state'
import { createOutside, Outside } from './outside'
import { HOME, load, show } from './page'
import { ana, bruno, IDLE, resultOf, SERVING } from './people'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

describe('a time limit', () => {
  const HARD = { hardLimitMinutes: 10 }
  const IDLE_LIMIT = { idleLimitMinutes: 10 }
  const served = (servedSeconds: number) => ({ ...SERVING, servedSeconds })
  const left = (state: () => State) => state().countdown.left?.leftMs ?? null

  const START_MS = createOutside().ports.clock.now()

  /** Answers as our service does, half-way, in whole seconds. */
  async function answerLate(outside: Outside, fraction: number, ms: number) {
    const servedMs = outside.ports.clock.now() + ms / 2 - START_MS + fraction

    await outside.pass(ms)
    await outside
      .question('readSession')
      .answer(served(Math.floor(servedMs / 1000)))
  }

  /** A page of a customer who has been served for this part of a second. */
  async function showTicking(fraction: number, answerMs: number) {
    const page = load({ idleLimitMinutes: 1 })

    page.send(HOME)
    await answerLate(page.outside, fraction, answerMs)
    return page
  }

  it('is counted by the clock from when our service says that it began', async () => {
    const { outside, state } = await show(served(60), HARD)

    expect(left(state)).toBeNull()
    await outside.pass(7 * MINUTE_MS - 1)
    expect(left(state)).toBeNull()
    await outside.pass(1)
    expect(left(state)).toBe(2 * MINUTE_MS)
    await outside.pass(SECOND_MS)
    expect(left(state)).toBe(2 * MINUTE_MS - SECOND_MS)
    await outside.pass(MINUTE_MS + 59 * SECOND_MS - 1)
    expect(left(state)).toBe(SECOND_MS)
    expect(outside.asked).toEqual(['readSession'])
  })

  it('ends it once our service says so, too', async () => {
    const { is, outside } = await show(served(0), HARD)

    await outside.pass(10 * MINUTE_MS)
    expect(is()).toBe('impersonating')
    await outside.question('readSession').answer(served(600))
    expect(is()).toBe('ending')
    await outside.question('end').answer(resultOf({ session: IDLE }))
    expect(outside.memory.page).toBe('expired')
    expect(outside.timers()).toEqual([])
  })

  it.each([0, 40, 700, 1700])(
    'ends it as soon as it is said to be over, whatever fraction of a second our service leaves out: an answer takes %i ms',
    async (answerMs) => {
      for (let fraction = 0; fraction < 1000; fraction += 23) {
        for (const pauseMs of [1000, 1001, 1437, 1999]) {
          const { outside, state } = await showTicking(fraction, answerMs)

          await outside.pass(pauseMs)
          outside.hear({ type: 'acted' })
          await outside.pass(MINUTE_MS)
          expect(left(state)).toBe(0)
          await answerLate(outside, fraction, answerMs)
          expect(outside.asked).toEqual(['readSession', 'readSession', 'end'])
        }
      }
    }
  )

  it('ends it soon after our service’s clock says so, when the browser’s is fast', async () => {
    const { is, outside } = await show(served(0), HARD)

    await outside.pass(10 * MINUTE_MS)
    await outside.question('readSession').answer(served(596))
    expect(is()).toBe('impersonating')
    await outside.pass(4 * SECOND_MS)
    await outside.question('readSession').answer(served(600))
    expect(is()).toBe('ending')
  })

  it('does not end it when by our service’s clock there is time left', async () => {
    const { is, outside, state } = await show(served(0), HARD)

    await outside.pass(10 * MINUTE_MS)
    await outside.question('readSession').answer(served(570))
    expect(is()).toBe('impersonating')
    await outside.pass(SECOND_MS)
    expect(left(state)).toBe(29 * SECOND_MS)
  })

  it('does not end what is another customer’s by now', async () => {
    const { is, outside } = await show(served(0), HARD)

    await outside.pass(10 * MINUTE_MS)
    await outside
      .question('readSession')
      .answer({ ...served(600), customer: bruno })
    await outside
      .question('readSession')
      .answer({ ...served(600), customer: bruno })
    expect(is()).toBe('stale')
    expect(outside.asked).not.toContain('end')
  })

  it('says so when it cannot know, and tries again each minute', async () => {
    const { outside, state } = await show(served(0), HARD)

    await outside.pass(10 * MINUTE_MS)
    await outside.question('readSession').fail()
    expect(state().impersonation).toMatchObject({
      is: 'impersonating',
      problem: 'NOT_ENDED',
    })
    await outside.pass(MINUTE_MS - 1)
    expect(outside.open).toEqual([])
    await outside.pass(1)
    await outside.question('readSession').answer(served(660))
    expect(outside.question('end')).toBeDefined()
    // It is told of once.
    expect(outside.tracked('refused')).toHaveLength(1)
  })

  it('that has passed while the machine slept is not given back', async () => {
    const { outside, state } = await show(served(0), IDLE_LIMIT)

    outside.sleep(11 * MINUTE_MS)
    outside.hear({ type: 'acted' })
    expect(outside.memory.activity).toBe('0')
    outside.hear({ type: 'woken' })
    expect(left(state)).toBe(0)
    expect(outside.question('readSession')).toBeDefined()
  })

  it('is put off by whatever the operator does, in any tab', async () => {
    const { outside, state } = await show(served(0), IDLE_LIMIT)

    await outside.pass(9 * MINUTE_MS)
    expect(left(state)).toBe(MINUTE_MS)
    outside.hear({ type: 'acted' })
    // Not at once, under the pointer.
    expect(left(state)).toBe(MINUTE_MS)
    expect(outside.memory.activity).toBe(String(9 * MINUTE_MS))
    await outside.pass(0)
    expect(left(state)).toBeNull()

    outside.memory.activity = String(12 * MINUTE_MS)
    await outside.pass(11 * MINUTE_MS)
    expect(left(state)).toBe(2 * MINUTE_MS)
  })

  it.each(['-Infinity', '-99999999', 'NaN', '', '{}'])(
    'does not end at once for what others have stored: %j',
    async (stored) => {
      const { outside, state } = await show(served(0), IDLE_LIMIT)

      outside.memory.activity = stored
      await outside.pass(MINUTE_MS)
      expect(left(state)).toBeNull()
      await outside.pass(8 * MINUTE_MS)
      expect(left(state)).toBe(MINUTE_MS)
    }
  )

  it.each([' ', '-0', '0x0', '[]', 'null', '__proto__', '0.', '-1e400'])(
    'begins when this page found out where what is stored says nothing: %j',
    async (activity) => {
      const { state } = await show(served(40 * 60), IDLE_LIMIT, { activity })

      expect(left(state)).toBeNull()
    }
  )

  it.each([-60 * MINUTE_MS, -30 * 24 * 60 * MINUTE_MS])(
    'goes on by our service’s clock when the browser’s is set back: %i',
    async (ms) => {
      const { is, outside, state } = await show(served(0), HARD)

      await outside.pass(5 * MINUTE_MS)
      outside.sleep(ms)
      outside.hear({ type: 'woken' })
      await outside.question('readSession').answer(served(300))
      expect(is()).toBe('impersonating')
      await outside.pass(4 * MINUTE_MS)
      expect(left(state)).toBe(MINUTE_MS)
    }
  )

  it('is not over at once when the browser’s clock is set forward, and back', async () => {
    const { is, outside, state } = await show(served(0), HARD)

    for (const ms of [120 * MINUTE_MS, -120 * MINUTE_MS]) {
      outside.sleep(ms)
      outside.hear({ type: 'woken' })
      await outside.question('readSession').answer(served(60))
      expect(is()).toBe('impersonating')
      expect(left(state)).toBeNull()
    }
    await outside.pass(8 * MINUTE_MS)
    expect(left(state)).toBe(MINUTE_MS)
  })

  it('knows of no activity to come, once the browser’s clock is set right', async () => {
    const { outside, state } = await show(served(0), IDLE_LIMIT)

    outside.sleep(5 * MINUTE_MS)
    outside.hear({ type: 'acted' })
    expect(outside.memory.activity).toBe(String(5 * MINUTE_MS))
    outside.hear({ type: 'signalled' })
    await outside.pass(SECOND_MS)
    await outside.question('readSession').answer(served(0))
    expect(outside.memory.activity).toBe('0')
    await outside.pass(9 * MINUTE_MS)
    expect(left(state)).toBe(MINUTE_MS)
  })

  it('is not put off for ever by somebody who types without a pause', async () => {
    const { outside, state } = await show(served(0), HARD)

    await outside.pass(9 * MINUTE_MS + 58 * SECOND_MS)
    for (let presses = 0; presses < 20; presses += 1) {
      outside.hear({ type: 'acted' })
      await outside.pass(500)
    }
    expect(left(state)).toBe(0)
    expect(outside.question('readSession')).toBeDefined()
  })

  it('counts nobody’s activity where there is none', async () => {
    const { outside, state } = await show(served(0))

    outside.hear({ type: 'acted' })
    outside.hear({ type: 'woken' })
    expect(state().countdown).toMatchObject({ left: null, nextTickMs: null })
    expect(outside.memory.activity).toBeUndefined()
    expect(outside.timers()).toEqual([])
  })

  it('is not counted while something is under way', async () => {
    const { outside, send, state } = await show(served(540), HARD)

    expect(left(state)).toBe(MINUTE_MS)
    send({ type: 'endAsked', done: 'ended' })
    expect(left(state)).toBeNull()
    expect(outside.timers()).toEqual([])
    await outside
      .question('end')
      .answer(
        resultOf({ session: served(540), refusal: 'PLATFORM_UNAVAILABLE' })
      )
    expect(left(state)).toBe(MINUTE_MS)
  })
})

describe('since when a customer has been served', () => {
  it.each([
    [null, 60, 5, null],
    [ana, 60, null, 940_000],
    [ana, 60, 5, 940_000],
    [ana, 0, null, 1_000_000],
    // Its answer took longer than the last one, or less long.
    [ana, 60, 938_000, 938_000],
    [ana, 60, 942_000, 942_000],
    [ana, 60, 943_000, 940_000],
    [ana, null, 5, 5],
    [ana, null, null, 1_000_000],
    // By a clock that has been set back since.
    [ana, null, 2_000_000, 1_000_000],
  ])('is counted by our service: %#', (who, servedSeconds, known, since) => {
    expect(
      servedSince({ customer: who, servedSeconds }, known, 1_000_000)
    ).toBe(since)
  })
})
