import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Json } from '../../../dev-store/client'
import { type DevStore, startDevStore } from '../../../dev-store/devStore'
import { createOracle } from '../../../dev-store/oracle'
import type { Said } from '../../../dev-store/oracle/rules'
import { heldOrderFormId, truthOf } from '../../../dev-store/oracle/truth'
import { type Person, people } from '../../../dev-store/people'
import fc from '../../../tools/fastCheck'
import { type Browser, BUSY_STORE, browserAt, FAST } from './telesales'

const OLGA = 'olga@acme.example'
const OMAR = 'omar@acme.example'
const OTTO = 'otto@acme.example'
const ASKED = 'vtex-impersonated-customer-email'
const NEXT_AT_DESK: Record<string, string> = {
  [OLGA]: OMAR,
  [OMAR]: OTTO,
  [OTTO]: OLGA,
}

const PRODUCTS: Record<string, string> = { ada: '1', bo: '2', noname: '3' }

const TROUBLE = fc
  .record({
    api: fc.constantFrom(
      'sessions',
      'checkout',
      'profiles',
      'licenses',
      'vbase'
    ),
    how: fc.constantFrom(
      { status: 503 },
      { status: 500 },
      { status: 403 },
      { status: 400 },
      { reset: true },
      { body: '<html>Something went wrong</html>' }
    ),
    method: fc.constantFrom({}, { method: 'GET' }, { method: 'POST' }),
    skip: fc.nat(3),
    times: fc.constantFrom({}, { times: 1 }, { times: 2 }),
  })
  .map(({ api, how, method, skip, times }) => ({
    api,
    skip,
    ...how,
    // The Session Manager is written to with another method than checkout.
    ...('method' in method && api === 'sessions' && method.method === 'POST'
      ? { method: 'PATCH' }
      : method),
    ...times,
  }))

const STEP = fc.record({
  desk: fc.nat(1),
  does: fc.oneof(
    weighted(6, 'start'),
    weighted(3, 'end', 'add', 'purchase', 'attach', 'campaign'),
    weighted(2, 'repair', 'orderAgain', 'link', 'cookie', 'remove'),
    weighted(1, 'read', 'reload', 'takeOver', 'signOut', 'expire')
  ),
  customer: fc.oneof(
    weighted(9, 'ada', 'bo', 'noname'),
    weighted(1, OLGA, 'unknown@example.com', 'no email')
  ),
  cart: fc.constantFrom('EMPTY', 'ASK', 'MOVE', 'RESUME'),
  trouble: fc.option(TROUBLE, { freq: 2 }),
})

const PLATFORM = fc.record({
  knownIssues: fc.record({
    1003545: fc.boolean(),
    947563: fc.boolean(),
    1066571: fc.boolean(),
  }),
  maskedEmails: fc.boolean(),
})

const STORY = fc.array(STEP, { minLength: 1, maxLength: 28, size: 'max' })

type Step = typeof STEP extends fc.Arbitrary<infer T> ? T : never
type Platform = typeof PLATFORM extends fc.Arbitrary<infer T> ? T : never

let store: DevStore
let customersSoFar = 0

beforeAll(async () => {
  store = await startDevStore({ settings: BUSY_STORE, ...FAST })
  exist({ id: 'omar', email: OMAR, role: 'operator' })
})

afterAll(() => store.stop())

it('never mixes up two people, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(PLATFORM, STORY, async (platform, story) => {
      const take = await callCentre(platform)

      for (const step of story) {
        await take(step)
      }
    }),
    // To make a failure smaller would take it many stories more.
    { numRuns: 36, endOnFailure: true }
  )
}, 660_000)

it.each<[string, Partial<Step>[]]>([
  [
    'a customer’s campaign does not come along to the next customer',
    [
      { does: 'start' },
      { does: 'campaign' },
      { does: 'start', customer: 'bo' },
      { does: 'add' },
    ],
  ],
  [
    'nor to a customer whom a link has put in their place',
    [
      { does: 'start' },
      { does: 'campaign' },
      { does: 'link', customer: 'bo' },
      { does: 'repair' },
      { does: 'add' },
    ],
  ],
  [
    'nor the operator’s address to a customer who came by a link',
    [{ does: 'attach' }, { does: 'link' }, { does: 'add' }, { does: 'repair' }],
  ],
  [
    'a refused switch leaves the customer’s profile and campaign',
    [
      { does: 'start' },
      { does: 'campaign' },
      { does: 'start', customer: 'unknown@example.com' },
      {
        does: 'start',
        customer: 'bo',
        trouble: { api: 'profiles', skip: 0, status: 503 },
      },
    ],
  ],
  [
    'a cart that could not be left is not resumed by another operator',
    [
      { does: 'start' },
      { does: 'add' },
      {
        does: 'end',
        trouble: { api: 'sessions', skip: 0, status: 503, method: 'PATCH' },
      },
      { desk: 1, does: 'start', cart: 'RESUME' },
    ],
  ],
])('%s', async (_title, story) => {
  const take = await callCentre({
    knownIssues: { 1003545: false, 947563: false, 1066571: true },
    maskedEmails: false,
  })

  for (const step of story) {
    await take({
      desk: 0,
      does: 'read',
      customer: 'ada',
      cart: 'EMPTY',
      trouble: null,
      ...step,
    })
  }
})

/**
 * Two browsers with an operator each, and customers whom nobody has served
 * before, on a platform with these defects. Takes a step, and looks whether
 * everybody is still who they are.
 */
async function callCentre(platform: Platform) {
  const customers = newCustomers()
  const oracle = createOracle([])
  const ownerOf = new Map<string, string>()
  const orders: { orderId: string; email: string }[] = []

  for (const email of [OLGA, OMAR, OTTO, ...Object.values(customers)]) {
    oracle.meet(personOf(email), streetOf(email), campaignOf(email))
  }
  for (const [name, product] of Object.entries(PRODUCTS)) {
    oracle.own(product, customers[name])
  }
  await clearTrouble(browserAt(store))
  const desks = [await deskOf(OLGA), await deskOf(OMAR)]

  return take

  async function deskOf(person: string) {
    const browser = browserAt(store)

    await browser.signIn(person)
    return {
      browser,
      person,
      seen: await observe(browser),
      bar: await browser.read(),
    }
  }

  async function take(step: Step) {
    const desk = desks[step.desk]
    const other = desks[1 - step.desk]
    const { bar, seen: was } = desk
    const answer = await act(desk, step)

    expect(await observe(other.browser)).toEqual(other.seen)
    desk.seen = await observe(desk.browser)
    desk.bar = await desk.browser.read()
    expect(desk.seen.truth.cart?.id).not.toBe(other.seen.truth.cart?.id ?? null)
    tellsTheTruth(desk, was)
    if (answer) {
      keepsThePromise(desk, step, answer, was, bar)
    }
  }

  /** Bar, session and cart are one person's, or the bar warns. */
  function tellsTheTruth({ bar, person, seen }: Desk, was: Seen) {
    const { customer, operator, warning } = bar
    const { cart } = seen.truth
    const asked = {
      operation: 'read',
      operator: person,
      isUnknown: !operator,
      before: was.truth,
    } as const

    expect(
      oracle.complaintsAbout(asked, saidIn({ session: bar }), seen.truth)
    ).toEqual([])
    if (!operator || warning || !cart) {
      return
    }

    const served = customer?.email ?? person

    expect(ownerOf.get(cart.id) ?? served).toBe(served)
    ownerOf.set(cart.id, served)
  }

  /** What was answered has come true; after a refusal, nothing has. */
  function keepsThePromise(
    { bar, person, seen }: Desk,
    { does, customer, trouble }: Step,
    answer: Awaited<ReturnType<Browser['end']>>,
    was: Seen,
    { customer: served, operator, warning }: Desk['bar']
  ) {
    const { notice, refusal, session } = answer
    const operation = does as 'start' | 'end' | 'repair'
    const email = operation === 'start' ? emailOf(customer) : undefined
    // In trouble VTEX may not know either that they operate.
    const isKnown = operator && (answer.session?.operator || !trouble)
    const asked = {
      operation,
      operator: person,
      isUnknown: !isKnown,
      email,
      before: was.truth,
    }

    expect(oracle.complaintsAbout(asked, answer, seen.truth)).toEqual([])
    if (refusal) {
      return
    }
    // To start with whom one serves does nothing, also to a cart to be repaired.
    const isNothing =
      does === 'start' &&
      served?.email === email &&
      warning !== 'NOT_STARTED_HERE'

    if (isNothing) {
      expect(bar.warning).toBe(warning)
    } else {
      expect([null, trouble && 'CART_UNKNOWN']).toContain(session.warning)
      expect(bar.warning).toBeNull()
    }
    if (does === 'repair') {
      expect(seen.truth.impersonated).toBe(was.truth.impersonated)
      // What was another customer's is kept for them, if it can be.
      expect(seen.items).toEqual(notice?.endsWith('_PARKED') ? [] : was.items)
    }
  }

  async function act(desk: Desk, step: Step) {
    const { bar, browser, person, seen } = desk
    const served = bar.warning ? undefined : bar.customer?.email

    switch (step.does) {
      case 'start':
        return inTrouble(browser, step, () =>
          browser.start(emailOf(step.customer), step.cart)
        )
      case 'end':
        return inTrouble(browser, step, browser.end)
      case 'repair':
        return inTrouble(browser, step, () =>
          browser.repair(seen.truth.impersonated ?? undefined)
        )
      case 'read': {
        const shown = await inTrouble(browser, step, browser.read)

        expect([null, seen.truth.impersonated]).toContain(
          shown?.customer?.email ?? null
        )
        break
      }
      case 'add':
        await change(browser, 'items', {
          orderItems: [{ id: productOf(served), quantity: 2, seller: '1' }],
        })
        break
      case 'remove':
        if (seen.items.length) {
          await change(browser, 'items/update', {
            orderItems: [{ index: 0, quantity: 0 }],
          })
        }
        break
      case 'attach':
        // Who is warned asks nobody for an address.
        if (bar.warning) {
          break
        }
        if (served) {
          await change(
            browser,
            'attachments/clientProfileData',
            profileOf(served)
          )
        }
        await change(browser, 'attachments/shippingData', {
          address: { street: streetOf(served ?? person) },
        })
        break
      case 'campaign':
        if (served) {
          await open(browser, 'utm_source', campaignOf(served))
        }
        break
      case 'purchase': {
        const { body, status } = await browser.send('POST', '/dev/place-order')

        if (status === 201 && served) {
          expect(body.email).toBe(served)
          expect(
            oracle.strangersIn(JSON.stringify(body), person, served)
          ).toEqual([])
          orders.push({ orderId: String(body.orderId), email: served })
        }
        break
      }
      case 'orderAgain': {
        const order = orders.find(({ email }) => email === served)

        if (order) {
          await browser.send('POST', '/dev/order-again', order)
        }
        break
      }
      case 'link': {
        const email = customers[step.customer]

        if (email) {
          await open(browser, ASKED, email)
        }
        break
      }
      case 'cookie': {
        // Another app, or a page of VTEX's, has set it.
        const email = customers[step.customer]

        if (email) {
          browser.cookies.set(ASKED, email)
          await browser.send('POST', '/api/sessions', {})
        }
        break
      }
      case 'reload':
        await browser.send('POST', '/api/sessions', {})
        break
      case 'takeOver':
        desk.person = NEXT_AT_DESK[person]
        await browser.signIn(desk.person)
        break
      case 'signOut':
        await browser.get('/dev/sign-out')
        break
      case 'expire':
        await browser.send('POST', '/dev/expire-admin', {})
    }
    return null
  }

  async function inTrouble<T>(
    browser: Browser,
    { trouble }: Step,
    run: () => Promise<T>
  ) {
    if (trouble) {
      await browser.trouble(trouble)
    }
    const result = await run()

    if (trouble) {
      await clearTrouble(browser)
    }
    return result
  }

  async function clearTrouble(browser: Browser) {
    const { knownIssues, maskedEmails } = platform

    await browser.noTrouble()
    await browser.trouble({ knownIssues, maskedEmails })
  }

  /** Each customer buys what nobody else does. */
  function productOf(served: string | null = null) {
    const name = Object.keys(PRODUCTS).find((it) => customers[it] === served)

    return name ? PRODUCTS[name] : '4'
  }

  function emailOf(customer: string) {
    return customers[customer] ?? customer
  }
}

interface Desk {
  browser: Browser
  person: string
  seen: Seen
  bar: Awaited<ReturnType<Browser['read']>>
}

type Seen = Awaited<ReturnType<typeof observe>>

/** What VTEX knows of a browser. */
async function observe(browser: Browser) {
  const { body } = await browser.get('/api/sessions?items=*')
  const segment = await browser.get('/api/segments')
  const orderForm = await heldOrderForm(browser)
  // What the segment knows belongs to whom the session serves, too.
  const namespaces = { ...body.namespaces, segment: segment.body }

  return {
    namespaces,
    items: orderForm?.items ?? [],
    truth: truthOf(namespaces, orderForm, browser.cookies),
  }
}

async function heldOrderForm(browser: Browser) {
  const id = heldOrderFormId(browser.cookies)

  if (!id) {
    return null
  }
  const { body, status } = await browser.get(
    `/api/checkout/pub/orderForm/${id}`
  )

  if (status === 404) {
    return null
  }
  const { clientProfileData, items, marketingData, shippingData } = body

  return {
    orderFormId: id,
    clientProfileData,
    // What they cost follows the session, also one that VTEX has half loaded; a line
    // that moves is another line.
    items: ((items ?? []) as unknown as Array<Record<string, unknown>>).map(
      ({ price: _, sellingPrice: __, uniqueId: ___, ...item }) => item
    ),
    marketingData,
    shippingData,
  } as unknown as Json
}

function saidIn(answer: Omit<Said, 'text'>): Said {
  return { ...answer, text: JSON.stringify(answer) }
}

/** A page is opened by a link that carries this. */
function open(browser: Browser, key: string, value: string) {
  const query = `${key}=${encodeURIComponent(value)}`

  return browser.send('POST', `/api/sessions?${query}`, {})
}

/** A page changes the cart that the browser holds, or is given. */
async function change(browser: Browser, what: string, sent: unknown) {
  const { orderFormId } = await browser.orderForm()
  const path = `/api/checkout/pub/orderForm/${orderFormId}/${what}`

  await browser.send('POST', path, sent)
}

/** The dev store knows these people as well from now on. */
function exist(...more: Person[]) {
  ;(people as Person[]).push(...more)
}

/** Three people who have never called, by name. */
function newCustomers(): Record<string, string> {
  const number = String(++customersSoFar).padStart(5, '0')
  const of = (name: string) => ({
    id: `${name}-${number}`,
    email: `${name}+${number}@example.com`,
    role: 'customer' as const,
  })
  const ada = {
    firstName: `Ada${number}`,
    lastName: `Alves${number}`,
    document: `111${number}`,
    phone: `+55111${number}`,
    priceTables: 'vip',
  }
  const bo = {
    firstName: `Bo${number}`,
    lastName: `Braga${number}`,
    document: `222${number}`,
    phone: `+55222${number}`,
  }

  exist({ ...of('ada'), ...ada }, { ...of('bo'), ...bo }, of('noname'))
  return Object.fromEntries(
    ['ada', 'bo', 'noname'].map((name) => [name, of(name).email])
  )
}

function personOf(email: string): Person {
  return (
    people.find((person) => person.email === email) ?? {
      id: email,
      email,
      role: 'operator',
    }
  )
}

function profileOf(email: string): Record<string, string> {
  const { firstName, lastName, document, phone } = personOf(email)
  const known = { email, firstName, lastName, document, phone }

  return JSON.parse(JSON.stringify(known))
}

function streetOf(email: string) {
  return `street-of-${email}`
}

function campaignOf(email: string) {
  return `campaign-for-${email.replace(/\W/g, '-')}`
}

function weighted(weight: number, ...values: string[]) {
  return {
    weight: weight * values.length,
    arbitrary: fc.constantFrom(...values),
  }
}
