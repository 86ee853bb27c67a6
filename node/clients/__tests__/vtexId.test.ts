import { describe, expect, it } from '@jest/globals'

import { cookiesOf } from '../../modules/__tests__/cookiesOf'
import { VtexId } from '../vtexId'
import { handClock, SOON_MS } from './handClock'
import { CONTEXT, COOKIES, scriptVtex } from './scriptedVtex'

const vtex = scriptVtex()
const cookies = cookiesOf(COOKIES)
const vtexId = new VtexId(CONTEXT, { clock: handClock() })

describe('VTEX ID', () => {
  const holder = () => vtexId.holderOf(cookies, SOON_MS)

  it('says whose a sign-in is', async () => {
    vtex.replies = [{ body: { user: 'olga@acme.example', account: 'acme' } }]
    expect(await holder()).toEqual({
      email: 'olga@acme.example',
      account: 'acme',
    })
    expect(vtex.asked).toMatchObject([
      {
        method: 'POST',
        path: '/api/vtexid/credential/validate',
        body: { token: 'admin' },
      },
    ])
  })

  it.each([{}, { account: null }])(
    'need not say of which account: %j',
    async (account) => {
      vtex.replies = [{ body: { user: 'olga@acme.example', ...account } }]
      expect((await holder())?.account).toBeNull()
    }
  )

  it.each([{}, { audience: null }, { audience: 'admin' }])(
    'need not say that it is an admin’s: %j',
    async (audience) => {
      vtex.replies = [{ body: { user: 'olga@acme.example', ...audience } }]
      expect(await holder()).toMatchObject({ email: 'olga@acme.example' })
    }
  )

  it.each(['webstore', 'Admin', '', true, {}, ['admin']])(
    'knows no admin by a sign-in that is for others: %j',
    async (audience) => {
      vtex.replies = [{ body: { user: 'olga@acme.example', audience } }]
      expect(await holder()).toBeNull()
    }
  )

  it('knows nobody by a sign-in that is over', async () => {
    vtex.replies = [{ status: 401 }]
    expect(await holder()).toBeNull()
  })

  it('is asked again when it is down', async () => {
    vtex.replies = [{ status: 503 }, { body: { user: 'olga@acme.example' } }]
    expect(await holder()).toMatchObject({ email: 'olga@acme.example' })
  })

  it.each([
    [{ body: [] }, 'malformed'],
    [{ body: {} }, 'malformed'],
    [{ body: { user: '' } }, 'malformed'],
    [{ body: { user: {} } }, 'malformed'],
    [{ body: { user: 'olga@acme.example', account: ['acme'] } }, 'malformed'],
    [{ body: { user: 'olga@acme.example', account: {} } }, 'malformed'],
    [{ body: { user: 'olga@acme.example', account: 7 } }, 'malformed'],
    [{ body: { user: 'olga@acme.example', account: '' } }, 'malformed'],
    [{ status: 403 }, 'status 403'],
  ])('says nothing by %j', async (reply, what) => {
    vtex.replies = [reply]
    await expect(holder()).rejects.toThrow(`vtexId.holderOf: ${what}`)
  })
})
