import { beforeEach, describe, expect, it } from '@jest/globals'
import { act, render, screen, waitFor } from '@testing-library/react'
import React, { ComponentProps, FC } from 'react'

import { Answers } from '../../__tests__/renderInStore'
import {
  bar,
  customerField,
  freshBrowser,
  idle,
  pass,
  resultOf,
  serving,
  show,
} from '../../__tests__/showToolbar'
import type { FoundCustomer } from '../../core/answers'
import type { Refusal } from '../../typings/graphql'
import { Telesales, useTelesales } from '../../useTelesales'
import type Toolbar from '../bar/Toolbar'

const REQUIRED = 'Reason or ticket (required)'
const WANTED = 'Your store asks for a reason or ticket number.'

const found = (name: string, isExact = false): FoundCustomer => ({
  id: `id-of-${name}`,
  name,
  email: `${name[0].toLowerCase()}***@example.com`,
  phone: null,
  document: null,
  foundBy: 'NAME',
  isExact,
  isSimilar: false,
})

/** The bar with these props, and each start that was asked for. */
function starting(
  props: ComponentProps<typeof Toolbar>,
  refusals: Array<Refusal | null> = [],
  customers: FoundCustomer[] = [],
  session: unknown = idle,
  more: Answers = {}
) {
  const starts: unknown[] = []
  const view = show(
    session,
    {
      FindCustomers: () => ({
        findCustomers: {
          draft: null,
          customers,
          hasMore: false,
          kinds: ['NAME'],
          searchable: ['EMAIL', 'PHONE', 'DOCUMENT', 'ORDER', 'NAME'],
          refusal: null,
          retryInSeconds: null,
        },
      }),
      StartImpersonation: (variables) => {
        const refusal = refusals[starts.length]

        starts.push(JSON.parse(JSON.stringify(variables)))
        return refusal === undefined
          ? new Promise(() => {})
          : {
              startImpersonation: resultOf({
                session,
                refusal,
                retryInSeconds: refusal === 'TOO_MANY_REQUESTS' ? 7 : null,
                choices:
                  refusal === 'CART_CHOICE_NEEDED' ? ['RESUME', 'MOVE'] : [],
              }),
            }
      },
      ...more,
    },
    props
  )

  return { ...view, starts }
}

const field = (name: string | RegExp = /Reason or ticket/) =>
  screen.findByRole('textbox', { name })
const ana = { customerEmail: 'ana@example.com', cart: 'ASK' }

beforeEach(freshBrowser)

describe('an operator whom the theme asks for a reason', () => {
  it('is asked for none where it does not', async () => {
    const { starts, user } = starting({})

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await waitFor(() => expect(starts).toEqual([ana]))
    expect(screen.queryByText(/Reason/)).toBeNull()
  })

  it('starts with it by Enter, from either field', async () => {
    const { starts, user } = starting({ reason: 'optional' }, ['OWN_EMAIL'])

    await user.enter(await customerField(), 'ana@example.com')
    await user.enter(await field('Reason or ticket'), ' T-4711 {Enter}')
    await screen.findByRole('alert')
    await user.enter(await customerField(), '{Enter}')
    await waitFor(() => expect(starts).toHaveLength(2))
    expect(starts).toEqual([
      { ...ana, reason: 'T-4711' },
      { ...ana, reason: 'T-4711' },
    ])
    expect(await field()).toHaveAttribute('readonly')
  })

  it('may leave it empty when it is optional', async () => {
    const { starts, user } = starting({ reason: 'optional' })

    expect(await field('Reason or ticket')).toHaveAttribute('maxlength', '100')
    expect(await field()).toHaveAttribute('aria-required', 'false')
    await user.enter(await customerField(), 'ana@example.com')
    await user.enter(await field(), '  {Enter}')
    await waitFor(() => expect(starts).toEqual([ana]))
  })

  it('is told when it is required, and nothing is sent or lost', async () => {
    const { starts, user } = starting({ reason: 'required' })

    expect(await field(REQUIRED)).toHaveAttribute('aria-required', 'true')
    expect(await field()).toHaveAttribute('aria-invalid', 'false')
    await user.enter(await customerField(), 'ana@example.com')
    await user.click(screen.getByRole('button', { name: 'Start' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(WANTED)
    expect(await field()).toHaveFocus()
    expect(await field()).toHaveAttribute('aria-invalid', 'true')
    expect(await field()).toHaveAccessibleDescription(/Fill it in to continue/)
    expect(await customerField()).toHaveValue('ana@example.com')
    expect(await customerField()).toHaveAttribute('aria-invalid', 'false')
    expect(starts).toEqual([])

    await user.enter(await customerField(), '{Enter}')
    await waitFor(async () => expect(await field()).toHaveFocus())
    await user.keyboard('T')
    expect(await field()).toHaveAttribute('aria-invalid', 'false')
    expect(screen.queryByRole('alert')).toBeNull()
    await user.keyboard('-1{Enter}')
    await waitFor(() => expect(starts).toEqual([{ ...ana, reason: 'T-1' }]))
  })

  it('goes to the field by Tab, and empties it by Escape', async () => {
    const { user } = starting({ reason: 'optional' })

    await user.click(await customerField())
    await field()
    await user.keyboard('{Tab}T-1')
    expect(await field()).toHaveValue('T-1')
    await user.keyboard('{Escape}')
    expect(await field()).toHaveValue('')
    expect(await field()).toHaveFocus()
    await user.keyboard('{Tab}')
    expect(screen.getByRole('button', { name: 'Start' })).toHaveFocus()
  })

  it('finds nothing of it in the browser’s storage, nor on the next page', async () => {
    const first = starting({ reason: 'optional' }, ['OWN_EMAIL'])

    await first.user.enter(await field(), 'T-4711{Enter}')
    await first.user.enter(await customerField(), 'ana@example.com{Enter}')
    await screen.findByText(/your own email/)
    expect(
      JSON.stringify([window.localStorage, window.sessionStorage])
    ).not.toContain('4711')
    first.unmount()
    starting({ reason: 'optional' })
    expect(await field()).toHaveValue('')
  })
})

describe('Enter in the reason’s field', () => {
  it('starts the customer who is chosen in the list', async () => {
    const { starts, user } = starting(
      { reason: 'required' },
      [],
      [found('Ana'), found('Anabel')]
    )

    await user.enter(await customerField(), 'ana')
    await screen.findAllByRole('option')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    ;(await field()).focus()
    await user.keyboard('T-1{Enter}')
    await waitFor(() =>
      expect(starts).toEqual([
        { customerId: 'id-of-Anabel', cart: 'ASK', reason: 'T-1' },
      ])
    )
  })

  it('starts the one customer who is just that', async () => {
    const { starts, user } = starting(
      { reason: 'optional' },
      [],
      [found('Ana', true)]
    )

    await user.enter(await customerField(), 'ana')
    await screen.findByRole('option')
    await user.enter(await field(), 'T-1{Enter}')
    await waitFor(() =>
      expect(starts).toMatchObject([{ customerId: 'id-of-Ana' }])
    )
  })

  it('shows who may be meant otherwise, and starts nobody', async () => {
    const { starts, user } = starting(
      { reason: 'optional' },
      [],
      [found('Ana'), found('Anabel')]
    )

    await user.enter(await customerField(), 'ana')
    await screen.findAllByRole('option')
    await user.enter(await field(), 'T-1{Enter}')
    expect(await customerField()).toHaveFocus()
    expect(screen.getAllByRole('option')).toHaveLength(2)
    expect(await field()).toHaveValue('T-1')
    expect(starts).toEqual([])
  })

  it('starts whom they had chosen before they were asked for one', async () => {
    const { starts, user } = starting(
      { reason: 'required' },
      [],
      [found('Ana'), found('Anabel')]
    )

    await user.enter(await customerField(), 'ana')
    await user.click((await screen.findAllByRole('option'))[1])
    await waitFor(async () => expect(await field()).toHaveFocus())
    expect(starts).toEqual([])
    await user.keyboard('T-1{Enter}')
    await waitFor(() =>
      expect(starts).toEqual([
        { customerId: 'id-of-Anabel', cart: 'ASK', reason: 'T-1' },
      ])
    )
  })

  it('starts nobody else’s customer once another is typed', async () => {
    const { starts, user } = starting(
      { reason: 'required' },
      [],
      [found('Ana'), found('Anabel')]
    )

    await user.enter(await customerField(), 'ana')
    await user.click((await screen.findAllByRole('option'))[1])
    await waitFor(async () => expect(await field()).toHaveFocus())
    await user.clear(await customerField())
    await user.enter(await customerField(), 'bruno@example.com')
    await user.enter(await field(), 'T-1{Enter}')
    await waitFor(() =>
      expect(starts).toMatchObject([{ customerEmail: 'bruno@example.com' }])
    )
  })
})

describe('an operator whom the service asks for a reason', () => {
  it('gets the field, and goes on from there', async () => {
    const { starts, user } = starting({}, ['REASON_NEEDED'])

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    expect(await field(REQUIRED)).toHaveFocus()
    expect(screen.getByRole('alert')).toHaveTextContent(WANTED)
    expect(await customerField()).toHaveValue('ana@example.com')
    await user.keyboard('{Enter}')
    await pass(0)
    expect(starts).toEqual([ana])
    await user.keyboard('T-1{Enter}')
    await waitFor(() =>
      expect(starts).toEqual([ana, { ...ana, reason: 'T-1' }])
    )
  })

  it('is told what is wrong with theirs, and finds it there', async () => {
    const { starts, user } = starting({ reason: 'optional' }, [
      'INVALID_REASON',
    ])

    await user.enter(await customerField(), 'ana@example.com')
    await user.enter(await field(), 'bruno@example.com{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'A reason can have up to 100 characters and no email address.'
    )
    expect(await field('Reason or ticket')).toHaveFocus()
    expect(await field()).toHaveValue('bruno@example.com')
    expect(await field()).toHaveAttribute('aria-invalid', 'true')
    await user.clear(await field())
    await user.enter(await field(), 'T-1{Enter}')
    await waitFor(() => expect(starts).toHaveLength(2))
    expect(starts[1]).toEqual({ ...ana, reason: 'T-1' })
  })

  it('is told of another problem though the reason is edited', async () => {
    const { user } = starting({ reason: 'optional' }, ['CUSTOMER_NOT_FOUND'])

    await user.enter(await customerField(), 'anna@example.com{Enter}')
    await screen.findByRole('alert')
    await user.enter(await field(), 'T-1')
    expect(screen.getByRole('alert')).toHaveTextContent('No customer has')
  })

  it('sends the same one with the cart that they choose', async () => {
    const { starts, user } = starting({ reason: 'required', cart: 'ask' }, [
      'CART_CHOICE_NEEDED',
    ])

    await user.enter(await field(), 'T-1')
    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await user.click(
      await screen.findByRole('button', {
        name: 'Continue with their saved cart',
      })
    )
    await waitFor(() =>
      expect(starts).toEqual([
        { ...ana, reason: 'T-1' },
        { ...ana, cart: 'RESUME', reason: 'T-1' },
      ])
    )
  })

  it('need not choose the cart again', async () => {
    const { starts, user } = starting({ cart: 'ask' }, [
      'CART_CHOICE_NEEDED',
      'REASON_NEEDED',
    ])

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await user.click(
      await screen.findByRole('button', {
        name: 'Continue with their saved cart',
      })
    )
    await user.enter(await field(REQUIRED), 'T-1{Enter}')
    await waitFor(() =>
      expect(starts[2]).toEqual({ ...ana, cart: 'RESUME', reason: 'T-1' })
    )
  })
})

describe('an operator who registers a customer', () => {
  const registering = async (reason: 'optional' | 'required') => {
    let reply = () => {}
    const view = starting({ reason, registerRequires: [] }, [], [], idle, {
      RegisterCustomer: () =>
        new Promise((resolve) => {
          reply = () =>
            resolve({
              registerCustomer: {
                refusal: null,
                duplicate: null,
                retryInSeconds: null,
              },
            })
        }),
    })

    await view.user.enter(await customerField(), 'Ana{Enter}')
    await view.user.click(
      await screen.findByRole('button', { name: 'Register' })
    )
    await view.user.enter(await field('Email (required)'), 'ana@example.com')
    return { ...view, answer: () => act(async () => reply()) }
  }

  it('starts with the same reason', async () => {
    const { answer, starts, user } = await registering('optional')

    await user.enter(await field(/Reason/), 'T-1')
    await user.enter(await field('Email (required)'), '{Enter}')
    await answer()
    await waitFor(() => expect(starts).toEqual([{ ...ana, reason: 'T-1' }]))
  })

  it('is asked for it once they are registered, and goes on by Enter', async () => {
    const { answer, starts, user } = await registering('required')

    await user.enter(await field('Email (required)'), '{Enter}')
    await answer()
    await waitFor(async () => expect(await field(/Reason/)).toHaveFocus())
    expect(screen.getByText('The customer is registered.')).toBeVisible()
    expect(starts).toEqual([])
    await user.keyboard('T-1{Enter}')
    await waitFor(() => expect(starts).toEqual([{ ...ana, reason: 'T-1' }]))
  })

  it('may write it while the registration is under way', async () => {
    const { answer, starts, user } = await registering('required')

    await user.enter(await field('Email (required)'), '{Enter}')
    await user.enter(await field(/Reason/), 'T-1')
    await answer()
    await waitFor(() => expect(starts).toEqual([{ ...ana, reason: 'T-1' }]))
    expect(await field(/Reason/)).toHaveValue('T-1')
  })
})

describe('an operator who goes on to another customer', () => {
  const press = async (name: string) => screen.findByRole('button', { name })

  it('gives a reason for that, too', async () => {
    const { starts, user } = starting({ reason: 'required' }, [], [], serving)

    await user.click(await press('Switch'))
    expect(await customerField()).toHaveFocus()
    await user.keyboard('bruno@example.com{Enter}')
    await waitFor(async () => expect(await field(REQUIRED)).toHaveFocus())
    await user.keyboard('T-2{Enter}')
    await waitFor(() =>
      expect(starts).toMatchObject([
        { customerEmail: 'bruno@example.com', reason: 'T-2' },
      ])
    )
  })

  it('finds the field empty, and the focus in the customer field, after they left', async () => {
    const { user } = starting({ reason: 'required' }, [], [], serving)

    await user.click(await press('Switch'))
    await user.keyboard('bruno@example.com{Enter}')
    await waitFor(async () => expect(await field()).toHaveFocus())
    await user.keyboard('T-2')
    await user.click(await press('Cancel'))
    await user.click(await press('Switch'))
    expect(await field()).toHaveValue('')
    expect(await customerField()).toHaveFocus()
  })

  it('shows nobody the reason while the screen is shared', async () => {
    const { user } = starting({ reason: 'optional' }, [], [], serving)

    await user.click(await press('Switch'))
    await user.enter(await field(), 'Ana is ill')
    expect(await field()).not.toHaveClass('telesales-concealed')
    await user.click(await press('Details'))
    await user.click(await press('Hide customer data'))
    // One at a time lies over the page, and nothing typed is lost by it.
    expect(screen.queryByRole('textbox', { name: /Reason/ })).toBeNull()
    await user.click(await press('Details'))
    expect(await field()).toHaveClass('telesales-concealed')
    expect(await field()).toHaveValue('Ana is ill')
    await user.enter(await field(), '!')
    expect(await field()).not.toHaveClass('telesales-concealed')
    await user.tab()
    expect(await field()).toHaveClass('telesales-concealed')
  })
})

describe('another app', () => {
  let telesales: Telesales
  const Block: FC = () => {
    telesales = useTelesales()
    return null
  }
  const start = (reason: unknown) =>
    act(async () => {
      await telesales.start({ id: 'id-of-ana' }, { reason: reason as string })
    })
  const byId = { customerId: 'id-of-ana', cart: 'ASK' }

  it.each([
    ['T-1', 'T-1'],
    [4711, '4711'],
  ])('may start with a reason: %j', async (given, reason) => {
    const { starts } = starting({}, [null])

    render(<Block />)
    await bar()
    await start(given)
    expect(starts).toEqual([{ ...byId, reason }])
  })

  it('has its reason go with the cart that the operator chooses', async () => {
    const { starts, user } = starting({ cart: 'ask' }, ['CART_CHOICE_NEEDED'])

    render(<Block />)
    await bar()
    await start('T-1')
    await user.click(
      screen.getByRole('button', { name: 'Continue with their saved cart' })
    )
    await waitFor(() =>
      expect(starts[1]).toEqual({ ...byId, cart: 'RESUME', reason: 'T-1' })
    )
  })

  it('never has it go with what the operator starts', async () => {
    const { starts, user } = starting({}, ['CUSTOMER_GONE'])

    render(<Block />)
    await bar()
    await start('T-1')
    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await waitFor(() => expect(starts).toHaveLength(2))
    expect(starts[1]).toEqual(ana)
  })

  it('leads the operator to a reason that is at fault, and on', async () => {
    const { starts, user } = starting({}, ['INVALID_REASON'], [], serving)

    render(<Block />)
    await bar()
    await start('ana@example.com')
    expect(await field('Reason or ticket')).toHaveFocus()
    expect(await field()).toHaveValue('ana@example.com')
    await user.clear(await field())
    await user.keyboard('T-1{Enter}')
    await waitFor(() =>
      expect(starts).toEqual([
        { ...byId, reason: 'ana@example.com' },
        { ...byId, reason: 'T-1' },
      ])
    )
  })

  it('hears that one is needed where the theme says so', async () => {
    const { starts } = starting({ reason: 'required' })

    render(<Block />)
    await field()
    await act(async () => {
      expect(await telesales.start({ id: 'id-of-ana' })).toBe('REASON_NEEDED')
    })
    expect(starts).toEqual([])
    expect(await field()).toHaveFocus()
  })
})

describe('an operator who starts too often', () => {
  it('is told when to try again', async () => {
    const { user } = starting({}, ['TOO_MANY_REQUESTS'])

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /^Too many starts. Try again in 7 s\.$/
    )
    await pass(0)
    expect(screen.getByRole('alert')).toHaveTextContent('7 s')
    await user.enter(await customerField(), 'x')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
