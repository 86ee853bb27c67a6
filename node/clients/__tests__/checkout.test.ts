import { describe, expect, it } from '@jest/globals'

import { cookiesOf } from '../../modules/__tests__/cookiesOf'
import { keptItemsIn } from '../../modules/cartItem'
import { Checkout } from '../checkout'
import type { NewOrderForm } from '../orderForm'
import { handClock, SOON_MS } from './handClock'
import { CONTEXT, COOKIES, scriptVtex } from './scriptedVtex'

const ANA = 'ana@example.com'
const CART = '/api/checkout/pub/orderForm'
const HELD =
  'vtex_segment=g; checkout.vtex.com=__ofid=held; CheckoutOrderFormOwnership=key'
const NEW = 'vtex_session=s; vtex_segment=g; checkout.vtex.com=__ofid=new'
const [ITEM] = keptItemsIn([{ id: '1', quantity: 2, seller: '1' }])

const vtex = scriptVtex()
const cookies = cookiesOf(COOKIES)
const checkout = new Checkout(CONTEXT, { clock: handClock() })

/** An order form that nobody holds yet. */
const begun = (): NewOrderForm => ({
  id: 'new',
  setCookies: ['checkout.vtex.com=__ofid=new; path=/'],
  salesChannel: null,
  owner: { email: null },
})
const attach = () => checkout.attachCustomer(begun(), ANA, cookies, SOON_MS)

describe('the cart that a browser holds', () => {
  const cart = (own = cookies) => checkout.cartOf(own, SOON_MS)

  it('is whose checkout says, with its products', async () => {
    vtex.replies = [
      {
        body: {
          clientProfileData: { email: ANA },
          items: [
            { id: '7', quantity: 3, seller: 'x', name: 'Shoe', price: 1 },
            { id: 8, quantity: '1' },
          ],
        },
      },
    ]
    expect(await cart()).toMatchObject({
      owner: { email: ANA },
      items: [
        { id: '7', quantity: 3, seller: 'x' },
        { id: '8', quantity: 1, seller: '1' },
      ],
    })
    expect(vtex.asked).toMatchObject([{ method: 'GET', path: `${CART}/held` }])
    expect(vtex.asked[0].headers.cookie).toBe(HELD)
  })

  it.each([
    [null, { email: null }],
    [{}, { email: null }],
    [{ email: '' }, { email: null }],
    [{ email: 'a**@example.com' }, 'masked'],
  ])('with %j is of %j', async (clientProfileData, owner) => {
    vtex.replies = [{ body: { clientProfileData, items: [] } }]
    expect((await cart()).owner).toEqual(owner)
  })

  it('is empty when there is none, or checkout has forgotten it', async () => {
    const empty = { owner: { email: null }, items: [] }

    expect(await cart(cookiesOf())).toEqual(empty)
    expect(vtex.asked).toEqual([])
    vtex.replies = [{ status: 404 }]
    expect(await cart()).toEqual(empty)
  })

  it('is asked for again when checkout is down', async () => {
    vtex.replies = [{ status: 503 }, { body: { items: [] } }]
    expect((await cart()).items).toEqual([])
  })

  it.each([
    [{ body: [] }, 'malformed'],
    [{ body: {} }, 'malformed'],
    [{ body: { items: {} } }, 'malformed'],
    [{ status: 403 }, 'status 403'],
  ])('is not known by %j', async (reply, what) => {
    vtex.replies = [reply]
    await expect(cart()).rejects.toThrow(`checkout.cartOf: ${what}`)
  })

  it('may have items that are none', async () => {
    vtex.replies = [{ body: { items: ['a', null] } }]
    expect((await cart()).items).toHaveLength(2)
  })
})

describe('a parked cart', () => {
  const parked = () => checkout.parkedCart('a/b', cookies, SOON_MS)

  it.each([
    ['theirs', { email: ANA }, { email: ANA }],
    ['of whom checkout masks', { email: 'a**@example.com' }, 'masked'],
    ['nobody’s', null, { email: null }],
  ])('is %s', async (_, clientProfileData, owner) => {
    vtex.replies = [{ body: { clientProfileData, items: [ITEM] } }]
    expect(await parked()).toEqual({ owner, items: [ITEM] })
    expect(vtex.asked[0].path).toBe(`${CART}/a%2Fb`)
    expect(vtex.asked[0].headers.cookie).toBe('vtex_segment=g')
  })

  it('may be gone', async () => {
    vtex.replies = [{ status: 404 }]
    expect(await parked()).toBeNull()
  })

  it('is told by its name when it cannot be looked at', async () => {
    vtex.replies = [{ body: [] }]
    await expect(parked()).rejects.toThrow('checkout.parkedCart: malformed')
  })
})

describe('a look-up of a customer', () => {
  const isCustomer = () => checkout.isCustomer(ANA, SOON_MS)

  it.each([
    ['7', true],
    [null, false],
    ['', false],
    [undefined, false],
  ])('is by the profile that checkout knows: %j', async (userProfileId, is) => {
    vtex.replies = [{ body: { userProfileId } }]
    expect(await isCustomer()).toBe(is)
    expect(vtex.asked).toMatchObject([
      {
        method: 'GET',
        path: '/api/checkout/pub/profiles',
        params: { email: ANA, ensureComplete: 'false' },
      },
    ])
  })

  it('is made once, and may come to nothing', async () => {
    vtex.replies = [{ status: 503 }]
    await expect(isCustomer()).rejects.toThrow(
      'checkout.isCustomer: status 503'
    )
    vtex.replies = [{ body: [] }]
    await expect(isCustomer()).rejects.toThrow('checkout.isCustomer: malformed')
    expect(vtex.asked).toHaveLength(2)
  })
})

describe('a new order form', () => {
  const create = () => checkout.newOrderForm(cookies, SOON_MS)
  const cookie = 'checkout.vtex.com=__ofid=new; path=/'

  it('is made for nobody', async () => {
    vtex.replies = [
      {
        body: { orderFormId: 'new' },
        headers: { 'set-cookie': [cookie, 'a=b'] },
      },
    ]
    expect(await create()).toEqual({
      ...begun(),
      setCookies: [cookie, 'a=b'],
    })
    expect(vtex.asked).toMatchObject([
      { method: 'GET', path: CART, params: { forceNewCart: 'true' } },
    ])
    expect(vtex.asked[0].headers.cookie).toBe('vtex_segment=g')
  })

  it('is of the segment’s trade policy', async () => {
    const segment = btoa('{"channel":"2"}')

    vtex.replies = [
      { body: { orderFormId: 'new' }, headers: { 'set-cookie': cookie } },
    ]
    expect(
      await checkout.newOrderForm(
        cookies.with('vtex_segment', segment),
        SOON_MS
      )
    ).toMatchObject({ salesChannel: '2' })
    expect(vtex.asked[0].params).toEqual({ forceNewCart: 'true', sc: '2' })
  })

  it.each([
    [{ body: [] }],
    [{ body: {} }],
    [{ body: { orderFormId: 'new' } }],
    [{ body: { orderFormId: 'new' }, headers: { 'set-cookie': 'a=b' } }],
    [{ body: { orderFormId: 'other' }, headers: { 'set-cookie': cookie } }],
  ])('is none by %j', async (reply) => {
    vtex.replies = [reply]
    await expect(create()).rejects.toThrow('checkout.newOrderForm: malformed')
  })

  it('is not asked for twice', async () => {
    vtex.replies = [{ status: 500 }]
    await expect(create()).rejects.toThrow('checkout.newOrderForm: status 500')
    expect(vtex.asked).toHaveLength(1)
  })
})

describe('an email', () => {
  it.each([
    ['a customer’s', { email: ANA }, 'id', true],
    ['nobody’s whom checkout knows', { email: ANA }, null, false],
    ['one that checkout masks', { email: 'a**@example.com' }, 'id', true],
  ])('becomes the order form’s: %s', async (_, profile, id, isCustomer) => {
    vtex.replies = [
      {
        body: { clientProfileData: profile, userProfileId: id },
        headers: { 'set-cookie': 'CheckoutOrderFormOwnership=k' },
      },
    ]
    expect(await attach()).toEqual({
      isAttached: true,
      isCustomer,
      orderForm: {
        ...begun(),
        setCookies: [...begun().setCookies, 'CheckoutOrderFormOwnership=k'],
        owner: profile.email.includes('*') ? 'masked' : { email: ANA },
      },
    })
    expect(vtex.asked).toMatchObject([
      {
        method: 'POST',
        path: `${CART}/new/attachments/clientProfileData`,
        body: { email: ANA },
      },
    ])
    expect(vtex.asked[0].headers.cookie).toBe(NEW)
  })

  it('may be one that checkout does not take', async () => {
    vtex.replies = [{ status: 400 }]
    expect(await attach()).toEqual({
      isAttached: false,
      isCustomer: false,
      orderForm: begun(),
    })
  })

  it.each([
    [{ body: [] }, 'malformed'],
    [{ body: { clientProfileData: null } }, 'malformed'],
    [{ body: { clientProfileData: { email: 'sam@x.example' } } }, 'malformed'],
    [{ status: 403 }, 'status 403'],
  ])('is not the order form’s by %j', async (reply, what) => {
    vtex.replies = [reply]
    await expect(attach()).rejects.toThrow(`checkout.attachCustomer: ${what}`)
  })
})

describe('products', () => {
  const add = (items = [ITEM]) =>
    checkout.addItems(begun(), items, cookies, SOON_MS)

  it('go into the order form', async () => {
    vtex.replies = [
      { body: { items: [{ id: '2' }, { ...ITEM, quantity: 3 }] } },
    ]
    expect(await add()).toMatchObject({
      orderForm: { owner: { email: null } },
      body: { items: [{}, {}] },
    })
    expect(vtex.asked).toMatchObject([
      {
        method: 'PATCH',
        path: `${CART}/new/items`,
        body: { orderItems: [{ id: '1', quantity: 2, seller: '1' }] },
      },
    ])
    expect(vtex.asked[0].headers.cookie).toBe(NEW)
  })

  it('change with which cookies it is held', async () => {
    const setCookie = 'CheckoutOrderFormOwnership=k'

    vtex.replies = [
      {
        body: { clientProfileData: { email: ANA }, items: [] },
        headers: { 'set-cookie': setCookie },
      },
    ]
    expect((await add()).orderForm).toEqual({
      ...begun(),
      setCookies: [...begun().setCookies, setCookie],
      owner: { email: ANA },
    })
  })

  it.each([[[]], [{}], [{ items: {} }]])(
    'are nobody knows where by %j',
    async (body) => {
      vtex.replies = [{ body }]
      await expect(add()).rejects.toThrow('checkout.addItems: malformed')
    }
  )

  it('are not added twice', async () => {
    vtex.replies = [{ status: 500 }]
    await expect(add()).rejects.toThrow('checkout.addItems: status 500')
    expect(vtex.asked).toHaveLength(1)
  })
})

describe('a reason', () => {
  const setReason = (reason: string | null = 'Ticket 1') =>
    checkout.setOpenTextField(begun(), reason, cookies, SOON_MS)

  it('goes into the order form, and may be sent again', async () => {
    vtex.replies = [
      { status: 503 },
      { body: { openTextField: { value: 'Ticket 1' } } },
    ]
    expect(await setReason()).toMatchObject({ id: 'new' })
    expect(vtex.asked[1]).toMatchObject({
      method: 'POST',
      path: `${CART}/new/attachments/openTextField`,
      body: { value: 'Ticket 1' },
    })
    expect(vtex.asked[1].headers.cookie).toBe(NEW)
  })

  it('may be none', async () => {
    expect(await setReason(null)).toEqual(begun())
    expect(vtex.asked).toEqual([])
  })

  it.each([
    [[]],
    [{}],
    [{ openTextField: null }],
    [{ openTextField: { value: 'Ticket 2' } }],
  ])('is not in it by %j', async (body) => {
    vtex.replies = [{ body }]
    await expect(setReason()).rejects.toThrow(
      'checkout.setOpenTextField: malformed'
    )
  })
})
