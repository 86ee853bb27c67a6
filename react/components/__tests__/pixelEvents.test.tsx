import {
  afterEach,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'

import {
  bar,
  customerField,
  freshBrowser,
  idle,
  resultOf,
  serving,
  show,
  signedOut,
} from '../../__tests__/showToolbar'

let heard: Array<Record<string, unknown>> = []
const hear = ({ data }: MessageEvent) => {
  if (String(data?.eventName).startsWith('vtex:telesales:')) {
    heard.push(data)
  }
}
/** All messages have come that were posted by now. */
const allPosted = () =>
  new Promise((resolve) => {
    window.addEventListener('message', resolve, { once: true })
    window.postMessage('the last one', '*')
  })
/** As one page is told by the page before it. */
const handOver = (text: string) =>
  window.sessionStorage.setItem('telesales-toolbar', text)

beforeEach(() => {
  // jsdom posts a message by the clock on the wall.
  jest.useRealTimers()
  freshBrowser()
  heard = []
  delete window.dataLayer
  window.addEventListener('message', hear)
})
afterEach(() => window.removeEventListener('message', hear))

describe('the store’s analytics', () => {
  it.each([
    ['started\nITEMS_MOVED', serving, 'started', true],
    ['switched', serving, 'switched', true],
    ['ended\nCART_PARKED', idle, 'ended', false],
    ['expired', idle, 'ended', false],
  ])(
    'hear once what has worked: %s',
    async (text, session, event, assisted) => {
      handOver(text)
      show(session)
      await waitFor(() => expect(heard).toHaveLength(1))
      expect(heard[0]).toEqual({
        event: `telesales:${event}`,
        eventName: `vtex:telesales:${event}`,
        assistedSession: assisted,
        ...(event === 'ended' ? { isExpired: text === 'expired' } : {}),
      })
    }
  )

  it('hear nothing that is not true', async () => {
    handOver('started')
    show(idle)
    await bar()
    handOver('ended')
    show(serving)
    await screen.findByText(/This page is out of date/)
    await allPosted()
    expect(heard).toEqual([])
  })

  it('hear of a refusal, each time', async () => {
    const { user } = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: idle, refusal: 'OWN_EMAIL' }),
      }),
    })

    await user.enter(await customerField(), 'olga@acme.example{Enter}')
    await screen.findByRole('alert')
    await user.enter(await customerField(), '{Enter}')
    await waitFor(() =>
      expect(heard.map(({ event, refusal }) => [event, refusal])).toEqual([
        ['telesales:refused', 'OWN_EMAIL'],
        ['telesales:refused', 'OWN_EMAIL'],
      ])
    )
  })

  it('hear of a warning', async () => {
    show({ ...serving, warning: 'CART_OF_OPERATOR' })
    await waitFor(() =>
      expect(heard).toEqual([
        {
          event: 'telesales:warning',
          eventName: 'vtex:telesales:warning',
          assistedSession: true,
          warning: 'CART_OF_OPERATOR',
        },
      ])
    )
  })

  it('know on each page whether an operator is at work for a customer', async () => {
    show(serving)
    await screen.findByText('Ana Souza')
    expect(window.dataLayer).toEqual([{ assistedSession: true }])
  })

  it('know that an operator who serves nobody is no shopper assisted', async () => {
    window.dataLayer = ['theirs']
    show(idle)
    await bar()
    expect(window.dataLayer).toEqual(['theirs', { assistedSession: false }])
  })

  it('cost the operator nothing when they are broken', async () => {
    Object.assign(window, { dataLayer: {} })
    handOver('started')
    show(serving)
    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
  })

  it('hear nothing at all of shoppers', async () => {
    const { sent } = show(signedOut)

    await waitFor(() => expect(sent).toHaveLength(1))
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull())
    await allPosted()
    expect(heard).toEqual([])
    expect(window.dataLayer).toBeUndefined()
  })

  it('never hear who the customer or the operator is', async () => {
    handOver('started')
    show({ ...serving, warning: null })
    await waitFor(() => expect(heard).toHaveLength(1))
    expect(JSON.stringify([heard, window.dataLayer])).not.toMatch(
      /ana|souza|olga|id-of|99999|123\.?456/i
    )
  })
})
