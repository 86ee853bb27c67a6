import { readFileSync } from 'node:fs'

import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import { buildSchema, GraphQLEnumType } from 'graphql'
import React from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { asNonsense } from '../../__tests__/checkAnswer'
import { Answers, renderInStore } from '../../__tests__/renderInStore'
import {
  ana,
  bar,
  customerField,
  freshBrowser,
  idle,
  pass,
  resultOf,
  serving,
  show,
  signedOut,
} from '../../__tests__/showToolbar'
import { tagOf } from '../../core/news'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Status } from '../ui/Status'

const refusals = (
  buildSchema(
    readFileSync(
      `${__dirname}/../../../graphql/schema.graphql`,
      'utf8'
    ).replace(/@\w+\([^)]*\)/g, '')
  ).getType('Refusal') as GraphQLEnumType
)
  .getValues()
  .map(({ name }) => name)

beforeEach(freshBrowser)

describe('an idle operator', () => {
  it('sees who they are, a field and a button', async () => {
    show(idle)
    expect(await bar()).toHaveTextContent('Operator: olga@acme.example')
    expect(await customerField()).toHaveValue('')
    expect(screen.getByRole('button', { name: 'Start' })).toBeEnabled()
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('starts with Enter, hears so, and gets the page anew', async () => {
    const asked: unknown[] = []
    let answer = (_: unknown) => {}
    const { reload, user } = show(idle, {
      StartImpersonation: (variables) => {
        asked.push(variables)
        return new Promise((resolve) => {
          answer = resolve
        })
      },
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    expect(await screen.findByText('Starting…')).toBeVisible()
    await waitFor(() =>
      expect(asked).toEqual([{ customerEmail: 'ana@example.com', cart: 'ASK' }])
    )
    expect(reload).not.toHaveBeenCalled()
    answer({
      startImpersonation: resultOf({ session: serving, refusal: null }),
    })
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
  })

  it('starts once, however often they press', async () => {
    const { sent, user } = show(idle, {
      StartImpersonation: () => new Promise(() => {}),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}{Enter}')
    await user.dblClick(screen.getByRole('button', { name: 'Start' }))
    expect(sent).toEqual(['TelesalesSession', 'StartImpersonation'])
  })

  it.each(refusals)('is told in words when refused: %s', async (refusal) => {
    const { reload, user } = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: idle, refusal }),
      }),
    })

    await user.enter(await customerField(), 'ana@exmaple.com{Enter}')
    const alert = await screen.findByRole('alert')

    expect(alert.textContent).toMatch(/^[A-Z].{20,}\.$/)
    expect(alert).not.toHaveTextContent(refusal)
    expect(await customerField()).toHaveValue('ana@exmaple.com')
    const field = refusal.includes('REASON')
      ? await screen.findByRole('textbox', { name: /Reason or ticket/ })
      : await customerField()

    expect(field).toHaveFocus()
    expect(field).toHaveAccessibleDescription(alert.textContent as string)
    expect(reload).not.toHaveBeenCalled()
  })

  it('keeps the bar, with the reason, when their sign-in has ended', async () => {
    const { user } = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({
          session: signedOut,
          refusal: 'SESSION_EXPIRED',
        }),
      }),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('has expired')
    expect(await bar()).toHaveTextContent('olga@acme.example')
  })

  it.each([
    ['INVALID_EMAIL', 'true'],
    ['CUSTOMER_NOT_FOUND', 'true'],
    ['PLATFORM_UNAVAILABLE', 'false'],
  ])('hears whether the email is at fault: %s', async (refusal, isInvalid) => {
    const { user } = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: idle, refusal }),
      }),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await screen.findByRole('alert')
    expect(await customerField()).toHaveAttribute('aria-invalid', isInvalid)
  })

  it('is told to reload when our service does not answer at all', async () => {
    const { user } = show(idle, {
      StartImpersonation: () => Promise.reject(new Error('no network')),
    })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('Reload')
  })
})

describe('an operator who serves a customer', () => {
  it('sees the name, the email and the facts', async () => {
    show(serving)
    const status = await screen.findByRole('status')

    await waitFor(() =>
      expect(status).toHaveTextContent('Shopping for Ana Souza')
    )
    expect(status).toHaveTextContent('ana@example.com')
    expect(await bar()).toHaveTextContent('Document***8909')
    expect(await bar()).toHaveTextContent('Phone***0000')
    expect(await bar()).toHaveTextContent('olga@acme.example')
    expect(screen.getByRole('link', { name: 'Orders' })).toHaveAttribute(
      'href',
      '/account#/orders'
    )
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument()
  })

  it('sees the email in place of a missing name, and no empty facts', async () => {
    show({
      ...serving,
      customer: {
        id: null,
        email: 'noname@example.com',
        firstName: null,
        lastName: null,
        document: null,
        documentReadAloud: null,
        phoneReadAloud: null,
        phone: null,
      },
    })
    const status = await screen.findByRole('status')

    await waitFor(() =>
      expect(status).toHaveTextContent(/^Shopping for noname@example.com$/)
    )
    expect(await bar()).not.toHaveTextContent(/null|undefined|Document|Phone/)
  })

  it('sees a customer whose name looks like markup as text', async () => {
    show({ ...serving, customer: { ...ana, firstName: '<img src=x>' } })
    const status = await screen.findByRole('status')

    await waitFor(() => expect(status).toHaveTextContent('<img src=x> Souza'))
    expect(document.querySelector('img')).toBeNull()
  })

  it('ends, hears so, and gets the page anew', async () => {
    const { reload, sent, user } = show(serving, {
      EndImpersonation: () => ({
        endImpersonation: resultOf({ session: idle, refusal: null }),
      }),
    })

    await user.click(await screen.findByRole('button', { name: 'End' }))
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    expect(screen.getByRole('status')).toHaveTextContent('Ending…')
    expect(sent).toEqual(['TelesalesSession', 'EndImpersonation'])
  })

  it('still sees the customer when the end was refused', async () => {
    const { reload, user } = show(serving, {
      EndImpersonation: () => ({
        endImpersonation: resultOf({
          session: signedOut,
          refusal: 'PLATFORM_UNAVAILABLE',
        }),
      }),
    })

    await user.click(await screen.findByRole('button', { name: 'End' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Try again')
    expect(screen.getByRole('status')).toHaveTextContent('Ana Souza')
    expect(reload).not.toHaveBeenCalled()
  })
})

describe('the page after', () => {
  it('says once that a start has worked', async () => {
    const before = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: serving, refusal: null }),
      }),
    })

    await before.user.enter(await customerField(), 'ana@example.com{Enter}')
    await waitFor(() => expect(before.reload).toHaveBeenCalled())
    before.unmount()

    const after = show(serving)

    await waitFor(async () =>
      expect(await screen.findByRole('status')).toHaveTextContent(
        'Shopping for Ana Souza ana@example.com Started.'
      )
    )
    after.unmount()

    show(serving)
    await waitFor(async () =>
      expect(await screen.findByRole('status')).toHaveTextContent(
        /^Shopping for Ana Souza ana@example.com$/
      )
    )
  })

  it('is told of it though this one was just looking once more', async () => {
    let tell = (_: unknown) => {}
    let reads = 0
    const { reload, user } = show(idle, {
      TelesalesSession: () => {
        reads += 1
        return reads === 1
          ? { telesalesSession: idle }
          : new Promise((resolve) => {
              tell = resolve
            })
      },
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: serving, refusal: null }),
      }),
    })

    await customerField()
    window.dispatchEvent(
      new MessageEvent('message', {
        data: { eventName: 'vtex:cartChanged' },
        source: window,
      })
    )
    await waitFor(() => expect(reads).toBe(2))
    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await waitFor(() => expect(reload).toHaveBeenCalled())
    tell({ telesalesSession: serving })
    await pass(0)
    expect(window.sessionStorage.getItem('telesales-toolbar')).toBe(
      `started\n\n\n${tagOf(serving.customer)}`
    )
  })

  it('says once that an end has worked', async () => {
    const before = show(serving, {
      EndImpersonation: () => ({
        endImpersonation: resultOf({ session: idle, refusal: null }),
      }),
    })

    await before.user.click(await screen.findByRole('button', { name: 'End' }))
    await waitFor(() => expect(before.reload).toHaveBeenCalled())
    before.unmount()

    const after = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({ session: idle, refusal: 'OWN_EMAIL' }),
      }),
    })

    expect(await screen.findByText(/^The call has ended\./)).toBeVisible()
    await after.user.enter(await customerField(), 'olga@acme.example{Enter}')
    await screen.findByRole('alert')
    expect(screen.queryByText(/^The call has ended\./)).not.toBeInTheDocument()
    after.unmount()

    show(idle)
    await bar()
    expect(screen.queryByText(/^The call has ended\./)).not.toBeInTheDocument()
  })

  it('never claims that a start worked which did not', async () => {
    window.sessionStorage.setItem('telesales-toolbar', 'started')
    show(idle)
    await bar()
    expect(screen.queryByText(/Started/)).not.toBeInTheDocument()
  })

  it('shows a live region before it says anything in it', () => {
    expect(renderToStaticMarkup(<Status>Started.</Status>)).toMatch(
      /^<p [^>]*role="status"[^>]*><\/p>$/
    )
  })

  it('holds nothing about the customer in the browser’s storage', async () => {
    show(serving)
    await bar()
    const kept = JSON.stringify([window.localStorage, window.sessionStorage])

    expect(kept).not.toMatch(/ana|souza|olga|4\.?5\.?6|99999/i)
  })
})

describe('nobody sees a bar', () => {
  it('who is a shopper', async () => {
    const { container, sent } = show(signedOut)

    await waitFor(() => expect(sent).toHaveLength(1))
    await pass(0)
    expect(container).toBeEmptyDOMElement()
  })

  it('when our service fails', async () => {
    const { container, sent } = show(null, {
      TelesalesSession: () => Promise.reject(new Error('500')),
    })

    await waitFor(() => expect(sent).toHaveLength(1))
    await pass(0)
    expect(container).toBeEmptyDOMElement()
  })

  it('when VTEX does not say who is asking', async () => {
    const { container, sent } = show(null)

    await waitFor(() => expect(sent).toHaveLength(1))
    await pass(0)
    expect(container).toBeEmptyDOMElement()
  })

  it('when our service answers nonsense', async () => {
    const { container, sent } = show(null, {
      TelesalesSession: () => asNonsense({}),
    })

    await waitFor(() => expect(sent).toHaveLength(1))
    await pass(0)
    expect(container).toBeEmptyDOMElement()
  })

  it('on a page that the theme excludes', async () => {
    const { container, sent } = show(idle, {}, { hiddenOn: ['store.home'] })

    await waitFor(() => expect(sent).toHaveLength(1))
    await pass(0)
    expect(container).toBeEmptyDOMElement()
  })

  it('when the bar crashes, and the page lives on', () => {
    const silence = jest.spyOn(console, 'error').mockImplementation(() => {})
    const Crash = () => {
      throw new Error('crash')
    }

    renderInStore(
      <>
        <ErrorBoundary>
          <Crash />
        </ErrorBoundary>
        <main>The store</main>
      </>
    )
    expect(screen.getByText('The store')).toBeVisible()
    silence.mockRestore()
  })
})

describe('an operator with a choice of carts', () => {
  const choosing = () => {
    const asked: unknown[] = []
    const view = show(idle, {
      StartImpersonation: (variables) => {
        asked.push(variables.cart)
        return {
          startImpersonation:
            variables.cart === 'ASK'
              ? resultOf({
                  session: idle,
                  refusal: 'CART_CHOICE_NEEDED',
                  choices: ['RESUME', 'MOVE', 'EMPTY'],
                })
              : resultOf({ session: serving, notice: 'ITEMS_MOVED' }),
        }
      },
    })

    return { ...view, asked }
  }

  it('is asked, chooses, and hears on the next page what came of it', async () => {
    const { asked, reload, unmount, user } = choosing()

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await user.click(
      await screen.findByRole('button', {
        name: 'Move the products in your cart',
      })
    )
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    expect(asked).toEqual(['ASK', 'MOVE'])
    unmount()

    show(serving)
    expect(
      await screen.findByText(/products are now in the customer/)
    ).toBeVisible()
  })

  it('can leave it, with what was typed still there', async () => {
    const { asked, user } = choosing()

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('group')).toBeNull()
    expect(await customerField()).toHaveValue('ana@example.com')
    expect(asked).toEqual(['ASK'])
  })

  it('is led back from the page by the shortcut, and leaves by Escape', async () => {
    const { asked, user } = choosing()

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await screen.findByRole('button', { name: 'Start with an empty cart' })
    ;(await customerField()).blur()
    await user.keyboard('{F2}')
    expect(await customerField()).toHaveFocus()
    expect(
      screen.getByRole('button', { name: 'Start with an empty cart' })
    ).toBeVisible()
    await user.keyboard('{Escape}')
    expect(
      screen.queryByRole('button', { name: 'Start with an empty cart' })
    ).toBeNull()
    expect(await customerField()).toHaveValue('ana@example.com')
    expect(asked).toEqual(['ASK'])
  })

  it.each<['move' | 'empty', string]>([
    ['move', 'MOVE'],
    ['empty', 'EMPTY'],
  ])('is not asked when the theme has decided: %s', async (cart, chosen) => {
    const seen: unknown[] = []
    const answers: Answers = {
      StartImpersonation: (variables) => {
        seen.push(variables.cart)
        return {
          startImpersonation: resultOf({
            session: idle,
            refusal: variables.cart === 'ASK' ? 'CART_CHOICE_NEEDED' : null,
            choices: ['MOVE', 'EMPTY'],
          }),
        }
      },
    }
    const { reload, user } = show(idle, answers, { cart })

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await waitFor(() => expect(reload).toHaveBeenCalled())
    expect(seen).toEqual(['ASK', chosen])
  })
})

describe('an operator who goes on to another customer', () => {
  it('is told what becomes of the cart, and switches in one step', async () => {
    const { reload, sent, user } = show(serving, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({
          session: serving,
          notice: 'CART_PARKED',
        }),
      }),
    })

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    expect(await bar()).toHaveTextContent(
      'Ana Souza’s cart will be saved for their next call.'
    )
    await user.enter(await customerField(), 'bruno@example.com{Enter}')
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    expect(sent).toContain('StartImpersonation')
    expect(sent).not.toContain('EndImpersonation')
  })

  it('is told from whom to whom, while it is under way', async () => {
    const { user } = show(serving, {
      StartImpersonation: () => new Promise(() => {}),
    })

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    await user.enter(await customerField(), 'bruno@example.com{Enter}')
    expect(await bar()).toHaveTextContent(
      'Switching from Ana Souza to bruno@example.com…'
    )
  })

  it('still serves Ana when the switch was refused, or is left', async () => {
    const { user } = show(serving, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({
          session: serving,
          refusal: 'CUSTOMER_NOT_FOUND',
        }),
      }),
    })

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    await user.enter(await customerField(), 'brunno@example.com{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('No customer')
    expect(await customerField()).toHaveValue('brunno@example.com')
    expect(screen.getByRole('status')).toHaveTextContent('Ana Souza')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})

describe('an operator whose cart is not the customer’s', () => {
  it.each([
    [
      'CART_OF_OPERATOR',
      'in your name, not Ana Souza’s.',
      'Move it to Ana Souza',
    ],
    [
      'CART_OF_ANOTHER',
      'someone else’s name, not Ana Souza’s.',
      'Repair the cart',
    ],
    ['CART_UNKNOWN', 'could not be checked', 'Repair the cart'],
  ])(
    'is warned, and repairs it with one button: %s',
    async (warning, words, name) => {
      const { reload, sent, user } = show(
        { ...serving, warning },
        {
          RepairCart: () => ({
            repairCart: resultOf({ session: serving, refusal: null }),
          }),
        }
      )

      expect(await screen.findByRole('alert')).toHaveTextContent(words)
      expect(screen.getByRole('status')).toHaveTextContent('Ana Souza')
      await user.click(screen.getByRole('button', { name }))
      await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
      expect(sent).toContain('RepairCart')
    }
  )

  it('confirms a customer whom they did not choose, or ends', async () => {
    show({ ...serving, warning: 'NOT_STARTED_HERE' })
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'another app chose'
    )
    expect(screen.getByRole('button', { name: 'Confirm' })).toBeEnabled()
    expect(screen.getByRole('button', { name: 'End' })).toBeEnabled()
  })

  it('can only end while the B2B Suite impersonates somebody, too', async () => {
    show({ ...serving, warning: 'B2B_IMPERSONATION' })
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The B2B Suite is impersonating someone else'
    )
    expect(screen.getAllByRole('button', { name: 'End' })).toHaveLength(1)
    expect(
      screen.queryByRole('button', { name: 'Move it to Ana Souza' })
    ).toBeNull()
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
  })

  it('is told when the repair did not work', async () => {
    const { user } = show(
      { ...serving, warning: 'CART_OF_OPERATOR' },
      {
        RepairCart: () => ({
          repairCart: resultOf({
            session: signedOut,
            refusal: 'PLATFORM_UNAVAILABLE',
          }),
        }),
      }
    )

    await user.click(
      await screen.findByRole('button', { name: 'Move it to Ana Souza' })
    )
    expect(await screen.findByText(/VTEX is not answering/)).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('in your name')
    // Or what is there already would be read out once more.
    expect(screen.getByRole('alert')).toHaveAttribute('aria-atomic', 'false')
  })

  it.each(['HALF_DONE', 'NO_ANSWER'])(
    'is to reload, and nothing else, after %s',
    async (refusal) => {
      const { reload, user } = show(
        { ...serving, warning: 'CART_UNKNOWN' },
        {
          EndImpersonation: () => {
            if (refusal === 'NO_ANSWER') {
              throw new Error('500')
            }
            return {
              endImpersonation: resultOf({ session: signedOut, refusal }),
            }
          },
        }
      )

      await user.click(await screen.findByRole('button', { name: 'End' }))
      await user.click(await screen.findByRole('button', { name: 'Reload' }))
      expect(reload).toHaveBeenCalledTimes(1)
      expect(screen.queryByRole('button', { name: /Move it/ })).toBeNull()
    }
  )

  it('is to end, when a repair finds that nobody is served any more', async () => {
    const left = { ...idle, warning: 'LEFT_BEHIND' }
    let session: unknown = { ...serving, warning: 'CART_UNKNOWN' }
    const { user } = show(null, {
      TelesalesSession: () => ({ telesalesSession: session }),
      RepairCart: () => {
        session = left
        return { repairCart: resultOf({ session, refusal: 'NOBODY_SERVED' }) }
      },
    })

    await user.click(
      await screen.findByRole('button', { name: 'Repair the cart' })
    )
    expect(
      await screen.findByText(/End to save it for their next call/)
    ).toBeVisible()
    expect(screen.queryByText(/no cart to move/)).toBeNull()
    expect(screen.getByRole('button', { name: 'End' })).toBeEnabled()
  })

  it('tells the next page that a customer who is confirmed was started', async () => {
    const { reload, user } = show(
      { ...serving, warning: 'NOT_STARTED_HERE' },
      {
        RepairCart: () => ({
          repairCart: resultOf({
            session: serving,
            notice: 'ITEMS_MOVED',
          }),
        }),
      }
    )

    await user.click(await screen.findByRole('button', { name: 'Confirm' }))
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    expect(window.sessionStorage.getItem('telesales-toolbar')).toBe(
      `started\nITEMS_MOVED\n\n${tagOf(serving.customer)}`
    )
  })
})

describe('when the session changes behind the page’s back', () => {
  const changing = () => {
    let session: unknown = serving
    const view = show(null, {
      TelesalesSession: () => ({ telesalesSession: session }),
      EndImpersonation: () => ({
        endImpersonation: resultOf({ session: signedOut, refusal: null }),
      }),
    })

    return { ...view, become: (next: unknown) => (session = next) }
  }
  const bruno = { ...ana, email: 'bruno@example.com', firstName: 'Bruno' }

  it('a tab that another tab has told is stale, and can only reload', async () => {
    const { become, reload, user } = changing()

    await bar()
    become({ ...serving, customer: bruno })
    window.dispatchEvent(
      new StorageEvent('storage', { key: 'telesales-toolbar-changed' })
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('another tab')
    expect(screen.queryByRole('button', { name: 'End' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Reload' })).not.toHaveFocus()
    await user.click(screen.getByRole('button', { name: 'Reload' }))
    expect(reload).toHaveBeenCalled()
  })

  it('a tab that is stale keeps the focus, if the bar had it', async () => {
    const { become } = changing()

    await bar()
    screen.getByRole('button', { name: 'End' }).focus()
    become(idle)
    window.dispatchEvent(new Event('focus'))
    await screen.findByText(/in another tab/)
    expect(screen.getByRole('button', { name: 'Reload' })).toHaveFocus()
  })

  it('a tab that is looked at again is stale', async () => {
    const { become } = changing()

    await bar()
    become(idle)
    window.dispatchEvent(new Event('focus'))
    expect(await screen.findByRole('alert')).toHaveTextContent('another tab')
  })

  it('a cart that changes is checked', async () => {
    const { become } = changing()

    await bar()
    become({ ...serving, warning: 'CART_OF_OPERATOR' })
    window.dispatchEvent(
      new MessageEvent('message', {
        data: { eventName: 'vtex:addToCart' },
        source: window,
      })
    )
    expect(await screen.findByRole('alert')).toHaveTextContent('in your name')
  })

  it('the same end runs when the operator has signed out', async () => {
    const { become, reload, sent } = changing()

    await bar()
    become({ ...signedOut, warning: 'LEFT_BEHIND' })
    window.dispatchEvent(new Event('focus'))
    await waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    expect(sent).toContain('EndImpersonation')
  })

  it('and is not asked for again and again when it does not help', async () => {
    window.sessionStorage.setItem('telesales-toolbar', 'ended')
    const { reload, sent } = show({ ...signedOut, warning: 'LEFT_BEHIND' })

    expect(await screen.findByRole('alert')).toHaveTextContent('still in this')
    await pass(0)
    expect(sent).not.toContain('EndImpersonation')
    expect(reload).not.toHaveBeenCalled()
    expect(screen.getByRole('button', { name: 'End' })).toBeEnabled()
  })
})

describe('the tab’s title', () => {
  it.each(['Ana ', ' Ana  Maria', 'Ana\t\n'])(
    'is put once, however the name is written: %j',
    async (firstName) => {
      document.title = ''
      const { unmount } = show({
        ...serving,
        customer: { ...ana, firstName, lastName: null },
      })
      const name = firstName.trim().replace(/\s+/g, ' ')

      await waitFor(() => expect(document.title).toBe(`● ${name} –`))
      document.title = 'Cart'
      await waitFor(() => expect(document.title).toBe(`● ${name} – Cart`))
      unmount()
      expect(document.title).toBe('Cart')
    }
  )

  it.each(['محمد', '\u202eana', 'Дмитрий'])(
    'is not turned around by a name: %j',
    async (firstName) => {
      document.title = 'Cart'
      const { unmount } = show({
        ...serving,
        customer: { ...ana, firstName, lastName: null },
      })

      await waitFor(() =>
        expect(document.title).toBe(`● \u2068${firstName}\u2069 – Cart`)
      )
      unmount()
      expect(document.title).toBe('Cart')
    }
  )

  it('names the customer, whatever title the page takes', async () => {
    document.title = 'Products'
    const { unmount } = show(serving)

    await waitFor(() => expect(document.title).toBe('● Ana Souza – Products'))
    document.title = 'Cart'
    await waitFor(() => expect(document.title).toBe('● Ana Souza – Cart'))
    unmount()
    expect(document.title).toBe('Cart')
  })

  it('is left to another script that will not have it so', async () => {
    document.title = 'Cart'
    const titles: string[] = []
    const other = new MutationObserver(() => {
      titles.push(document.title)
      if (document.title !== 'Mine' && titles.length < 1000) {
        document.title = 'Mine'
      }
    })

    other.observe(document.head, { childList: true, subtree: true })
    const { unmount } = show(serving)

    await screen.findByText('Ana Souza')
    await pass(0)
    expect(titles.filter((title) => /Ana/.test(title))).toHaveLength(3)
    expect(document.title).toBe('Mine')
    // Not even later, as it would begin anew each second.
    await pass(2000)
    document.title = 'Cart'
    await pass(2000)
    expect(document.title).toBe('Mine')
    other.disconnect()
    unmount()
    expect(document.title).toBe('Mine')
  })

  it('is put as often as a page changes it in its own time', async () => {
    document.title = 'Page 0'
    show(serving)
    await waitFor(() => expect(document.title).toBe('● Ana Souza – Page 0'))
    for (const page of ['1', '2', '3', '4', '5', '6']) {
      await pass(500)
      document.title = `Page ${page}`
      await pass(0)
      expect(document.title).toBe(`● Ana Souza – Page ${page}`)
    }
  })

  it('is the page’s own while nobody is served', async () => {
    document.title = 'Products'
    show(idle)
    await bar()
    await pass(0)
    expect(document.title).toBe('Products')
  })
})

describe('a browser in which an operator is known', () => {
  it.each([
    ['a customer was served', serving],
    ['nobody was', idle],
  ])(
    'says that it cannot tell whose cart this is, when %s',
    async (_, last) => {
      const first = show(last)

      await bar()
      first.unmount()

      const { reload, user } = show(null, {
        TelesalesSession: () => Promise.reject(new Error('500')),
      })

      expect(await screen.findByRole('alert')).toHaveTextContent('whose cart')
      expect(screen.getByRole('button', { name: 'Reload' })).not.toHaveFocus()
      await user.keyboard('{F2}')
      expect(screen.getByRole('button', { name: 'Reload' })).toHaveFocus()
      await user.keyboard('{Enter}')
      expect(reload).toHaveBeenCalled()
    }
  )
})
