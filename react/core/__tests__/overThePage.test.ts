import { describe, expect, it } from '@jest/globals'

import { freshNews, isSwitching } from '../selectors'
import { show, typed } from './page'
import { SERVING } from './people'

describe('what lies over the page', () => {
  it('does so one at a time, and nothing typed is lost by it', async () => {
    const { send, state } = await show(SERVING)
    const open = () => [isSwitching(state()), state().panels.areDetailsOpen]

    send({ type: 'switchToggled' })
    send(typed('bruno'))
    expect(open()).toEqual([true, false])
    send({ type: 'detailsToggled' })
    expect(open()).toEqual([false, true])
    send({ type: 'switchToggled' })
    expect(open()).toEqual([true, false])
    expect(state().field.text).toBe('bruno')
    send({ type: 'detailsToggled' })
    send({ type: 'detailsClosed' })
    expect(open()).toEqual([true, false])
    expect(state().field.text).toBe('bruno')
    send({ type: 'switchToggled' })
    expect(open()).toEqual([false, false])
    expect(state().field.text).toBe('')
  })
})

describe('news', () => {
  it('are in the bar for 5 seconds, and then in the details alone', async () => {
    const { outside, state } = await show(SERVING, {}, { page: 'started' })

    expect(freshNews(state())?.done).toBe('started')
    await outside.pass(4999)
    expect(freshNews(state())?.done).toBe('started')
    await outside.pass(1)
    expect(freshNews(state())).toBeNull()
    expect(state().news?.done).toBe('started')
  })

  it('are not told once more as what a cart lacks has been read', async () => {
    const losses = '[{"name":"Lantern","quantity":1,"taken":0}]'
    const { outside, send, state } = await show(
      SERVING,
      {},
      { page: `started\n\n${losses}` }
    )

    await outside.pass(5000)
    expect(state().news?.losses).toBe(losses)
    send({ type: 'lossesRead' })
    expect(state().news?.losses).toBeNull()
    expect(freshNews(state())).toBeNull()
  })
})
