import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, render, screen, waitFor } from '@testing-library/react'
import React, { FC } from 'react'
import { renderToString } from 'react-dom/server'

import type { Telesales } from '../useTelesales'
import { useTelesales } from '../useTelesales'
import { ana, freshBrowser, idle, serving, show } from './showToolbar'

let told: Telesales

/** A block of another app. */
const Badge: FC = () => {
  told = useTelesales()
  return <i>{`${told.status} ${told.customer?.firstName ?? 'nobody'}`}</i>
}

beforeEach(freshBrowser)

describe('the hook for other apps', () => {
  it('is off where there is no bar, and refuses', async () => {
    render(<Badge />)
    expect(screen.getByText('off nobody')).toBeVisible()
    expect(await told.start({ email: 'ana@example.com' })).toBe(
      'NOT_AN_OPERATOR'
    )
    expect(await told.end()).toBe('NOT_AN_OPERATOR')
  })

  it('is off on the server', () => {
    expect(renderToString(<Badge />)).toContain('off nobody')
  })

  it('tells who is being served, and when nobody is any more', async () => {
    render(<Badge />)
    const first = show(serving)

    expect(await screen.findByText('serving Ana')).toBeVisible()
    expect(told).toMatchObject({
      customer: ana,
      isScreenShared: false,
      operator: { email: 'olga@acme.example' },
      warning: null,
    })
    first.unmount()
    expect(screen.getByText('off nobody')).toBeVisible()
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
    expect(told.warning).toBe(session.warning)
  })

  it('starts and ends as the bar does, and says why not', async () => {
    render(<Badge />)
    const answers = [
      { session: idle, refusal: 'CUSTOMER_NOT_FOUND' },
      { session: serving, refusal: null },
    ]
    const { reload } = show(idle, {
      StartImpersonation: () => ({ startImpersonation: answers.shift() }),
    })

    await screen.findByText('idle nobody')
    await act(async () => {
      expect(await told.start({ email: 'anna@example.com' })).toBe(
        'CUSTOMER_NOT_FOUND'
      )
    })
    expect(screen.getByRole('alert')).toHaveTextContent('No customer has')
    expect(reload).not.toHaveBeenCalled()
    await act(async () => {
      expect(await told.start({ email: 'ana@example.com' })).toBeNull()
    })
    expect(reload).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(told.status).toBe('busy'))
  })

  it('tells that the screen is shared', async () => {
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
    render(<Badge />)
    show(serving)
    await waitFor(() => expect(told.isScreenShared).toBe(true))
  })

  it('is one with the bar though VTEX loads each file by itself', async () => {
    let another: typeof useTelesales = useTelesales

    jest.isolateModules(() => {
      another = jest.requireActual<typeof import('../hooks/telesalesStore')>(
        '../hooks/telesalesStore'
      ).currentTelesales as never
    })
    show(serving)
    await screen.findByText('Ana Souza')
    expect((another as () => Telesales)().customer).toEqual(ana)
  })
})
