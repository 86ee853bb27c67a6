import { describe, expect, it } from '@jest/globals'

import type { TelesalesSession } from '../answers'
import { OFF, telesalesAfter } from '../telesales'
import * as page from './page'
import { PRODUCT, typed } from './page'
import {
  ana,
  bruno,
  IDLE,
  LEFT,
  olga,
  resultOf,
  SERVING,
  SIGNED_OUT,
} from './people'

/** A page, and what another app is told of it. */
const tell = <Page extends ReturnType<typeof page.load>>(shown: Page) => {
  let last = OFF

  return {
    ...shown,
    telesales() {
      last = telesalesAfter(shown.toolbar, last)
      return last
    },
  }
}
const load = () => tell(page.load())
const show = async (...how: Parameters<typeof page.show>) =>
  tell(await page.show(...how))

describe('another app', () => {
  const refused = (refusal: string) =>
    resultOf({ session: IDLE, refusal: refusal as never })

  it('is told of nobody until somebody operates', async () => {
    const { telesales } = load()

    expect(telesales()).toBe(OFF)
    expect((await show(SIGNED_OUT)).telesales()).toBe(OFF)
  })

  it('is told the same as long as nothing changes for it', async () => {
    const { send, telesales } = await show(SERVING)
    const first = telesales()

    expect(first).toMatchObject({ status: 'serving', customer: ana })
    send(typed('bruno'))
    send({ type: 'detailsToggled' })
    expect(telesales()).toBe(first)
  })

  it.each<[TelesalesSession, string]>([
    [IDLE, 'idle'],
    [SERVING, 'serving'],
    [{ ...LEFT, operator: olga }, 'uncertain'],
  ])('is told how things are: %#', async (session, status) => {
    expect((await show(session)).telesales()).toMatchObject({ status })
  })

  it('is told when nobody can be sure', async () => {
    const { outside, send, telesales } = await show(SERVING)

    send(PRODUCT)
    await outside
      .question('readSession')
      .answer({ ...SERVING, customer: bruno })
    expect(telesales()).toMatchObject({ status: 'uncertain', customer: null })
  })

  it('is not told who is served while somebody else sees the screen', async () => {
    const { send, telesales } = await show(SERVING)

    send({ type: 'screenShared', isShared: true })
    expect(telesales()).toMatchObject({
      status: 'serving',
      customer: null,
      isScreenShared: true,
    })
  })

  it('starts, with a reason, and is answered before the page is loaded', async () => {
    const { outside, telesales } = await show(IDLE)
    const outcome = telesales().start({ id: '7' }, { reason: 'T-1' })

    expect(telesales().status).toBe('busy')
    expect(outside.question('start').variables).toEqual([
      { id: '7' },
      'ASK',
      'T-1',
    ])
    await outside.question('start').answer(resultOf({ session: SERVING }))
    expect(await outcome).toBeNull()
  })

  it('is answered once the theme’s cart has been gone on with', async () => {
    const { outside, telesales } = await show(IDLE)
    const outcome = telesales().start({ id: '7' })

    await outside.question('start').answer(
      resultOf({
        refusal: 'CART_CHOICE_NEEDED',
        choices: ['MOVE', 'EMPTY'],
      })
    )
    await outside.question('start').answer(resultOf({ session: SERVING }))
    expect(await outcome).toBeNull()
  })

  it('is told that the operator has to choose', async () => {
    const { outside, telesales } = await show(IDLE, { cart: 'ask' })
    const outcome = telesales().start({ id: '7' })

    await outside.question('start').answer(
      resultOf({
        refusal: 'CART_CHOICE_NEEDED',
        choices: ['MOVE', 'EMPTY'],
      })
    )
    expect(await outcome).toBe('CART_CHOICE_NEEDED')
  })

  it.each(['CUSTOMER_GONE', 'INVALID_REASON', 'SESSION_EXPIRED'])(
    'is told why not: %s',
    async (refusal) => {
      const { outside, telesales } = await show(IDLE)
      const outcome = telesales().start({ id: '7' })

      await outside.question('start').answer(refused(refusal))
      expect(await outcome).toBe(refusal)
    }
  )

  it('is told that there was no answer', async () => {
    const { outside, telesales } = await show(SERVING)
    const outcome = telesales().end()

    await outside.question('end').fail()
    await outside.question('readSession').answer(SERVING)
    expect(await outcome).toBe('NO_ANSWER')
  })

  it('is told so though it asks at the very moment that it can', async () => {
    const { outside, send, telesales, toolbar } = load()
    let outcome: Promise<unknown> | null = null

    toolbar.subscribe(() => {
      if (telesales().status === 'idle' && !outcome) {
        outcome = telesales().start({ id: '7' })
      }
    })
    send(page.HOME)
    await outside.question('readSession').answer(IDLE)
    await outside.question('start').answer(refused('OWN_EMAIL'))
    expect(await outcome).toBe('OWN_EMAIL')
  })

  it('is told that it has worked though the toolbar has gone meanwhile', async () => {
    const { outside, telesales, toolbar } = await show(SERVING)
    const outcome = telesales().end()

    toolbar.stop()
    await outside.question('end').answer(resultOf({ session: IDLE }))
    expect(await outcome).toBeNull()
    expect(outside.done).toContain('reload')
  })

  it('is answered about its own start, not about another one', async () => {
    const { telesales } = await show(IDLE)
    const start = (email: string) => telesales().start({ email })
    const [first, second] = [start('ana@x.example'), start('bruno@x.example')]

    expect(await second).toBe('BUSY')
    expect(await Promise.race([first, 'under way'])).toBe('under way')
  })

  it('is told that a reason is needed, and nothing is sent', async () => {
    const { outside, telesales } = await show(IDLE, { reason: 'required' })

    expect(await telesales().start({ id: '7' })).toBe('REASON_NEEDED')
    expect(await telesales().start({ id: '7' }, { reason: ' ' })).toBe(
      'REASON_NEEDED'
    )
    expect(outside.asked).toEqual(['readSession'])
  })

  it('ends', async () => {
    const { outside, telesales } = await show(SERVING)
    const outcome = telesales().end()

    await outside.question('end').answer(resultOf({ session: IDLE }))
    expect(await outcome).toBeNull()
    expect(outside.memory.page).toBe('ended')
  })

  it('is told to wait while something is under way', async () => {
    const { outside, send, telesales } = await show(SERVING)
    const { end, start } = telesales()

    send({ type: 'repairAsked' })
    expect(await start({ id: '7' })).toBe('BUSY')
    expect(await end()).toBe('BUSY')
    expect(outside.asked).toEqual(['readSession', 'repair'])
  })

  it('cannot end where nobody is served', async () => {
    expect(await (await show(IDLE)).telesales().end()).toBe('BUSY')
  })
})
