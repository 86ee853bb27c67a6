import { beforeEach, describe, expect, it } from '@jest/globals'
import { act, screen, waitFor, within } from '@testing-library/react'

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
import type { CustomerSearch, RegisterResult } from '../../core/answers'
import type { RequiredField } from '../../core/draft'
import { closePageToolbar } from '../../ports/pageToolbar'

const blank = {
  email: null,
  firstName: null,
  lastName: null,
  document: null,
  phone: null,
}
const anaSouza = { ...blank, firstName: 'Ana', lastName: 'Souza' }

const nobody = (
  draft: CustomerSearch['draft']
): { findCustomers: CustomerSearch } => ({
  findCustomers: {
    draft,
    customers: [],
    hasMore: false,
    kinds: ['NAME'],
    searchable: ['EMAIL', 'PHONE', 'DOCUMENT', 'ORDER', 'NAME'],
    refusal: null,
    retryInSeconds: null,
  },
})
const duplicate = {
  id: 'id-of-ana',
  name: 'Ana Souza',
  email: 'a***@example.com',
  phone: null,
  document: null,
  foundBy: null,
  isExact: false,
  isSimilar: false,
}
const done: RegisterResult = {
  refusal: null,
  duplicate: null,
  retryInSeconds: null,
}

const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const send = () => screen.findByRole('button', { name: 'Register and start' })

/** The form, opened from a search for a name that has found nobody. */
async function registering(
  answer: Answers[string] = () => ({ registerCustomer: done }),
  registerRequires?: RequiredField[],
  term = 'Ana Souza',
  draft: CustomerSearch['draft'] = anaSouza
) {
  const registered: unknown[] = []
  const starts: unknown[] = []
  const view = show(
    idle,
    {
      FindCustomers: () => nobody(draft),
      RegisterCustomer: ({ customer }) => {
        registered.push(customer)
        return answer({})
      },
      StartImpersonation: (variables) => {
        starts.push(variables)
        return new Promise(() => {})
      },
    },
    { registerRequires }
  )

  await view.user.enter(await customerField(), `${term}{Enter}`)
  await view.user.click(await screen.findByRole('button', { name: 'Register' }))
  await send()
  return { ...view, registered, starts }
}

/** The form, sent with an email; its answer comes when the test says so. */
async function sending() {
  let answer = (_: unknown) => {}
  const view = await registering(
    () =>
      new Promise((resolve) => {
        answer = resolve
      })
  )

  await view.user.enter(
    await field('Email (required)'),
    'ana@example.com{Enter}'
  )
  return { ...view, reply: (result: unknown) => answer(result) }
}

const refuse =
  (refusal: RegisterResult['refusal'], more = {}) =>
  () => ({
    registerCustomer: { ...done, refusal, ...more },
  })

beforeEach(freshBrowser)

describe('an operator whom a search has found nobody', () => {
  it('registers the customer, and starts with them', async () => {
    const { registered, starts, user } = await registering()

    expect(await field('First name (required)')).toHaveValue('Ana')
    expect(await field('Last name (required)')).toHaveValue('Souza')
    expect(await field('Email (required)')).toHaveFocus()
    await user.keyboard('ana@example.com')
    await user.enter(await field('Phone'), '11 99999-0000')
    expect(registered).toEqual([])
    await user.keyboard('{Enter}')
    await waitFor(() =>
      expect(starts).toEqual([
        { customerEmail: 'ana@example.com', cart: 'ASK' },
      ])
    )
    expect(registered).toEqual([
      {
        email: 'ana@example.com',
        firstName: 'Ana',
        lastName: 'Souza',
        document: '',
        phone: '11 99999-0000',
      },
    ])
  })

  it.each<[keyof typeof blank, string, string]>([
    ['phone', '11 99999-0000', 'Phone'],
    ['document', '123.456.789-09', 'Document'],
    ['email', 'ana@exa', 'Email (required)'],
  ])('finds what they typed where it belongs: %s', async (kind, term, name) => {
    await registering(undefined, undefined, term, { ...blank, [kind]: term })
    expect(await field(name)).toHaveValue(term)
  })

  it('finds each part of what they typed where it belongs', async () => {
    await registering(undefined, undefined, 'Ana Souza 11 99999-0000', {
      ...anaSouza,
      phone: '11 99999-0000',
    })
    expect(await field('First name (required)')).toHaveValue('Ana')
    expect(await field('Last name (required)')).toHaveValue('Souza')
    expect(await field('Phone')).toHaveValue('11 99999-0000')
  })

  it.each(['Cancel', '{Escape}'])('can leave it: %s', async (way) => {
    const { registered, user } = await registering()

    if (way === 'Cancel') {
      await user.click(screen.getByRole('button', { name: way }))
    } else {
      await user.keyboard(way)
    }
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(await customerField()).toHaveFocus()
    expect(await customerField()).toHaveValue('Ana Souza')
    expect(registered).toEqual([])
  })

  it('is told what is missing, and nothing is sent', async () => {
    const { registered, user } = await registering(undefined, [
      'document',
      'phone',
    ])

    await user.click(await send())
    for (const name of ['Email', 'Document', 'Phone']) {
      const input = await field(`${name} (required)`)

      expect(input).toHaveAttribute('aria-invalid', 'true')
      expect(input).toHaveAccessibleDescription('Please fill this in.')
    }
    expect(await field('First name')).toHaveAttribute('aria-invalid', 'false')
    expect(await field('Email (required)')).toHaveFocus()
    expect(registered).toEqual([])
  })

  it.each<[RegisterResult['refusal'], string]>([
    ['INVALID_EMAIL', 'Email (required)'],
    ['INVALID_NAME', 'First name (required)'],
    ['INVALID_DOCUMENT', 'Document'],
    ['DOCUMENT_UNCHECKED', 'Document'],
    ['INVALID_PHONE', 'Phone'],
  ])('hears beside the field what is wrong: %s', async (refusal, name) => {
    const { starts, user } = await registering(refuse(refusal))

    await user.enter(await field('Email (required)'), 'ana@example')
    await user.enter(await field('Document'), '123')
    await user.enter(await field('Phone'), '999')
    await user.click(await send())
    await waitFor(async () =>
      expect(await field(name)).toHaveAttribute('aria-invalid', 'true')
    )
    expect(await field(name)).toHaveFocus()
    expect(await field(name)).toHaveAccessibleDescription(
      /(with the customer|country code|to register)\.$/
    )
    expect(await field('Document')).toHaveValue('123')
    expect(await field('Phone')).toHaveValue('999')
    expect(starts).toEqual([])
  })

  it.each<[RegisterResult['refusal'], string]>([
    ['REGISTRATION_NOT_ALLOWED', 'Your role can’t register customers'],
    ['PLATFORM_UNAVAILABLE', 'VTEX is not answering'],
    ['SESSION_EXPIRED', 'Your sign-in has expired'],
    ['TOO_MANY_REQUESTS', 'Too many registrations. Try again in 12 s.'],
  ])('hears what is wrong with the whole: %s', async (refusal, words) => {
    const { starts, user } = await registering(
      refuse(refusal, { retryInSeconds: 12 })
    )

    await user.enter(await field('Email (required)'), 'ana@example.com')
    await user.click(await send())
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(await field('Email (required)')).toHaveValue('ana@example.com')
    expect(starts).toEqual([])
  })

  it('hears that it is not certain when there is no answer', async () => {
    const { user } = await registering(() =>
      Promise.reject(new Error('no network'))
    )

    await user.enter(await field('Email (required)'), 'ana@example.com')
    await user.click(await send())
    expect(await screen.findByRole('alert')).toHaveTextContent('may or may not')
  })

  it('shops for whoever is registered already', async () => {
    const { starts, user } = await registering(
      refuse('ALREADY_REGISTERED', { duplicate })
    )

    await user.enter(await field('Email (required)'), 'ana@example.com')
    await user.click(await send())
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nobody was registered. Ana Souza a***@example.com'
    )
    expect(starts).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Shop for them' }))
    await waitFor(() =>
      expect(starts).toEqual([{ customerId: 'id-of-ana', cart: 'ASK' }])
    )
  })

  it('hears no longer what is wrong with a field that they correct', async () => {
    const { user } = await registering(refuse('INVALID_NAME'))

    await user.enter(await field('Email (required)'), 'ana@example.com')
    await user.click(await send())
    await waitFor(async () =>
      expect(await field('First name (required)')).toHaveFocus()
    )
    await user.keyboard('b')
    expect(await field('First name (required)')).toHaveAttribute(
      'aria-invalid',
      'false'
    )
    expect(await field('First name (required)')).toHaveFocus()
    expect(await field('Last name (required)')).toHaveAttribute(
      'aria-invalid',
      'true'
    )
  })

  it('is not offered a duplicate of an email that they have corrected', async () => {
    const { user } = await registering(
      refuse('ALREADY_REGISTERED', { duplicate })
    )

    await user.enter(await field('Email (required)'), 'ana@example.com')
    await user.click(await send())
    await screen.findByRole('button', { name: 'Shop for them' })
    await user.enter(await field('Email (required)'), '.br')
    expect(screen.queryByRole('button', { name: 'Shop for them' })).toBeNull()
  })

  it('finds what they had filled in when they come back', async () => {
    const { user } = await registering()

    await user.keyboard('ana@example.com{Escape}')
    expect(await customerField()).toHaveFocus()
    await user.keyboard('{ArrowDown}')
    await user.click(await screen.findByRole('button', { name: 'Register' }))
    expect(await field('Email (required)')).toHaveValue('ana@example.com')
  })

  it('hears that it is under way, until there is an answer', async () => {
    const { reply } = await sending()

    expect(await screen.findByText('Starting…')).toBeVisible()
    reply(refuse('INVALID_EMAIL')())
    expect(await screen.findByText(/not a complete email/)).toBeVisible()
    expect(screen.queryByText('Starting…')).toBeNull()
  })

  it('leaves it before anything else is emptied, wherever the keyboard is', async () => {
    const { user } = await registering()

    act(() => screen.getByRole('combobox', { name: 'Customer' }).focus())
    await user.keyboard('{Escape}')
    expect(
      screen.queryByRole('button', { name: 'Register and start' })
    ).toBeNull()
    expect(await customerField()).toHaveValue('Ana Souza')
    await user.keyboard('{Escape}')
    expect(await customerField()).toHaveValue('')
  })

  it('cannot leave by Escape while a registration is under way', async () => {
    const { reply, starts, user } = await sending()

    await user.keyboard('{Escape}')
    expect(await field('Email (required)')).toHaveValue('ana@example.com')
    reply({ registerCustomer: done })
    await waitFor(() => expect(starts).toHaveLength(1))
  })

  it('starts nobody besides whom they have started with meanwhile', async () => {
    const { reply, starts, user } = await sending()

    await user.clear(await customerField())
    await user.enter(await customerField(), 'bruno@example.com{Enter}')
    reply({ registerCustomer: done })
    await pass(0)
    expect(starts).toEqual([
      { customerEmail: 'bruno@example.com', cart: 'ASK' },
    ])
  })

  it('starts with them though VTEX has taken the header away meanwhile', async () => {
    const { reply, starts, unmount } = await sending()

    unmount()
    reply({ registerCustomer: done })
    await waitFor(() =>
      expect(starts).toEqual([
        { customerEmail: 'ana@example.com', cart: 'ASK' },
      ])
    )
  })

  it('starts nobody from a page that is gone', async () => {
    const { reply, starts } = await sending()

    act(closePageToolbar)
    reply({ registerCustomer: done })
    await pass(0)
    expect(starts).toEqual([])
  })

  it('registers once, however often they press', async () => {
    const { registered, user } = await registering(() => new Promise(() => {}))

    await user.enter(await field('Email (required)'), 'ana@example.com')
    await user.dblClick(await send())
    await user.keyboard('{Enter}')
    await pass(0)
    expect(registered).toHaveLength(1)
  })

  it.each([
    ['ana@gmial.com', 'ana@gmail.com'],
    ['ana+vip@hotmial.com', 'ana+vip@hotmail.com'],
    ['josé@gmail.con', 'josé@gmail.com'],
    ['ana@uoll.com.br', 'ana@uol.com.br'],
    ['ana@yaho.com.br', 'ana@yahoo.com.br'],
  ])('is asked whether %s is %s', async (typed, meant) => {
    const { user } = await registering()

    await user.enter(await field('Email (required)'), typed)
    const hint = screen.getByText(/Did you mean/)

    expect(hint).toHaveTextContent(`Did you mean ${meant}?`)
    expect(within(hint).queryByRole('button')).toBeNull()
    await user.click(screen.getByRole('button', { name: `Use ${meant}` }))
    expect(await field('Email (required)')).toHaveValue(meant)
    expect(await field('Email (required)')).toHaveFocus()
    expect(screen.queryByText(/Did you mean/)).toBeNull()
  })

  it.each([
    ...['ana', 'ana@gmail.com', 'ana@hotmail.com.br', 'ana@bol.com.br'],
    ...['ana@yahoo.com.ar', 'ana@terra.com.br', 'ana@acme.com', 'ana@acme.pt'],
  ])('is not asked about %s', async (typed) => {
    const { user } = await registering()

    await user.enter(await field('Email (required)'), typed)
    expect(screen.queryByText(/Did you mean/)).toBeNull()
  })
})

describe('an operator whose customer was not found by email', () => {
  it('registers that email, though VTEX is slow to know the customer', async () => {
    const registered: unknown[] = []
    const starts: unknown[] = []
    const { user } = show(serving, {
      FindCustomers: () => nobody({ ...blank, email: 'ana@example.com' }),
      RegisterCustomer: ({ customer }) => {
        registered.push(customer)
        return { registerCustomer: done }
      },
      StartImpersonation: ({ customerEmail }) => {
        starts.push(customerEmail)
        return {
          startImpersonation: resultOf({
            session: serving,
            refusal:
              registered.length > 0
                ? 'CUSTOMER_NOT_LOADED'
                : 'CUSTOMER_NOT_FOUND',
          }),
        }
      },
    })

    await user.click(await screen.findByRole('button', { name: 'Switch' }))
    await user.enter(await customerField(), 'bruno@example.com{Enter}')
    await screen.findByRole('alert')
    await user.click(
      within(await bar()).getByRole('button', { name: 'Register' })
    )
    expect(await field('Email (required)')).toHaveValue('bruno@example.com')
    expect(await field('First name (required)')).toHaveFocus()
    await user.keyboard('Bruno')
    await user.enter(await field('Last name (required)'), 'Lima')
    await user.click(await send())
    await waitFor(() => expect(starts).toHaveLength(2))
    expect(await screen.findByText(/VTEX did not load/)).toBeVisible()
    expect(screen.getByText('The customer is registered.')).toBeVisible()
    expect(await field('Email (required)')).toHaveAttribute('readonly')
    const starting = screen.getAllByRole('button', { name: 'Start' })

    await user.click(starting[starting.length - 1])
    await waitFor(() => expect(starts).toHaveLength(3))
    expect(registered).toHaveLength(1)
  })
})
