import { describe, expect, it } from '@jest/globals'

import { cookiesOf } from '../../modules/__tests__/cookiesOf'
import { Checkout } from '../checkout'
import { Sessions } from '../sessions'
import { handClock } from './handClock'
import { CONTEXT, COOKIES, SESSION, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'

const vtex = scriptVtex()
const cookies = cookiesOf(COOKIES)
const clock = handClock()
const sessions = new Sessions(CONTEXT, { clock })
const checkout = new Checkout(CONTEXT, { clock })

/** Time enough for two calls. */
const soonEnough = () => clock.now() + 8000
const read = (deadline = soonEnough()) => sessions.read(cookies, deadline)
const ask = () => sessions.impersonate(ANA, cookies, soonEnough())
const attach = () =>
  checkout.attachCustomer(
    { id: 'new', setCookies: [], salesChannel: null, owner: 'unknown' },
    ANA,
    cookies,
    soonEnough()
  )

describe('a call to VTEX', () => {
  it('is made once, encrypted, with no token that is out of date', async () => {
    vtex.replies = [{ body: { namespaces: {} } }]
    await read()
    const [{ headers }, ...others] = vtex.asked

    expect(others).toEqual([])
    expect(headers).toMatchObject({
      host: 'acme.vtexcommercestable.com.br',
      'x-vtex-use-https': 'true',
      cookie: SESSION,
    })
    expect(JSON.stringify(headers)).not.toContain('stale')
  })

  it('is not made when its time is over', async () => {
    await expect(read(clock.now())).rejects.toMatchObject({
      message: 'sessions.read: timeout',
      isPending: false,
      isUnauthorized: false,
      mayBeDone: false,
      name: 'UpstreamFault',
    })
    expect(vtex.asked).toEqual([])
  })

  it('ends when its time is over', async () => {
    vtex.replies = [{ hangs: () => clock.pass(30) }]
    await expect(read(clock.now() + 30)).rejects.toMatchObject({
      message: 'sessions.read: timeout',
      isPending: true,
    })
    expect(vtex.asked).toHaveLength(1)
  })

  it('ends by the machine’s own clock, too', async () => {
    vtex.replies = [{ hangs: () => {} }]
    await expect(
      new Sessions(CONTEXT).read(cookies, Date.now() + 30)
    ).rejects.toThrow('sessions.read: timeout')
  })

  it('may be done yet, if only the first of two was not answered in time', async () => {
    vtex.replies = [{ hangs: () => clock.pass(2500) }, { status: 503 }]
    await expect(read()).rejects.toMatchObject({
      status: 503,
      isPending: true,
      mayBeDone: true,
    })
  })

  it('that writes to the session has all the time there is', async () => {
    vtex.replies = [{ hangs: () => clock.pass(8000) }]
    await expect(ask()).rejects.toMatchObject({
      message: 'sessions.impersonate: timeout',
      isPending: true,
      mayBeDone: true,
    })
    expect(vtex.asked).toHaveLength(1)
  })

  it.each([
    ['no connection', { hangsUp: true }, 'network', true],
    ['an error', { status: 500 }, 'status 500', true],
    ['a gateway that has lost it', { status: 502 }, 'status 502', true],
    ['a gateway that waits no longer', { status: 504 }, 'status 504', true],
    ['being too busy', { status: 503 }, 'status 503', false],
  ])('is made again after %s', async (_, reply, what, mayBeDone) => {
    vtex.replies = [reply]
    await expect(ask()).rejects.toMatchObject({
      message: `sessions.impersonate: ${what}`,
      isPending: false,
      isUnauthorized: false,
      mayBeDone,
    })
    expect(vtex.asked).toHaveLength(2)
    vtex.replies = [reply, {}]
    await ask()
  })

  it.each([400, 401, 403, 404, 429])(
    'is not made again after %i',
    async (status) => {
      vtex.replies = [{ status }]
      await expect(ask()).rejects.toMatchObject({
        status,
        isUnauthorized: status === 401 || status === 403,
        mayBeDone: false,
      })
      expect(vtex.asked).toHaveLength(1)
    }
  )

  it('is not made again where twice would be too often', async () => {
    vtex.replies = [{ status: 500 }]
    await expect(attach()).rejects.toMatchObject({
      message: 'checkout.attachCustomer: status 500',
      mayBeDone: true,
    })
    expect(vtex.asked).toHaveLength(1)
  })

  it('takes no more than a megabyte', async () => {
    vtex.replies = [{ body: 'x'.repeat(1_000_001) }]
    await expect(attach()).rejects.toMatchObject({ reason: 'network' })
  })
})
