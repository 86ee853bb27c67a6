import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, render, screen, waitFor } from '@testing-library/react'
import React, { FC, useState } from 'react'
import { renderToString } from 'react-dom/server'
import Toolbar from '../components/bar/Toolbar'
import type { State } from '../core/state'
import { viewIn } from '../core/view'
import type { Telesales } from '../useTelesales'
import { useTelesales } from '../useTelesales'
import { renderInStore } from './renderInStore'
import {
  ana,
  customerField,
  freshBrowser,
  idle,
  resultOf,
  serving,
  show,
} from './showToolbar'

let telesales: Telesales

/** A block of another app. */
const Badge: FC = () => {
  telesales = useTelesales()
  return (
    <i>{`${telesales.status} ${telesales.customer?.firstName ?? 'nobody'}`}</i>
  )
}

beforeEach(freshBrowser)

describe('the hook for other apps', () => {
  it('is off where there is no bar, and refuses', async () => {
    render(<Badge />)
    expect(screen.getByText('off nobody')).toBeVisible()
    expect(await telesales.start({ email: 'ana@example.com' })).toBe(
      'NOT_AN_OPERATOR'
    )
    expect(await telesales.end()).toBe('NOT_AN_OPERATOR')
  })

  it('is off on the server', () => {
    expect(renderToString(<Badge />)).toContain('off nobody')
  })

  it('tells who is being served, and when nobody is any more', async () => {
    render(<Badge />)
    const first = show(serving)

    expect(await screen.findByText('serving Ana')).toBeVisible()
    expect(telesales).toMatchObject({
      customer: ana,
      isScreenShared: false,
      operator: { email: 'olga@acme.example' },
      warning: null,
    })
    first.unmount()
    expect(screen.getByText('serving Ana')).toBeVisible()
    freshBrowser()
    show(idle)
    expect(await screen.findByText('idle nobody')).toBeVisible()
  })

  it('knows who is served though it comes later than the bar', async () => {
    show(serving)
    await screen.findByText('Ana Souza')
    render(<Badge />)
    expect(screen.getByText('serving Ana')).toBeVisible()
  })

  it.each([
    [{ ...serving, warning: 'CART_OF_ANOTHER' }, 'serving Ana'],
    [{ ...idle, warning: 'LEFT_BEHIND' }, 'uncertain nobody'],
  ])('tells of a warning: %j', async (session, text) => {
    render(<Badge />)
    show(session)
    expect(await screen.findByText(text)).toBeVisible()
    expect(telesales.warning).toBe(session.warning)
  })

  it('starts and ends as the bar does, and says why not', async () => {
    render(<Badge />)
    const answers = [
      resultOf({ session: idle, refusal: 'CUSTOMER_NOT_FOUND' }),
      resultOf({ session: serving }),
    ]
    const { reload } = show(idle, {
      StartImpersonation: () => ({ startImpersonation: answers.shift() }),
    })

    await screen.findByText('idle nobody')
    await act(async () => {
      expect(await telesales.start({ email: 'anna@example.com' })).toBe(
        'CUSTOMER_NOT_FOUND'
      )
    })
    expect(screen.getByRole('alert')).toHaveTextContent('No customer has')
    expect(reload).not.toHaveBeenCalled()
    await act(async () => {
      expect(await telesales.start({ email: 'ana@example.com' })).toBeNull()
    })
    expect(reload).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(telesales.status).toBe('busy'))
  })

  it('asks for nothing while something is under way', async () => {
    render(<Badge />)
    const { sent } = show(idle, {
      StartImpersonation: () => new Promise(() => {}),
    })

    await screen.findByText('idle nobody')
    await act(async () => {
      void telesales.start({ email: 'ana@example.com' })
      expect(await telesales.start({ email: 'bruno@example.com' })).toBe('BUSY')
      expect(await telesales.end()).toBe('BUSY')
    })
    expect(sent).toEqual(['TelesalesSession', 'StartImpersonation'])
  })

  it('starts with the cart that the theme wants by now', async () => {
    render(<Badge />)
    const asked: unknown[] = []
    const answers = {
      TelesalesSession: () => ({ telesalesSession: idle }),
      StartImpersonation: ({ cart }: Record<string, unknown>) => {
        asked.push(cart)
        return {
          startImpersonation: resultOf({
            session: idle,
            refusal: 'CART_CHOICE_NEEDED',
            choices: ['MOVE', 'EMPTY'],
          }),
        }
      },
    }
    const Themed: FC = () => {
      const [cart, setCart] = useState<'ask' | 'empty'>('ask')

      return (
        <>
          <Toolbar cart={cart} />
          <button onClick={() => setCart('empty')} type="button">
            other theme
          </button>
        </>
      )
    }

    renderInStore(<Themed />, answers)
    await screen.findByText('idle nobody')
    act(() => screen.getByText('other theme').click())
    await act(async () => {
      await telesales.start({ email: 'ana@example.com' })
    })
    expect(asked).toEqual(['ASK', 'EMPTY'])
  })

  it('leads to registering whom an app has asked for', async () => {
    render(<Badge />)
    const { user } = show(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({
          session: idle,
          refusal: 'CUSTOMER_NOT_FOUND',
        }),
      }),
    })

    await user.type(await customerField(), 'first@example.com{Enter}')
    await screen.findByRole('alert')
    await act(async () => {
      await telesales.start({ email: 'second@example.com' })
    })
    await user.click(await screen.findByRole('button', { name: 'Register' }))
    expect(await screen.findByRole('textbox', { name: /Email/ })).toHaveValue(
      'second@example.com'
    )
  })

  it('tells that the screen is shared, and no longer of whom', async () => {
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    render(<Badge />)
    show(serving)
    await waitFor(() => expect(telesales.isScreenShared).toBe(true))
    expect(telesales).toMatchObject({ customer: null, status: 'serving' })
  })

  it('is one with the bar though VTEX loads each file by itself', async () => {
    let another: typeof import('../ports/sharedToolbar') | undefined

    jest.isolateModules(() => {
      another = jest.requireActual('../ports/sharedToolbar')
    })
    show(serving)
    await screen.findByText('Ana Souza')
    expect(
      viewIn(another?.pageToolbar()?.getState() as State).customer
    ).toEqual(ana)
  })
})
