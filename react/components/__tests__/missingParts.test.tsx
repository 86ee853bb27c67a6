import { beforeEach, describe, expect, it, jest } from '@jest/globals'
import { screen, waitFor } from '@testing-library/react'

import {
  bar,
  customerField,
  freshBrowser,
  idle,
  resultOf,
  show,
} from '../../__tests__/showToolbar'

/** The parts of the bar that the browser cannot load just now. */
const mockMissing = new Set<string>()

jest.mock('../customerField/CustomerList', () => {
  if (mockMissing.has('Finder')) {
    throw new Error('no chunk')
  }
  return jest.requireActual('../customerField/CustomerList')
})
jest.mock('../registration/RegisterForm', () => {
  if (mockMissing.has('RegisterForm')) {
    throw new Error('no chunk')
  }
  return jest.requireActual('../registration/RegisterForm')
})
jest.mock('../customerField/ReasonField', () => {
  if (mockMissing.has('ReasonField')) {
    throw new Error('no chunk')
  }
  return jest.requireActual('../customerField/ReasonField')
})

function starting(
  reason: 'off' | 'required' = 'off',
  refusal = 'CUSTOMER_NOT_FOUND'
) {
  const starts: unknown[] = []
  const view = show(
    idle,
    {
      FindCustomers: () => ({
        findCustomers: {
          draft: {
            email: null,
            firstName: 'ana',
            lastName: null,
            document: null,
            phone: null,
          },
          customers: [],
          hasMore: false,
          kinds: ['NAME'],
          searchable: ['NAME'],
          refusal: null,
          retryInSeconds: null,
        },
      }),
      StartImpersonation: ({ customerEmail }) => {
        starts.push(customerEmail)
        return {
          startImpersonation: resultOf({
            session: idle,
            refusal,
          }),
        }
      },
    },
    { reason }
  )

  return { ...view, starts }
}

beforeEach(() => {
  freshBrowser()
  mockMissing.clear()
})

describe('a finder that cannot be loaded', () => {
  it('is told of, and only a whole email is sent', async () => {
    mockMissing.add('Finder')
    const { starts, user } = starting()

    await user.enter(await customerField(), 'ana souza{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Search is not working right now.'
    )
    expect(starts).toEqual([])
    await user.clear(await customerField())
    await user.enter(await customerField(), 'mailto:ana@example.com{Enter}')
    await waitFor(() => expect(starts).toEqual(['ana@example.com']))
  })
})

describe('a register form that cannot be loaded', () => {
  it('is told of until another customer is asked for', async () => {
    mockMissing.add('RegisterForm')
    const { user } = starting()

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await user.click(await screen.findByRole('button', { name: 'Register' }))
    await waitFor(async () =>
      expect(await bar()).toHaveTextContent('could not be loaded')
    )
    expect(screen.getByRole('button', { name: 'Register' })).toBeVisible()
    await user.enter(await customerField(), '.br')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('can be asked for again by the same button', async () => {
    mockMissing.add('RegisterForm')
    const { user } = starting()
    const press = async () => {
      const [inPopup] = await screen.findAllByRole('button', {
        name: 'Register',
      })

      await user.click(inPopup)
    }

    await user.enter(await customerField(), 'ana souza')
    await press()
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'could not be loaded'
    )
    await press()
    expect(await screen.findByRole('alert')).toBeVisible()
    mockMissing.clear()
    await press()
    expect(
      await screen.findByRole('textbox', { name: /First name/ })
    ).toHaveValue('ana')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a reason’s field that cannot be loaded', () => {
  it('holds nobody up', async () => {
    mockMissing.add('ReasonField')
    const { starts, user } = starting('required')

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('No customer')
    expect(starts).toEqual(['ana@example.com'])
    expect(screen.queryByText(/Reason/)).toBeNull()
  })

  it('is told of when the service wants one, and is loaded again', async () => {
    mockMissing.add('ReasonField')
    const { starts, user } = starting('off', 'REASON_NEEDED')

    await user.enter(await customerField(), 'ana@example.com{Enter}')
    await waitFor(async () =>
      expect(await bar()).toHaveTextContent('could not be loaded')
    )
    mockMissing.clear()
    await user.enter(await customerField(), '{Enter}')
    const field = await screen.findByRole('textbox', { name: /Reason/ })

    await waitFor(() => expect(field).toHaveFocus())
    expect(starts).toHaveLength(2)
    expect(screen.getByRole('alert')).toHaveTextContent('ticket number')
  })
})
