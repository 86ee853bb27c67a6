import { describe, expect, it } from '@jest/globals'

import { readPhone } from '../../modules/phone'
import { Checkout } from '../checkout'
import { Customers } from '../customers'
import { Orders } from '../orders'
import { Sessions } from '../sessions'
import { VtexId } from '../vtexId'
import { browserWith, CONTEXT, scriptVtex, soon } from './scriptedVtex'

const ANA = 'ana@example.com'
const CART = '/api/checkout/pub/orderForm'
const MASTER_DATA = '/api/dataentities/CL'
const COOKIES = {
  vtex_session: 's',
  vtex_segment: 'g',
  VtexIdclientAutCookie: 'admin',
  'checkout.vtex.com': '__ofid=held',
  CheckoutOrderFormOwnership: 'key',
}
const HELD =
  'vtex_segment=g; checkout.vtex.com=__ofid=held; CheckoutOrderFormOwnership=key'
const NEW = 'vtex_segment=g; checkout.vtex.com=__ofid=new'
const SESSION = 'vtex_session=s; vtex_segment=g; VtexIdclientAutCookie=admin'

const vtex = scriptVtex()
const browser = browserWith(COOKIES)
const sessions = new Sessions(CONTEXT)
const checkout = new Checkout(CONTEXT)
const customers = new Customers(CONTEXT)
const orders = new Orders(CONTEXT)
const vtexId = new VtexId(CONTEXT)

/** An order form that nobody holds yet. */
const begun = () => ({
  id: 'new',
  setCookies: ['checkout.vtex.com=__ofid=new; path=/'],
})
const read = (deadline = soon()) => sessions.read(browser, deadline)
const ask = () => sessions.impersonate(ANA, browser, soon())
const attach = () => checkout.attachCustomer(begun(), ANA, browser, soon())
const ITEM = { id: '1', quantity: 2, seller: '1' }

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
    await expect(read(Date.now())).rejects.toMatchObject({
      message: 'sessions.read: timeout',
      isPending: true,
      isUnauthorized: false,
      mayBeDone: true,
      name: 'UpstreamFault',
    })
    expect(vtex.asked).toEqual([])
  })

  it('ends when its time is over', async () => {
    vtex.replies = [{ hangs: true }]
    await expect(read(Date.now() + 30)).rejects.toMatchObject({
      message: 'sessions.read: timeout',
      isPending: true,
    })
    expect(vtex.asked).toHaveLength(1)
  })

  it('may be done yet, if only the first of two was not answered in time', async () => {
    vtex.replies = [{ hangs: true }, { status: 503 }]
    await expect(
      sessions.impersonate(ANA, browser, Date.now() + 8000)
    ).rejects.toMatchObject({ status: 503, isPending: true, mayBeDone: true })
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
    const own = browserWith(COOKIES)

    await sessions.impersonate(ANA, own, soon(), { note: 'kept' } as never)
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
    expect(own.session).toBe('t')
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

describe('VTEX ID', () => {
  const holder = () => vtexId.holderOf(browser, soon())

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

  it('need not say of which account', async () => {
    vtex.replies = [{ body: { user: 'olga@acme.example' } }]
    expect((await holder())?.account).toBeNull()
  })

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
    [{ status: 403 }, 'status 403'],
  ])('says nothing by %j', async (reply, what) => {
    vtex.replies = [reply]
    await expect(holder()).rejects.toThrow(`vtexId.holderOf: ${what}`)
  })
})

describe('the cart that a browser holds', () => {
  const cart = (own = browser) => checkout.cartOf(own, soon())

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
    expect(await cart()).toEqual({
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
    [{ email: 'a**@example.com' }, 'unknown'],
  ])('with %j is of %j', async (clientProfileData, owner) => {
    vtex.replies = [{ body: { clientProfileData, items: [] } }]
    expect((await cart()).owner).toEqual(owner)
  })

  it('is empty when there is none, or checkout has forgotten it', async () => {
    const empty = { owner: { email: null }, items: [] }

    expect(await cart(browserWith())).toEqual(empty)
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
  const parked = () => checkout.parkedItems('a/b', ANA, browser, soon())

  it.each([
    ['theirs', { email: ' ANA@example.com' }, [ITEM], [ITEM]],
    ['of whom checkout masks', { email: 'a**@example.com' }, [ITEM], [ITEM]],
    ['empty', { email: ANA }, [], null],
    ['another’s', { email: 'sam@example.com' }, [ITEM], null],
    ['nobody’s', null, [ITEM], null],
  ])('is %s', async (_, clientProfileData, items, found) => {
    vtex.replies = [{ body: { clientProfileData, items } }]
    expect(await parked()).toEqual(found)
    expect(vtex.asked[0].path).toBe(`${CART}/a%2Fb`)
    expect(vtex.asked[0].headers.cookie).toBe('vtex_segment=g')
  })

  it('is told by its name when it cannot be looked at', async () => {
    vtex.replies = [{ body: [] }]
    await expect(parked()).rejects.toThrow('checkout.parkedItems: malformed')
  })
})

describe('a new order form', () => {
  const create = () => checkout.newOrderForm(browser, soon())
  const told = 'checkout.vtex.com=__ofid=new; path=/'

  it('is made for nobody', async () => {
    vtex.replies = [
      {
        body: { orderFormId: 'new' },
        headers: { 'set-cookie': [told, 'a=b'] },
      },
    ]
    expect(await create()).toEqual({ id: 'new', setCookies: [told, 'a=b'] })
    expect(vtex.asked).toMatchObject([
      { method: 'GET', path: CART, params: { forceNewCart: 'true' } },
    ])
    expect(vtex.asked[0].headers.cookie).toBe('vtex_segment=g')
  })

  it.each([
    [{ body: [] }],
    [{ body: {} }],
    [{ body: { orderFormId: 'new' } }],
    [{ body: { orderFormId: 'new' }, headers: { 'set-cookie': 'a=b' } }],
    [{ body: { orderFormId: 'other' }, headers: { 'set-cookie': told } }],
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
    const orderForm = begun()

    vtex.replies = [
      {
        body: { clientProfileData: profile, userProfileId: id },
        headers: { 'set-cookie': 'CheckoutOrderFormOwnership=k' },
      },
    ]
    expect(
      await checkout.attachCustomer(orderForm, ANA, browser, soon())
    ).toEqual({ isAttached: true, isCustomer })
    expect(vtex.asked).toMatchObject([
      {
        method: 'POST',
        path: `${CART}/new/attachments/clientProfileData`,
        body: { email: ANA },
      },
    ])
    expect(vtex.asked[0].headers.cookie).toBe(NEW)
    expect(orderForm.setCookies).toEqual([
      ...begun().setCookies,
      'CheckoutOrderFormOwnership=k',
    ])
  })

  it('may be one that checkout does not take', async () => {
    vtex.replies = [{ status: 400 }]
    expect(await attach()).toEqual({ isAttached: false, isCustomer: false })
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
  const OTHER = { ...ITEM, id: '2' }
  const add = (items = [ITEM]) =>
    checkout.addItems(begun(), items, browser, soon())

  it('go into the order form', async () => {
    vtex.replies = [
      { body: { items: [{ id: '2' }, { ...ITEM, quantity: 3 }] } },
    ]
    await add()
    expect(vtex.asked).toMatchObject([
      {
        method: 'POST',
        path: `${CART}/new/items`,
        body: { orderItems: [ITEM] },
      },
    ])
    expect(vtex.asked[0].headers.cookie).toBe(NEW)
  })

  it('may be none', async () => {
    await add([])
    expect(vtex.asked).toEqual([])
  })

  it.each([
    [[]],
    [{}],
    [{ items: {} }],
    [{ items: [] }],
    [{ items: [{ ...ITEM, quantity: 1 }] }],
    [{ items: [OTHER] }],
    [{ items: [{ ...ITEM, seller: '2' }] }],
  ])('are not all in it by %j', async (body) => {
    vtex.replies = [{ body }]
    await expect(add()).rejects.toThrow('checkout.addItems: malformed')
  })

  it('are all in it, or it is none', async () => {
    vtex.replies = [{ body: { items: [ITEM] } }]
    await expect(add([ITEM, OTHER])).rejects.toThrow('checkout.addItems')
  })

  it('are not added twice', async () => {
    vtex.replies = [{ status: 500 }]
    await expect(add()).rejects.toThrow('checkout.addItems: status 500')
    expect(vtex.asked).toHaveLength(1)
  })
})

describe('a reason', () => {
  const note = (reason: string | null = 'Ticket 1') =>
    checkout.noteReason(begun(), reason, browser, soon())

  it('goes into the order form, and may be sent again', async () => {
    vtex.replies = [
      { status: 503 },
      { body: { openTextField: { value: 'Ticket 1' } } },
    ]
    await note()
    expect(vtex.asked[1]).toMatchObject({
      method: 'POST',
      path: `${CART}/new/attachments/openTextField`,
      body: { value: 'Ticket 1' },
    })
    expect(vtex.asked[1].headers.cookie).toBe(NEW)
  })

  it('may be none', async () => {
    await note(null)
    expect(vtex.asked).toEqual([])
  })

  it.each([
    [[]],
    [{}],
    [{ openTextField: null }],
    [{ openTextField: { value: 'Ticket 2' } }],
  ])('is not in it by %j', async (body) => {
    vtex.replies = [{ body }]
    await expect(note()).rejects.toThrow('checkout.noteReason: malformed')
  })
})

describe('an order', () => {
  const buyer = () => orders.buyerOf('v1/2', browser, soon())

  it.each([
    [ANA, ANA],
    ['ana@example.com-123a.ct.vtex.com.br', ANA],
    ['0123abcd@ct.vtex.com.br', null],
    ['nobody', null],
    [undefined, null],
  ])('that says %s is of %s', async (said, email) => {
    vtex.replies = [
      {
        body: {
          clientProfileData: {
            userProfileId: 'u',
            email: said,
            document: '1',
            phone: '2',
          },
        },
      },
    ]
    expect(await buyer()).toEqual({ id: 'u', email, document: '1', phone: '2' })
    expect(vtex.asked).toMatchObject([
      {
        method: 'GET',
        path: '/api/oms/pvt/orders/v1%2F2',
        headers: { vtexidclientautcookie: 'admin' },
      },
    ])
  })

  it.each([403, 404])('is as good as none: %i', async (status) => {
    vtex.replies = [{ status }]
    expect(await buyer()).toBeNull()
  })

  it('is asked for again when VTEX is down', async () => {
    vtex.replies = [{ status: 503 }, { body: { clientProfileData: {} } }]
    expect(await buyer()).toEqual({
      id: null,
      email: null,
      document: null,
      phone: null,
    })
  })

  it.each([
    [{ body: [] }, 'malformed', false],
    [{ body: {} }, 'malformed', false],
    [{ body: { clientProfileData: [] } }, 'malformed', false],
    [{ status: 401 }, 'status 401', true],
  ])('says nothing by %j', async (reply, what, isUnauthorized) => {
    vtex.replies = [reply]
    await expect(buyer()).rejects.toMatchObject({
      message: `orders.buyerOf: ${what}`,
      isUnauthorized,
    })
  })
})

describe('Master Data', () => {
  const search = () =>
    customers.search({ kinds: ['EMAIL'], email: ANA }, browser, soon())
  const register = () =>
    customers.register(
      { email: ANA, firstName: 'Ana', lastName: null } as never,
      browser,
      soon()
    )

  it('is searched with the operator’s own sign-in, until one is found', async () => {
    vtex.replies = [
      { body: [] },
      {
        body: [{ userId: 'u', email: ANA }],
        headers: { 'rest-content-range': 'resources 0-99/1234' },
      },
    ]
    expect(await search()).toMatchObject({
      profiles: [{ id: 'u', email: ANA }],
      total: 1234,
      unsearched: [],
    })
    expect(vtex.asked[0]).toMatchObject({
      method: 'GET',
      path: `${MASTER_DATA}/search`,
      params: { _sort: 'updatedIn DESC', email: ANA },
      headers: {
        vtexidclientautcookie: 'admin',
        'rest-range': 'resources=0-99',
      },
    })
    expect(vtex.asked[0].params._fields).toContain('userId')
    expect(vtex.asked).toHaveLength(2)
  })

  it('has as many as it shows when it does not say how many', async () => {
    vtex.replies = [{ body: [{ userId: 'u', email: ANA }, {}] }]
    expect((await search()).total).toBe(2)
  })

  it.each([
    [{ body: {} }, 'malformed', false],
    [{ body: '<h1>Sorry</h1>' }, 'malformed', false],
    [{ status: 401 }, 'status 401', true],
    [{ status: 503 }, 'status 503', false],
  ])('is asked once, and finds nobody by %j', async (reply, what, isOver) => {
    vtex.replies = [reply]
    await expect(search()).rejects.toMatchObject({
      message: `customers.search: ${what}`,
      isUnauthorized: isOver,
    })
    expect(vtex.asked).toHaveLength(1)
  })

  const UNFILTERABLE = { status: 400 }
  const FOUND = {
    body: [{ userId: 'u', email: ANA }],
    headers: { 'rest-content-range': 'resources 0-1/7' },
  }

  it('is asked by each field alone where it does not filter by all', async () => {
    vtex.replies = [UNFILTERABLE, UNFILTERABLE, FOUND]
    const phone = readPhone('+5521999990001', null)
    const found = await customers.search(
      { kinds: ['PHONE'], phone },
      browser,
      soon()
    )

    expect(vtex.asked).toHaveLength(4)
    expect(vtex.asked[0].params._where).toContain(' OR ')
    expect(
      vtex.asked.slice(1).map(({ params }) => params._where.split('=')[0])
    ).toEqual(['homePhone', 'phone', 'businessPhone'])
    expect(found.total).toBe(14)
    expect(found.profiles).toHaveLength(2)
    expect(found.unsearched).toHaveLength(1)
  })

  it.each([
    ['at once', [{ status: 503 }]],
    ['by a field alone', [UNFILTERABLE, { status: 503 }]],
  ])('is not searched while it is down: %s', async (_, replies) => {
    vtex.replies = replies
    await expect(search()).rejects.toThrow('customers.search: status 503')
  })

  it('is asked for customers by ids that can be some, and for no others', async () => {
    const byIds = (...ids: string[]) => customers.byIds(ids, browser, soon())

    expect(await byIds('', 'a b', '*')).toEqual([])
    expect(vtex.asked).toEqual([])
    vtex.replies = [
      {
        body: [
          { userId: 'u', id: 'd', email: ANA },
          { userId: 'other', email: 'sam@example.com' },
        ],
      },
    ]
    expect(await byIds('d', '*')).toMatchObject([{ id: 'u' }])
    expect(vtex.asked[0].params._where).toBe('(userId=d OR id=d)')
  })

  it('is asked who has exactly one of these marks', async () => {
    const others = { userId: 'o', email: 'anna@example.com' }

    vtex.replies = [{ body: [others, { userId: 'u', email: ANA }] }]
    const found = await customers.withAnyOf(
      { email: ANA, document: null },
      browser,
      soon()
    )

    expect(found.profiles).toMatchObject([{ id: 'u' }])
    expect(found.unsearched).toEqual([])
    expect(vtex.asked).toHaveLength(1)
    vtex.asked.length = 0
    expect((await customers.withAnyOf({}, browser, soon())).profiles).toEqual(
      []
    )
    expect(vtex.asked).toEqual([])
  })

  it('keeps who is registered', async () => {
    vtex.replies = [{ body: { DocumentId: 'd' } }]
    await register()
    expect(vtex.asked).toMatchObject([
      {
        method: 'POST',
        path: `${MASTER_DATA}/documents`,
        body: { email: ANA, firstName: 'Ana' },
        headers: { vtexidclientautcookie: 'admin' },
      },
    ])
  })

  it.each([
    [{ body: [] }, 'malformed'],
    [{ body: {} }, 'malformed'],
    [{ status: 500 }, 'status 500'],
  ])('has perhaps kept nobody by %j', async (reply, what) => {
    vtex.replies = [reply]
    await expect(register()).rejects.toThrow(`customers.register: ${what}`)
    expect(vtex.asked).toHaveLength(1)
  })
})
