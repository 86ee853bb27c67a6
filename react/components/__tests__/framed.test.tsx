import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { act, render, screen } from '@testing-library/react'
import React, { FC } from 'react'

import {
  bar,
  freshBrowser,
  idle,
  pass,
  serving,
  show,
} from '../../__tests__/showToolbar'
import { Telesales, useTelesales } from '../../useTelesales'

const TEXT =
  'Another site is showing this page, so you can’t start or end a call here.'

let telesales: Telesales

/** A block of another app. */
const Badge: FC = () => {
  telesales = useTelesales()
  return null
}

function framedBy(page: object) {
  Object.defineProperty(window, 'parent', { configurable: true, value: page })
}

const openStore = () =>
  screen.findByRole('link', { name: 'Open the store in a new tab' })

beforeEach(() => {
  freshBrowser()
  framedBy({ location: { origin: 'https://evil.myvtex.com' } })
})

afterEach(() => framedBy(window))

describe('in a frame of another site', () => {
  it.each([
    ['nobody is served', idle],
    ['a customer is served', serving],
    ['a link has chosen one', { ...serving, warning: 'NOT_STARTED_HERE' }],
    ['the cart is another’s', { ...serving, warning: 'CART_OF_ANOTHER' }],
    ['a cart is left behind', { ...idle, warning: 'LEFT_BEHIND' }],
  ])('there is nothing to press while %s', async (_when, session) => {
    const { sent, user } = show(session, {}, { recents: true })

    expect(await openStore()).toBeVisible()
    expect(await bar()).toHaveTextContent(TEXT)
    await user.keyboard('{F2}bruno@example.com{Enter}')
    await pass(60_000)
    expect(screen.queryByRole('button')).toBeNull()
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(sent).toEqual(['TelesalesSession'])
  })

  it('says who is served, and what is wrong', async () => {
    show({ ...serving, warning: 'CART_OF_ANOTHER' })
    expect(await openStore()).toBeVisible()
    expect(await bar()).toHaveTextContent('Shopping for Ana Souza')
    expect(screen.getByRole('alert')).toHaveTextContent(
      'This cart is in someone else’s name'
    )
  })

  it('the store opens in a window of its own, which that site has no hold of', async () => {
    show(idle)
    expect(await openStore()).toHaveAttribute('href', '/')
    expect(await openStore()).toHaveAttribute('target', '_blank')
    expect(await openStore()).toHaveAttribute('rel', 'noopener noreferrer')
  })

  it('a phone system’s call goes there, too', async () => {
    show(idle, {}, { screenPopOrigins: ['https://phone.example'] })
    await openStore()
    act(() => {
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { telesales: '+5521999990001' },
          origin: 'https://phone.example',
        })
      )
    })
    expect(await openStore()).toHaveAttribute(
      'href',
      '/#telesales=%2B5521999990001'
    )
  })

  it('no other app starts or ends anything', async () => {
    const { sent } = show(serving)

    await openStore()
    render(<Badge />)
    expect(telesales.status).toBe('serving')
    expect(await telesales.start({ email: 'bruno@example.com' })).toBe(
      'CROSS_SITE'
    )
    expect(await telesales.end()).toBe('CROSS_SITE')
    await pass(0)
    expect(sent).toEqual(['TelesalesSession'])
  })
})

it('in a frame of the store’s own, as Site Editor has, all is there', async () => {
  const editor = { location: window.location, parent: {} }

  editor.parent = editor
  framedBy(editor)
  show(serving)
  await bar()
  expect(screen.getByRole('button', { name: 'End' })).toBeVisible()
  expect(screen.queryByRole('link', { name: /^Open the store/ })).toBeNull()
})
