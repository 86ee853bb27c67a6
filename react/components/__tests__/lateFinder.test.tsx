import { expect, it, jest } from '@jest/globals'
import { act, screen } from '@testing-library/react'

import {
  bar,
  customerField,
  idle,
  resultOf,
  show,
} from '../../__tests__/showToolbar'

let mockArrive = () => {}

/** An import waits for a module that is a promise. */
jest.mock('../customerField/CustomerList', () =>
  Object.assign(
    new Promise<void>((resolve) => {
      mockArrive = resolve
    }).then(() => ({
      ...jest.requireActual<object>('../customerField/CustomerList'),
    })),
    { __esModule: true }
  )
)

it('a finder that comes late does not open over what has been answered', async () => {
  const { user } = show(idle, {
    FindCustomers: () => ({
      findCustomers: {
        draft: null,
        customers: [],
        hasMore: false,
        kinds: ['EMAIL'],
        searchable: ['EMAIL'],
        refusal: null,
        retryInSeconds: null,
      },
    }),
    StartImpersonation: () => ({
      startImpersonation: resultOf({
        session: idle,
        refusal: 'CUSTOMER_EXCLUDED',
      }),
    }),
  })

  await user.enter(await customerField(), 'ana@example.com{Enter}')
  expect(await screen.findByRole('alert')).toBeVisible()
  await act(async () => mockArrive())
  expect(await bar()).not.toHaveTextContent('Searching')
  await user.enter(await customerField(), '{ArrowDown}')
  expect(await bar()).toHaveTextContent('No customer found')
  await user.keyboard('{Escape}{Backspace}')
  await user.keyboard('m')
  expect(await bar()).toHaveTextContent('Press Enter to start')
})
