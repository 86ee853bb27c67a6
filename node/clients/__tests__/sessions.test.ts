import { describe, expect, it } from '@jest/globals'

import { cookiesOf } from '../../modules/__tests__/cookiesOf'
import { Sessions } from '../sessions'
import { handClock, SOON_MS } from './handClock'
import { CONTEXT, COOKIES, SESSION, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'

const vtex = scriptVtex()
const cookies = cookiesOf(COOKIES)
const sessions = new Sessions(CONTEXT, { clock: handClock() })

const read = () => sessions.read(cookies, SOON_MS)
const ask = () => sessions.impersonate(ANA, cookies, SOON_MS)

describe('the Session Manager', () => {
  it('is asked what it knows of the browser', async () => {
    vtex.replies = [
      { body: { namespaces: { profile: { email: { value: ANA } } } } },
    ]
    await read()
    expect(vtex.asked).toMatchObject([{ method: 'GET', path: '/api/sessions' }])
    expect(vtex.asked[0].params.items.split(',')).toContain(
      'impersonate.storeUserEmail'
    )
  })

  it('is told whom to impersonate, and what to keep', async () => {
    vtex.replies = [{ headers: { 'set-cookie': 'vtex_session=t; path=/' } }]
    const tokens = await sessions.impersonate(ANA, cookies, SOON_MS, {
      note: 'kept',
    })

    expect(vtex.asked).toMatchObject([
      {
        method: 'PATCH',
        path: '/api/sessions',
        body: {
          public: {
            note: { value: 'kept' },
            'vtex-impersonated-customer-email': { value: ANA },
          },
        },
      },
    ])
    expect(vtex.asked[0].headers.cookie).toBe(SESSION)
    expect(tokens).toEqual({
      setCookies: ['vtex_session=t; path=/'],
      sessionToken: null,
      segmentToken: null,
    })
  })

  it.each([[[]], [{}], [{ namespaces: [] }], ['<h1>Sorry</h1>'], ['']])(
    'has not said anything by %j',
    async (body) => {
      vtex.replies = [{ body }]
      await expect(read()).rejects.toThrow('sessions.read: malformed')
    }
  )

  it.each([[[]], ['<h1>Sorry</h1>'], ['']])(
    'has not taken note by %j',
    async (body) => {
      vtex.replies = [{ body }]
      await expect(ask()).rejects.toThrow('sessions.impersonate: malformed')
    }
  )
})
