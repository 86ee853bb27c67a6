import { beforeEach, describe, expect, it } from '@jest/globals'
import { fireEvent, screen, waitFor } from '@testing-library/react'

import {
  bar,
  customerField,
  freshBrowser,
  idle,
  resultOf,
  serving,
  show,
} from '../../__tests__/showToolbar'
import { tagOf } from '../../core/news'

const button = (name: string) => screen.getByRole('button', { name })
/** What is loaded after the bar's first picture is there. */
const isWhole = () =>
  waitFor(() => expect(document.title).toContain('Ana Souza'))

beforeEach(freshBrowser)

describe('the keys for a customer who is served', () => {
  it('open the details, and close them', async () => {
    const { user } = show(serving)

    await isWhole()
    await user.keyboard('{Alt>}{Shift>}d{/Shift}{/Alt}')
    expect(button('Hide customer data')).toBeVisible()
    await user.keyboard('{Alt>}{Shift>}d{/Shift}{/Alt}')
    expect(screen.queryByText('Hide customer data')).toBeNull()
  })

  it('lead to the orders', async () => {
    window.history.replaceState(null, '', '/account')
    const { user } = show(serving)

    await isWhole()
    await user.keyboard('{Alt>}{Shift>}o{/Shift}{/Alt}')
    expect(window.location.hash).toBe('#/orders')
  })

  it('end, by the key that the theme says', async () => {
    const { sent, user } = show(
      serving,
      {
        EndImpersonation: () => ({
          endImpersonation: resultOf({ session: idle }),
        }),
      },
      { shortcutEnd: 'F9' }
    )

    await isWhole()
    await user.keyboard('{Alt>}{Shift>}e{/Shift}{/Alt}')
    expect(sent).not.toContain('EndImpersonation')
    await user.keyboard('{F9}')
    await waitFor(() => expect(sent).toContain('EndImpersonation'))
  })

  it.each([
    ['E', 'KeyE', '´'],
    ['O', 'KeyO', 'Ø'],
    ['D', 'KeyD', 'Î'],
  ])('are a text’s own while somebody types: %s', async (_, code, key) => {
    const { sent } = show(serving)
    const text = document.body.appendChild(document.createElement('textarea'))

    await isWhole()
    text.focus()
    const isLeft = fireEvent.keyDown(text, {
      key,
      code,
      altKey: true,
      shiftKey: true,
    })

    text.remove()
    expect(isLeft).toBe(true)
    expect(sent).not.toContain('EndImpersonation')
    expect(screen.queryByText('Hide customer data')).toBeNull()
  })

  it('do nothing while nobody is served', async () => {
    window.history.replaceState(null, '', '/account')
    const { sent, user } = show(idle)

    await customerField()
    await user.keyboard('{Alt>}{Shift>}eo{/Shift}{/Alt}')
    expect(sent).not.toContain('EndImpersonation')
    expect(window.location.hash).toBe('')
  })
})

describe('a fact in the details', () => {
  it('is copied as it is read, unless it is masked', async () => {
    const { user } = show(serving, {}, { fields: { phone: 'shown' } as never })

    await isWhole()
    await user.click(button('Details'))
    await user.click(button('Copy Phone'))
    expect(await window.navigator.clipboard.readText()).toBe('+5511999990000')
    expect(await screen.findByText('Copied')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Copy Document' })).toBeNull()
    await user.click(button('Show: Document'))
    await user.click(button('Copy Document'))
    expect(await window.navigator.clipboard.readText()).toBe('123.456.789-09')
    expect(screen.getAllByText('Copied')).toHaveLength(1)
  })
})

describe('the choice of a cart', () => {
  it('says what is in each, what it costs, and since when it is parked', async () => {
    const { user } = show(
      idle,
      {
        StartImpersonation: () => ({
          startImpersonation: resultOf({
            session: idle,
            refusal: 'CART_CHOICE_NEEDED',
            choices: ['RESUME', 'BOTH', 'MOVE', 'EMPTY'],
            ownCart: 'OWN_CART_KEPT',
            summaries: [
              {
                choice: 'RESUME',
                quantity: 2,
                total: 7400,
                currency: 'USD',
                parkedAt: Date.UTC(2026, 10, 24, 12),
              },
              {
                choice: 'BOTH',
                quantity: 3,
                total: null,
                currency: null,
                parkedAt: Date.UTC(2026, 10, 24, 12),
              },
              {
                choice: 'MOVE',
                quantity: 1,
                total: null,
                currency: null,
                parkedAt: null,
              },
            ],
          }),
        }),
      },
      { cart: 'ask' }
    )

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    const resume = await screen.findByRole('button', {
      name: 'Continue with their saved cart',
    })

    expect(resume).toHaveAccessibleDescription(
      /^2 products ≈ \$74\.00 Tue, Nov 24/
    )
    expect(
      button('Add your products to their saved cart')
    ).toHaveAccessibleDescription(/^3 products Tue, Nov 24/)
    expect(
      button('Move the products in your cart')
    ).toHaveAccessibleDescription('1 product')
    expect(button('Start with an empty cart')).not.toHaveAccessibleDescription()
    expect(await bar()).toHaveTextContent('$74.00')
    expect(await bar()).toHaveTextContent(
      'Products of yours that you do not add or move come back when you end.'
    )
  })

  it('is told on the next page: what is back, and what is kept', async () => {
    window.sessionStorage.setItem(
      'telesales-toolbar',
      [
        'started',
        'CART_RESUMED',
        '',
        tagOf(serving.customer),
        'OWN_CART_KEPT',
        JSON.stringify({
          quantity: 2,
          total: 7400,
          currency: 'USD',
          parkedAt: Date.UTC(2026, 10, 24, 12),
        }),
      ].join('\n')
    )
    show(serving)

    expect(await screen.findByText(/≈ \$74\.00/)).toBeVisible()
    expect(await bar()).toHaveTextContent(
      /Started\. The saved cart is back\. Your own products are kept\. They come back when you end\. 2 products.*Tue, Nov 24/
    )
  })
})
