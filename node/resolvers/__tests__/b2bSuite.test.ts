import { beforeEach, describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import {
  type Browser,
  beforeEachTest,
  browserAt,
  forgetCalls,
  isWrite,
} from './telesales'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const BRUNOS_ID = '5d2c8e10-7a3b-4c64-8f01-000000000012'
const NONAME = 'noname@example.com'
const SHOPPER = 'VtexIdclientAutCookie_acme'
const TWO_MUGS = [{ id: '1', quantity: 2 }]

let store: DevStore
let olga: Browser

beforeEachTest((now, operator) => {
  store = now
  olga = operator
})

beforeEach(async () => {
  await olga.trouble({ installed: { 'storefront-permissions': true } })
})

/** A page is loaded, which tells the session what the browser holds. */
const load = (browser = olga) =>
  browser.send('POST', '/api/sessions?items=*', {})

/** Ana is served on a page, with two mugs in her cart. */
async function serveAna() {
  expect((await olga.start(ANA)).refusal).toBeNull()
  await load()
  await olga.addToCart()
  await forgetCalls(store)
}

/** Olga is a shopper as well, of Bruno's organisation. */
async function signInAsShopper() {
  const sam = browserAt(store)

  await sam.signIn('sam@example.com')
  olga.cookies.set(SHOPPER, sam.cookie(SHOPPER) ?? '')
  await load()
}

/** A sales representative impersonates a buyer by the Suite's own page. */
const impersonateBySuite = (value: string) =>
  olga.send('PATCH', '/api/sessions', { public: { impersonate: { value } } })

/** What Ana's next call is offered, in another browser. */
async function resumeAna() {
  const other = browserAt(store)

  await other.signIn('olga@acme.example')
  const { notice, refusal } = await other.start(ANA, 'RESUME')
  const { items } = await other.orderForm()

  return { notice, refusal, items }
}

describe.each([false, true])(
  'where the B2B Suite empties carts: %s',
  (clearCart) => {
    beforeEach(async () => {
      await olga.trouble({ clearCart })
    })

    it('a customer is served, and their cart is theirs', async () => {
      await serveAna()
      await load()
      expect(await olga.read()).toMatchObject({
        customer: { email: ANA },
        warning: null,
      })
      expect(await olga.orderForm()).toMatchObject({
        clientProfileData: { email: ANA },
        items: TWO_MUGS,
      })
    })

    it.each(['EMPTY', 'ASK', 'MOVE', 'RESUME'])(
      'a switch keeps Ana’s cart for her, and Bruno gets nothing of it: %s',
      async (choice) => {
        await serveAna()
        expect(await olga.start(BRUNO, choice)).toMatchObject({
          refusal: null,
          session: { customer: { email: BRUNO }, warning: null },
        })
        await load()
        expect(await olga.orderForm()).toMatchObject({
          clientProfileData: { email: BRUNO },
          items: [],
        })
        expect(await resumeAna()).toMatchObject({
          notice: 'CART_RESUMED',
          items: TWO_MUGS,
        })
      }
    )

    it('what a page adds to Ana’s cart during a switch is kept with it', async () => {
      await serveAna()
      const held = store.trouble.hold({
        api: 'storefrontPermissions',
        skip: 1,
      })
      const switched = olga.start(BRUNO)

      await store.time?.stalled(1)
      await olga.addToCart('2', 1)
      held.letGo()
      expect((await switched).refusal).toBeNull()
      expect((await resumeAna()).items).toHaveLength(2)
    })

    it('Ana’s cart, should a late answer bring it back, is not Bruno’s', async () => {
      await serveAna()
      const anas = String(olga.cookie('checkout.vtex.com'))

      await olga.start(BRUNO)
      olga.cookies.set('checkout.vtex.com', anas)
      expect((await olga.read()).warning).toBe('CART_UNKNOWN')
      expect((await olga.repair(BRUNO)).refusal).toBeNull()
      expect(await olga.read()).toMatchObject({
        customer: { email: BRUNO },
        warning: null,
      })
      expect((await olga.orderForm()).items).toEqual([])
      expect((await resumeAna()).items).toMatchObject(TWO_MUGS)
    })

    it('Ana’s cart is nobody’s who is known, should the answer to a switch be lost', async () => {
      await serveAna()
      const before = [...olga.cookies]

      await olga.start(BRUNO)
      olga.cookies.clear()
      for (const [name, value] of before) {
        olga.cookies.set(name, value)
      }
      await olga.start(BRUNO, 'RESUME')
      expect((await olga.orderForm()).items).toEqual([])
      await olga.end()
      expect(await olga.start(BRUNO, 'ASK')).toMatchObject({ refusal: null })
      expect((await resumeAna()).items).toMatchObject(TWO_MUGS)
    })

    it.each(['operator', 'customer'])(
      'a link gives nobody the products of the %s',
      async (whose) => {
        await (whose === 'customer' ? serveAna() : olga.addToCart())
        await load()
        await olga.send(
          'POST',
          `/api/sessions?vtex-impersonated-customer-email=${encodeURIComponent(BRUNO)}&telesales-witness=x&items=*`,
          {}
        )
        await olga.start(BRUNO, 'EMPTY')
        await olga.end()
        expect(await olga.start(BRUNO, 'ASK')).toMatchObject({ refusal: null })
        expect((await olga.orderForm()).items).toEqual([])
      }
    )

    it.each(['MOVE', 'EMPTY'])(
      'the operator’s own products are nobody else’s: %s',
      async (choice) => {
        await olga.addToCart()
        await load()
        expect(await olga.start(ANA, choice)).toMatchObject({
          notice: choice === 'MOVE' ? 'ITEMS_MOVED' : null,
          refusal: null,
        })
        expect((await olga.orderForm()).items).toMatchObject(
          choice === 'MOVE' ? TWO_MUGS : []
        )
        await olga.end()
        expect((await resumeAna()).items).toMatchObject(
          choice === 'MOVE' ? TWO_MUGS : []
        )
      }
    )

    it('a parked cart goes on, though the session still names it', async () => {
      await serveAna()
      expect((await olga.end()).notice).toBe('CART_PARKED')
      expect(await olga.start(ANA, 'RESUME')).toMatchObject({
        notice: 'CART_RESUMED',
        refusal: null,
      })
      expect((await olga.orderForm()).items).toMatchObject(TWO_MUGS)
    })

    it('an end keeps the cart, also of an operator who is a buyer as well', async () => {
      await signInAsShopper()
      await serveAna()
      expect(await olga.end()).toMatchObject({
        notice: 'CART_PARKED',
        refusal: null,
      })
      expect((await resumeAna()).items).toMatchObject(TWO_MUGS)
    })

    it.each([
      ['nobody has', 'nobody@example.com', 'CUSTOMER_NOT_FOUND'],
      ['is her own', 'olga@acme.example', 'OWN_EMAIL'],
      ['is none', 'bruno', 'INVALID_EMAIL'],
    ])(
      'a switch to an email that %s leaves Ana untouched',
      async (_, email, refusal) => {
        await serveAna()
        const before = await olga.orderForm()

        expect(await olga.start(email)).toMatchObject({
          refusal,
          session: { customer: { email: ANA }, warning: null },
        })
        expect(
          store.upstreamCalls.filter(isWrite).map(({ path }) => path)
        ).toEqual([])
        expect(await olga.orderForm()).toEqual(before)
      }
    )

    it('a switch by somebody whose role is gone leaves Ana untouched', async () => {
      await serveAna()
      const before = await olga.orderForm()

      olga.cookies.set('VtexIdclientAutCookie', 'ended')
      expect((await olga.start(BRUNO)).refusal).toBe('SESSION_EXPIRED')
      expect(store.upstreamCalls.filter(isWrite)).toEqual([])
      expect(await olga.orderForm()).toEqual(before)
    })

    it('who has the role no more gives nobody else Ana’s cart by a switch', async () => {
      await serveAna()
      await olga.trouble({ revokedRoles: ['olga@acme.example'] })
      expect((await olga.start(BRUNO)).refusal).toBe('HALF_DONE')
      await olga.noTrouble()
      expect(await resumeAna()).toMatchObject({
        notice: 'CART_RESUMED',
        items: TWO_MUGS,
      })
    })

    it('a switch that fails later on leaves Ana with all of her cart', async () => {
      await serveAna()
      await olga.trouble({ api: 'checkout', path: 'forceNewCart', status: 503 })
      expect(await olga.start(BRUNO)).toMatchObject({
        refusal: 'PLATFORM_UNAVAILABLE',
        session: { customer: { email: ANA }, warning: null },
      })
      expect(await olga.orderForm()).toMatchObject({
        clientProfileData: { email: ANA },
        items: TWO_MUGS,
      })
    })

    it('what could not be put back into Ana’s cart is kept for her', async () => {
      await serveAna()
      await olga.trouble({ api: 'checkout', path: 'forceNewCart', status: 503 })
      await olga.trouble({
        api: 'checkout',
        method: 'PATCH',
        path: '/items?',
        status: 503,
      })
      expect((await olga.start(BRUNO)).refusal).toBe(
        clearCart ? 'HALF_DONE' : 'PLATFORM_UNAVAILABLE'
      )
      await olga.noTrouble()
      expect(
        clearCart ? (await resumeAna()).items : (await olga.orderForm()).items
      ).toMatchObject(TWO_MUGS)
    })

    it('who is of no organisation is served all the same', async () => {
      await serveAna()
      expect((await olga.start(NONAME)).refusal).toBeNull()
      expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
      expect((await olga.orderForm()).items).toMatchObject(TWO_MUGS)
    })
  }
)

describe('a customer of whom VTEX’s checkout says nothing', () => {
  it.each([
    ['fails', { status: 503 }],
    ['is slow', { delayMs: 5000 }],
    ['makes no sense', { body: [] }],
  ])('can be gone on to where that %s', async (_, trouble) => {
    await serveAna()
    await olga.trouble({ api: 'profiles', ...trouble, path: 'pub/profiles' })
    expect((await olga.start(BRUNO)).refusal).toBeNull()
  })

  it('can be begun with while nobody is served', async () => {
    await olga.trouble({ api: 'profiles', path: 'pub/profiles' })
    expect((await olga.start(ANA)).refusal).toBeNull()
  })

  it('is asked about only where somebody is served', async () => {
    const looks = () =>
      store.upstreamCalls.filter(({ path }) => path.endsWith('pub/profiles'))

    await olga.start(ANA)
    expect(looks()).toEqual([])
    await olga.start(BRUNO)
    expect(looks()).toHaveLength(1)
  })
})

describe('a session app that takes its time', () => {
  // It runs twice in each write.
  it.each([1300, 2600])('may take %i ms each time it runs', async (delayMs) => {
    await load()
    await olga.trouble({ api: 'storefrontPermissions', delayMs })
    const { refusal, tookMs } = await olga.start(ANA)

    expect(refusal).toBeNull()
    expect(tookMs).toBe(2 * delayMs)
    expect((await olga.read()).warning).toBeNull()
  })

  it('may take half as long to put back what it was', async () => {
    await serveAna()
    await olga.trouble({ clearCart: true })
    await olga.trouble({ api: 'storefrontPermissions', delayMs: 1400 })
    await olga.trouble({ api: 'checkout', path: 'forceNewCart', status: 503 })
    expect(await olga.start(BRUNO)).toMatchObject({
      refusal: 'PLATFORM_UNAVAILABLE',
      session: { customer: { email: ANA }, warning: null },
    })
    expect((await olga.orderForm()).items).toMatchObject(TWO_MUGS)
  })

  it('may take as long for an end', async () => {
    await signInAsShopper()
    await serveAna()
    await olga.trouble({ api: 'storefrontPermissions', delayMs: 2600 })
    expect(await olga.end()).toMatchObject({
      notice: 'CART_PARKED',
      refusal: null,
    })
  })

  it('lets a start be made where each step takes 400 ms', async () => {
    await load()
    for (const api of ['sessions', 'checkout', 'apps', 'vbase', 'vtexid']) {
      await olga.trouble({ api, delayMs: 400 })
    }
    await olga.trouble({ api: 'storefrontPermissions', delayMs: 800 })
    expect((await olga.start(ANA)).refusal).toBeNull()
  })
})

describe('an impersonation by the B2B Suite itself', () => {
  it('is named while a customer is served, and an end ends it as well', async () => {
    await signInAsShopper()
    await serveAna()
    await impersonateBySuite(BRUNOS_ID)
    expect(await olga.read()).toMatchObject({
      customer: { email: ANA },
      warning: 'B2B_IMPERSONATION',
    })

    expect(await olga.end()).toMatchObject({
      notice: 'CART_PARKED',
      refusal: null,
      session: { customer: null, warning: null },
    })
    expect((await olga.start(ANA, 'RESUME')).notice).toBe('CART_RESUMED')
    await load()
    expect(await olga.read()).toMatchObject({
      customer: { email: ANA, firstName: 'Ana' },
      warning: null,
    })
    expect(await olga.orderForm()).toMatchObject({
      clientProfileData: { email: ANA },
      items: TWO_MUGS,
    })
  })

  it('that is there already is ended by a start, and no cart of theirs is left', async () => {
    await signInAsShopper()
    await impersonateBySuite(BRUNOS_ID)
    await load()
    await olga.addToCart()
    await load()
    expect((await olga.read()).warning).toBeNull()
    expect(await olga.start(ANA, 'MOVE')).toMatchObject({
      notice: 'CART_PARKED',
      refusal: null,
      session: { customer: { email: ANA }, warning: null },
    })
    expect((await olga.orderForm()).items).toEqual([])
  })

  it('is no trouble while it is of whoever is served', async () => {
    await signInAsShopper()
    await olga.start(BRUNO)
    await impersonateBySuite(BRUNOS_ID)
    expect(await olga.read()).toMatchObject({
      customer: { email: BRUNO },
      warning: null,
    })
  })

  it('is there again after a start that did not work', async () => {
    await signInAsShopper()
    await impersonateBySuite(BRUNOS_ID)
    await olga.trouble({ api: 'checkout', path: 'forceNewCart', status: 503 })
    expect((await olga.start(ANA)).refusal).toBe('PLATFORM_UNAVAILABLE')
    const { body } = await olga.get('/api/sessions?items=public.impersonate')

    expect(body.namespaces.public?.impersonate?.value).toBe(BRUNOS_ID)
  })
})
