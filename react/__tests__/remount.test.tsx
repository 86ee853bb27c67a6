import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { act, fireEvent, screen } from '@testing-library/react'
import React, { ComponentProps, FC, useState } from 'react'

import {
  RuntimeContext,
  useRuntime,
} from '../../dev-store/page/platform/render-runtime'
import Toolbar from '../components/bar/Toolbar'
import { Telesales, useTelesales } from '../useTelesales'
import { Answers, renderInStore } from './renderInStore'
import {
  ana,
  bar,
  customerField,
  fillIn,
  freshBrowser,
  idle,
  pass,
  resultOf,
  serving,
} from './showToolbar'

const heard: Array<Telesales['status']> = []
const reload = jest.fn()

/** A block of another app, in the header or in the page. */
const Badge: FC = () => {
  heard.push(useTelesales().status)
  return null
}

/** A store in which the header is made anew with each page, as VTEX does it. */
const Store: FC<ComponentProps<typeof Toolbar>> = (props) => {
  const runtime = useRuntime()
  const [page, setPage] = useState('store.home')

  return (
    <RuntimeContext.Provider value={{ ...runtime, page }}>
      <Toolbar key={page} reload={reload} {...props} />
      <Badge key={`badge ${page}`} />
      <button onClick={() => setPage((last) => `${last}#next`)} type="button">
        next page
      </button>
    </RuntimeContext.Provider>
  )
}

async function open(
  session: unknown,
  answers: Answers = {},
  props: ComponentProps<typeof Toolbar> = {}
) {
  const view = renderInStore(<Store {...props} />, {
    TelesalesSession: () => ({ telesalesSession: session }),
    ...answers,
  })

  await pass(0)
  return view
}

/** To the next page, of which the header is another one. */
async function goOn() {
  const before = await bar()

  fireEvent.click(screen.getByText('next page'))
  expect(await bar()).not.toBe(before)
  await pass(0)
}

const found = {
  findCustomers: {
    draft: null,
    customers: [],
    hasMore: false,
    kinds: ['NAME'],
    searchable: ['EMAIL', 'PHONE', 'DOCUMENT', 'ORDER', 'NAME'],
    refusal: null,
    retryInSeconds: null,
  },
}

beforeEach(() => {
  freshBrowser()
  heard.length = 0
  reload.mockClear()
})

describe('an operator who goes from page to page', () => {
  it('still has what they have typed, with the keyboard in it', async () => {
    await open(idle, { FindCustomers: () => new Promise(() => {}) })
    await fillIn('ana sou')
    ;((await customerField()) as HTMLInputElement).setSelectionRange(3, 3)
    await goOn()
    expect(await customerField()).toHaveValue('ana sou')
    expect(await customerField()).toHaveFocus()
    expect(((await customerField()) as HTMLInputElement).selectionStart).toBe(3)
  })

  it('is left alone when the keyboard is elsewhere', async () => {
    await open(idle, { FindCustomers: () => new Promise(() => {}) })
    await fillIn('ana sou')
    act(() => screen.getByText('next page').focus())
    await goOn()
    expect(screen.getByText('next page')).toHaveFocus()
  })

  it('sees what a search answers that was begun before', async () => {
    let answer = (_: unknown) => {}

    await open(idle, {
      FindCustomers: () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })
    await fillIn('ana')
    await pass(250)
    await goOn()
    answer(found)
    await pass(0)
    expect(await bar()).toHaveTextContent('No customer found')
  })

  it('still has a half-filled registration, and what was wrong with it', async () => {
    await open(idle, { FindCustomers: () => found })
    await fillIn('Ana')
    await pass(250)
    fireEvent.click(screen.getByRole('button', { name: 'Register' }))
    await pass(0)
    fireEvent.change(screen.getByRole('textbox', { name: /Last name/ }), {
      target: { value: 'Souza' },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Register and start' }))
    await goOn()
    const email = screen.getByRole('textbox', { name: /Email/ })

    expect(email).toHaveAccessibleDescription('Please fill this in.')
    expect(email).toHaveFocus()
    expect(screen.getByRole('textbox', { name: /Last name/ })).toHaveValue(
      'Souza'
    )
  })

  it('still has the details open, and what was revealed in them', async () => {
    await open(serving)
    fireEvent.click(screen.getByRole('button', { name: 'Details' }))
    await pass(0)
    fireEvent.click(screen.getByRole('button', { name: /Document/ }))
    await goOn()
    expect(await bar()).toHaveTextContent(ana.document)
    await pass(10_000)
    expect(await bar()).not.toHaveTextContent(ana.document)
  })

  it('still chooses among carts', async () => {
    await open(idle, {
      StartImpersonation: () => ({
        startImpersonation: resultOf({
          session: idle,
          refusal: 'CART_CHOICE_NEEDED',
          choices: ['RESUME', 'MOVE', 'EMPTY'],
        }),
      }),
    })
    await fillIn('ana@example.com')
    fireEvent.submit(await customerField())
    await pass(0)
    await goOn()
    expect(screen.getByText('Start with an empty cart')).toBeVisible()
    expect(await customerField()).toHaveValue('ana@example.com')
  })
})

describe('an act under way while the page changes', () => {
  it('loads the page anew once it has worked', async () => {
    let answer = (_: unknown) => {}
    const { sent } = await open(idle, {
      StartImpersonation: () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })

    await fillIn('ana@example.com')
    fireEvent.submit(await customerField())
    await goOn()
    expect(screen.getByText('Starting…')).toBeVisible()
    answer({
      startImpersonation: resultOf({ session: serving, refusal: null }),
    })
    await pass(0)
    expect(reload).toHaveBeenCalledTimes(1)
    expect(sent.filter((name) => name === 'StartImpersonation')).toHaveLength(1)
  })

  it('says why it has not, once and for all', async () => {
    let answer = (_: unknown) => {}

    await open(serving, {
      EndImpersonation: () =>
        new Promise((resolve) => {
          answer = resolve
        }),
    })
    fireEvent.click(screen.getByRole('button', { name: 'End' }))
    await goOn()
    answer({
      endImpersonation: resultOf({
        session: serving,
        refusal: 'PLATFORM_UNAVAILABLE',
      }),
    })
    await pass(0)
    expect(screen.getByRole('alert')).toHaveTextContent('VTEX is not answering')
    await goOn()
    expect(screen.getByRole('alert')).toHaveTextContent('VTEX is not answering')
  })
})

describe('a bar that was made small', () => {
  it('keeps the keyboard', async () => {
    await open(serving, {}, { collapsed: true })
    const pill = () => screen.getByRole('button', { name: /Ana Souza/ })

    act(() => pill().focus())
    await goOn()
    expect(pill()).toHaveFocus()
  })
})

describe('a countdown', () => {
  it('goes on, and does not begin anew', async () => {
    const beganMs = Date.now() - 59 * 60_000

    await open(
      serving,
      {
        TelesalesSession: () => ({
          telesalesSession: {
            ...serving,
            servedSeconds: (Date.now() - beganMs) / 1000,
          },
        }),
      },
      { hardLimitMinutes: 60 }
    )
    await pass(10_000)
    expect(screen.getByRole('timer')).toHaveTextContent('0:50')
    fireEvent.click(screen.getByText('next page'))
    expect(screen.getByRole('timer')).toHaveTextContent('0:50')
    await pass(0)
    expect(screen.getByRole('timer')).toHaveTextContent('0:50')
  })
})

describe('the hook for other apps', () => {
  it('never says that nobody operates, while the header is away', async () => {
    await open(serving)
    heard.length = 0
    await goOn()
    await goOn()
    expect(new Set(heard)).toEqual(new Set(['serving']))
  })
})
