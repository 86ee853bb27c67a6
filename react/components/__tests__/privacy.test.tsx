import { beforeEach, describe, expect, it } from '@jest/globals'
import { act, screen, waitFor, within } from '@testing-library/react'

import {
  bar,
  customerField,
  freshBrowser,
  idle,
  serving,
  show,
} from '../../__tests__/showToolbar'

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const found = {
  findCustomers: {
    draft: null,
    customers: [
      {
        id: '1',
        name: 'Bruno Lima',
        email: 'b***@example.com',
        phone: '***0002',
        document: null,
        foundBy: 'NAME',
        isExact: true,
        isSimilar: false,
      },
    ],
    hasMore: false,
    kinds: ['NAME'],
    searchable: ['EMAIL', 'NAME', 'PHONE', 'DOCUMENT', 'ORDER'],
    refusal: null,
    retryInSeconds: null,
  },
}

beforeEach(freshBrowser)

describe('a masked fact', () => {
  it('is revealed by its button, and masked again after some seconds', async () => {
    const { user } = show(serving, {}, { revealSeconds: 1 })

    await bar()
    await user.click(button('Details'))
    expect(await bar()).not.toHaveTextContent('123.456.789-09')
    await user.click(button('Show: Document'))
    expect(await bar()).toHaveTextContent('123.456.789-09')
    expect(button('Show: Document')).toHaveAttribute('aria-pressed', 'true')
    await waitFor(async () => expect(await bar()).toHaveTextContent('***8909'))
    expect(button('Show: Document')).toHaveAttribute('aria-pressed', 'false')
  })

  it('is masked again by the same button, or as another one is revealed', async () => {
    const { user } = show(serving)

    await bar()
    await user.click(button('Details'))
    await user.click(button('Show: Document'))
    await user.click(button('Show: Phone'))
    expect(await bar()).toHaveTextContent('***8909')
    expect(await bar()).toHaveTextContent('+5511999990000')
    await user.click(button('Show: Phone'))
    expect(await bar()).toHaveTextContent('***0000')
  })

  it('is nowhere in the page before', async () => {
    const { container } = show(
      serving,
      {},
      {
        fields: {
          name: 'masked',
          email: 'masked',
          document: 'masked',
          phone: 'hidden',
        },
      }
    )

    await waitFor(async () =>
      expect(await bar()).toHaveTextContent('Shopping for A*** S***')
    )
    expect(container.innerHTML).not.toMatch(/Souza|ana@|4\.?5\.?6|99999/)
    await waitFor(() => expect(document.title).toBe('● A*** S*** – Acme'))
    expect(await bar()).toHaveTextContent('a***@example.com')
  })
})

describe('a hidden fact', () => {
  it('is not there, and cannot be revealed', async () => {
    const { container } = show(
      serving,
      {},
      {
        fields: {
          name: 'hidden',
          email: 'hidden',
          document: 'hidden',
          phone: 'hidden',
        },
      }
    )

    await waitFor(async () =>
      expect(await bar()).toHaveTextContent('Shopping for a customer')
    )
    expect(screen.queryByRole('button', { name: /Show/ })).toBeNull()
    expect(container.innerHTML).not.toMatch(/Ana|ana@|Document|Phone/)
  })

  it('leaves the email to name a customer whose name is hidden', async () => {
    show(
      serving,
      {},
      {
        fields: {
          name: 'hidden',
          email: 'shown',
          document: 'hidden',
          phone: 'hidden',
        },
      }
    )
    await waitFor(async () =>
      expect(await bar()).toHaveTextContent(/Shopping for ana@example.com/)
    )
  })
})

describe('a shared screen', () => {
  it('warns of the cart without a name', async () => {
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    show({ ...serving, warning: 'CART_OF_OPERATOR' })
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'This cart is in your name, not the customer’s.'
    )
  })

  it('shows nothing about anybody, in no place', async () => {
    const { container, user } = show(serving, {
      FindCustomers: () => found,
      StartImpersonation: () => new Promise(() => {}),
    })

    await bar()
    await user.click(button('Details'))
    await waitFor(() => expect(document.title).toContain('Ana Souza'))
    await user.click(button('Hide customer data'))
    expect(button('Show customer data')).toBeVisible()
    expect(await bar()).toHaveTextContent('Shopping for a customer')
    expect(container.innerHTML).not.toMatch(
      /Ana|Souza|ana@|\*\*\*|789-?09|99990000/
    )
    expect(document.title).not.toContain('Ana')

    await user.click(button('Switch'))
    expect(await bar()).toHaveTextContent('The customer’s cart will be saved')
    await user.enter(await customerField(), 'bruno')
    const option = await screen.findByRole('option')

    expect(option).toHaveTextContent('b***@example.com')
    expect(option).not.toHaveTextContent('Bruno')
    await user.click(option)
    expect(await bar()).toHaveTextContent('Switching to another customer…')
    expect(await bar()).not.toHaveTextContent('b***')
  })

  it('lets nobody confirm blindly: whom is masked, as the list has it', async () => {
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    show({ ...serving, warning: 'NOT_STARTED_HERE' })
    const confirm = await screen.findByRole('button', { name: 'Confirm' })

    expect(confirm).toHaveAccessibleDescription('a***@example.com')
    expect(screen.getByText('a***@example.com')).toBeVisible()
    expect(await bar()).not.toHaveTextContent('Souza')
  })

  it('is no matter where the name is shown', async () => {
    show({ ...serving, warning: 'NOT_STARTED_HERE' })
    const confirm = await screen.findByRole('button', { name: 'Confirm' })

    expect(confirm).not.toHaveAccessibleDescription()
    expect(screen.queryByText(/\*\*\*@/)).toBeNull()
  })

  it('stays so on the next page, until it is taken back', async () => {
    const first = show(serving)

    await bar()
    await first.user.click(button('Details'))
    await first.user.click(button('Hide customer data'))
    first.unmount()

    const { user } = show(serving)

    await waitFor(async () =>
      expect(await bar()).toHaveTextContent('Shopping for a customer')
    )
    await user.click(button('Details'))
    await user.click(button('Show customer data'))
    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
  })

  it('is shared in the other tabs as well', async () => {
    show(serving)
    await bar()
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    act(() => {
      window.dispatchEvent(
        new StorageEvent('storage', { key: 'telesales-toolbar-screen-share' })
      )
    })
    await waitFor(async () =>
      expect(await bar()).toHaveTextContent('Shopping for a customer')
    )
  })

  it('is still shared on a page that the browser had kept', async () => {
    show(serving)
    await bar()
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    act(() => {
      window.dispatchEvent(new Event('pageshow'))
    })
    await waitFor(async () =>
      expect(await bar()).toHaveTextContent('Shopping for a customer')
    )
  })

  it('does not show what a phone system fills in', async () => {
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    window.history.replaceState(null, '', '/#telesales=ana%40example.com')
    const { user } = show(idle)

    expect(await customerField()).toHaveValue('ana@example.com')
    expect(await customerField()).toHaveClass('telesales-concealed')
    await user.enter(await customerField(), '.br')
    expect(await customerField()).not.toHaveClass('telesales-concealed')
  })

  it('takes back what was revealed', async () => {
    const { user } = show(serving)

    await bar()
    await user.click(button('Details'))
    await user.click(button('Show: Document'))
    await user.click(button('Hide customer data'))
    await user.click(button('Show customer data'))
    expect(await bar()).not.toHaveTextContent('123.456.789-09')
  })
})

describe('the details', () => {
  it('are opened and closed by one button, which says so', async () => {
    const { user } = show(serving)

    await bar()
    expect(button('Details')).toHaveAttribute('aria-expanded', 'false')
    await user.click(button('Details'))
    expect(button('Details')).toHaveAttribute('aria-expanded', 'true')
    const panel = document.getElementById(
      button('Details').getAttribute('aria-controls') as string
    ) as HTMLElement

    expect(panel).toHaveTextContent('Operator: olga@acme.example')
    expect(within(panel).getByText('Email')).toBeVisible()
    await user.click(button('Details'))
    expect(panel).not.toBeInTheDocument()
  })

  it('are closed by Escape, and the focus is back on their button', async () => {
    const { user } = show(serving)

    await bar()
    await user.click(button('Details'))
    button('Hide customer data').focus()
    await user.keyboard('{Escape}')
    expect(screen.queryByText('Hide customer data')).toBeNull()
    expect(button('Details')).toHaveFocus()
  })

  it('say what keys do, with the one of the theme', async () => {
    const { user } = show(serving, {}, { shortcut: 'Alt+K' })

    await bar()
    await user.click(button('Details'))
    expect(screen.getByText('Alt+K')).toBeVisible()
    expect(screen.getByText('go to the customer field')).toBeVisible()
  })

  it('say since when the customer is served', async () => {
    const anHourAgo = new Date(Date.now() - 3_600_000).toLocaleTimeString(
      'en',
      { hour: 'numeric', minute: '2-digit' }
    )
    const { user } = show({ ...serving, servedSeconds: 3600 })

    await bar()
    await user.click(button('Details'))
    const [, since] =
      /Since (\d+:\d\d.[AP]M)/.exec((await bar()).textContent ?? '') ?? []

    expect(since).toBe(anHourAgo)
  })

  it('have every fact once', async () => {
    const { user } = show(serving)

    await bar()
    await user.click(button('Details'))
    expect(screen.getAllByText('Document')).toHaveLength(1)
  })

  it('say nothing of a customer while there is none', async () => {
    const { user } = show(idle)

    await bar()
    await user.click(button('Details'))
    expect(await bar()).not.toHaveTextContent(/Since|Name|Document/)
  })
})
