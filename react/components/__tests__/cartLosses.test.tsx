import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'

import { freshBrowser, serving, show } from '../../__tests__/showToolbar'

const LOSS = {
  name: 'Enamel mug',
  partOf: null,
  quantity: 3,
  taken: 1,
  missing: ['ATTACHMENT', 'MANUAL_PRICE'],
  reason: 'Only one is left',
}

let mockIsMissing = false

jest.mock('../late/LossList', () => {
  if (mockIsMissing) {
    throw new Error('no chunk')
  }
  return jest.requireActual('../late/LossList')
})

/** The page after a start, with what the page before has left of these. */
function after(losses: unknown) {
  window.sessionStorage.setItem(
    'telesales-toolbar',
    `started\nITEMS_MOVED\n${JSON.stringify(losses)}`
  )
  show(serving)
}

beforeEach(freshBrowser)

describe('what of a cart could not be brought along', () => {
  // The first, since a module that has come once is there for all tests.
  it('is not passed over where its list cannot be loaded, but loaded again', async () => {
    mockIsMissing = true
    after([LOSS])
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'could not be loaded'
    )
    mockIsMissing = false
    fireEvent.focus(window)
    expect((await screen.findAllByRole('listitem'))[0]).toHaveTextContent(
      '1 of 3'
    )
  })

  it('is told product by product, until it is read', async () => {
    after([
      LOSS,
      { ...LOSS, name: 'Lantern', taken: 0, missing: [], reason: null },
      { ...LOSS, name: 'Handle', partOf: 'Knife set', missing: [] },
    ])
    const list = within(await screen.findByRole('alert'))

    expect(
      list.getAllByRole('listitem').map(({ textContent }) => textContent)
    ).toEqual([
      'Enamel mug: 1 of 3. Only one is left',
      'Enamel mug: without its personalisation.',
      'Enamel mug: at the usual price.',
      'Lantern: 0 of 3.',
      'Handle of Knife set: 1 of 3. Only one is left',
    ])
    screen.getByRole('button', { name: 'Got it' }).click()
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(screen.getByRole('status')).toHaveTextContent('Ana')
  })

  it.each([
    [null],
    [[]],
    ['x'],
    [[null, 7, {}, { name: 'x' }, { name: 'x', quantity: 1, taken: 2 }]],
    [[{ ...LOSS, taken: 3, missing: ['JUNK'] }]],
  ])('is nothing by %j', async (junk) => {
    after(junk)
    expect(await screen.findByRole('status')).toHaveTextContent('Ana')
    // The part has been loaded by then.
    await import('../late/LossList')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
