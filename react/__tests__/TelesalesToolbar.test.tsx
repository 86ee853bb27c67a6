import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'
import React from 'react'

import TelesalesToolbar from '../TelesalesToolbar'
import { renderInStore } from './renderInStore'
import { idle, pass, signedOut } from './showToolbar'

const answers = {
  TelesalesSession: () => ({ telesalesSession: idle }),
}

beforeEach(() => {
  window.localStorage.clear()
  window.sessionStorage.clear()
  window.history.replaceState(null, '', '/')
})

describe('the block', () => {
  it('costs a shopper nothing: no element, no request', async () => {
    const { container, sent } = renderInStore(
      <TelesalesToolbar domains="all" />,
      answers
    )

    await pass(0)
    expect(container).toBeEmptyDOMElement()
    expect(sent).toEqual([])
  })

  it('sleeps on a store’s own domain unless the theme says otherwise', async () => {
    window.history.replaceState(null, '', '/?telesales')
    const { container, sent } = renderInStore(<TelesalesToolbar />, answers)

    await pass(0)
    expect(container).toBeEmptyDOMElement()
    expect(sent).toEqual([])
  })

  it('wakes where an operator asks for it, and remembers the operator', async () => {
    window.history.replaceState(null, '', '/?telesales')
    const first = renderInStore(<TelesalesToolbar domains="all" />, answers)

    expect(
      await screen.findByRole('region', { name: 'Telesales' })
    ).toBeVisible()
    first.unmount()

    window.history.replaceState(null, '', '/')
    renderInStore(<TelesalesToolbar domains="all" />, answers)
    expect(
      await screen.findByRole('region', { name: 'Telesales' })
    ).toBeVisible()
  })

  it('does not remember somebody who asked for it and is no operator', async () => {
    window.history.replaceState(null, '', '/?telesales')
    const { container, sent } = renderInStore(
      <TelesalesToolbar domains="all" />,
      { TelesalesSession: () => ({ telesalesSession: signedOut }) }
    )

    await waitFor(() => expect(sent).toEqual(['TelesalesSession']))
    expect(container).toBeEmptyDOMElement()
    expect(window.localStorage).toHaveLength(0)
  })

  it('sleeps in a browser that forbids storage', async () => {
    const denied = jest
      .spyOn(Storage.prototype, 'getItem')
      .mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError')
      })
    const { container } = renderInStore(<TelesalesToolbar domains="all" />)

    await pass(0)
    expect(container).toBeEmptyDOMElement()
    denied.mockRestore()
  })
})
