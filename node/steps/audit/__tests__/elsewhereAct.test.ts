import { expect, it } from '@jest/globals'

import { cookiesOf } from '../../../modules/__tests__/cookiesOf'
import { factsOf } from '../../../modules/sessionFacts'
import type { TelesalesRequest } from '../../request/telesalesRequest'
import { elsewhereAct } from '../elsewhereAct'

/** More than are kept. */
const STRANGERS = 20_001

const requestIn = (vtex_session: string) =>
  ({
    jar: {
      cookies: cookiesOf({ vtex_session, VtexIdclientAutCookie: 'admin' }),
      customerEmail: null,
    },
    settings: async () => ({ checksSignIn: false }),
    signInHolder: async () => null,
  }) as unknown as TelesalesRequest

const factsWith = (canImpersonate: string) =>
  factsOf(
    {
      authentication: { adminUserEmail: { value: 'olga@acme.example' } },
      impersonate: {
        canImpersonate: { value: canImpersonate },
        storeUserEmail: { value: 'ana@example.com' },
      },
    },
    'acme',
    true
  )

it('is told once, however many strangers have asked since', async () => {
  const tellOlga = () => elsewhereAct(requestIn('olgas'), factsWith('true'))

  expect(await tellOlga()).toMatchObject({ customer: 'ana@example.com' })
  for (let stranger = 0; stranger < STRANGERS; stranger++) {
    await elsewhereAct(requestIn(`stranger ${stranger}`), factsWith('false'))
  }
  expect(await tellOlga()).toBeNull()
})

it('is told also while the B2B Suite impersonates somebody by itself', async () => {
  const facts = {
    ...factsWith('true'),
    hasSuite: true,
    impersonatedBySuite: 'bruno@example.com',
  }

  expect(await elsewhereAct(requestIn('omars'), facts)).toMatchObject({
    customer: 'ana@example.com',
  })
})
