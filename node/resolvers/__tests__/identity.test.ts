import { afterAll, beforeAll, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { type DevStore, startDevStore } from '../../../dev-store/devStore'
import { type Person, people } from '../../../dev-store/people'
import { BUSY_STORE, browserAt } from './telesales'

const OLGA = 'olga@acme.example'
const OMAR = 'omar@acme.example'
const OTTO = 'otto@acme.example'
const ASKED = 'vtex-impersonated-customer-email'
const NEXT_AT_DESK: Record<string, string> = {
  [OLGA]: OMAR,
  [OMAR]: OTTO,
  [OTTO]: OLGA,
}

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
type Browser = ReturnType<typeof browserAt>

let store: DevStore
let customersSoFar = 0

beforeAll(async () => {
  store = await startDevStore({ settings: BUSY_STORE, isTimeVirtual: true })
  exist({ id: 'omar', email: OMAR, role: 'operator' })
})

afterAll(() => store.stop())

it('never mixes up two people, whatever happens in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(PLATFORM, STORY, async (platform, story) => {
      const take = await callCentre(platform)

      for (const step of story) await take(step)
    }),
    // Until then a failure is made smaller; it stays a failure in any case.
    { seed: 3, numRuns: 36, interruptAfterTimeLimit: 80_000 }
  )
}, 90_000)

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
  const marks = marksOf([OLGA, OMAR, OTTO, ...Object.values(customers)])
  const ownerOf = new Map<string, string>()
  const orders: { orderId: string; email: string }[] = []

  await clearTrouble(browserAt(store))
  const desks = [await deskOf(OLGA), await deskOf(OMAR)]

  return take

  async function deskOf(person: string) {
    const browser = browserAt(store)

    await browser.signIn(person)
    return {
      browser,
      person,
      seen: await look(browser),
      bar: await browser.read(),
    }
  }

  async function take(step: Step) {
    const desk = desks[step.desk]
    const other = desks[1 - step.desk]
    const { bar, seen: was } = desk
    const answer = await act(desk, step)

    expect(await look(other.browser)).toEqual(other.seen)
    desk.seen = await look(desk.browser)
    desk.bar = await desk.browser.read()
    expect(desk.seen.orderForm?.id).not.toBe(other.seen.orderForm?.id ?? null)
    tellsTheTruth(desk)
    if (answer) keepsThePromise(desk, step, answer, was, bar)
  }

  /** Bar, session and cart are one person's, or the bar warns. */
  function tellsTheTruth({ bar, person, seen }: Desk) {
    const { customer, operator, warning } = bar
    const { orderForm, segment, session } = seen
    const { impersonated } = seen.identity

    expect(strangersIn(bar, person, impersonated)).toEqual([])
    if (!operator) {
      expect(customer).toBeNull()
      return
    }
    expect(operator.email).toBe(person)
    expect(customer?.email ?? null).toBe(impersonated)
    if (warning) return

    const served = customer?.email ?? person

    expect(strangersIn({ session, segment }, person, served)).toEqual([])
    expect(strangersIn(orderForm, served)).toEqual([])
    if (!orderForm) return
    expect([null, served]).toContain(orderForm.email)
    expect(ownerOf.get(orderForm.id) ?? served).toBe(served)
    ownerOf.set(orderForm.id, served)
  }

  /** What was answered has come true; after a refusal, nothing has. */
  function keepsThePromise(
    { bar, browser, person, seen }: Desk,
    { does, customer, trouble }: Step,
    { notice, refusal, session, text }: Awaited<ReturnType<Browser['end']>>,
    was: Seen,
    { customer: served, warning }: Desk['bar']
  ) {
    const { identity, orderForm } = seen

    expect(strangersIn(text, person, identity.impersonated)).toEqual([])
    if (refusal) {
      expect(orderForm?.id).toBe(was.orderForm?.id)
      expect(orderForm?.items).toEqual(was.orderForm?.items)
      if (refusal !== 'HALF_DONE') {
        expect(identity).toEqual(was.identity)
        expect(orderForm).toEqual(was.orderForm)
      }
      return
    }
    // To start with whom one serves does nothing, also to a cart to be repaired.
    const isNothing =
      does === 'start' &&
      served?.email === emailOf(customer) &&
      warning !== 'NOT_STARTED_HERE'

    if (isNothing) {
      expect(bar.warning).toBe(warning)
    } else {
      expect([null, trouble && 'CART_UNKNOWN']).toContain(session.warning)
      expect(bar.warning).toBeNull()
    }
    switch (does) {
      case 'start':
        expect(identity.impersonated).toBe(emailOf(customer))
        break
      case 'repair':
        expect(identity.impersonated).toBe(was.identity.impersonated)
        // What was another customer's is kept for them, if it can be.
        expect(orderForm?.items ?? []).toEqual(
          notice?.endsWith('_PARKED') ? [] : (was.orderForm?.items ?? [])
        )
        break
      case 'end':
        expect(identity).toMatchObject({ asked: null, impersonated: null })
        expect(
          strangersIn({ seen, cookies: [...browser.cookies] }, person)
        ).toEqual([])
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
        return inTrouble(browser, step, browser.repair)
      case 'read': {
        const shown = await inTrouble(browser, step, browser.read)

        expect([null, seen.identity.impersonated]).toContain(
          shown?.customer?.email ?? null
        )
        break
      }
      case 'add':
        await change(browser, 'items', {
          orderItems: [{ id: '1', quantity: 2, seller: '1' }],
        })
        break
      case 'remove':
        if (seen.orderForm?.items.length) {
          await change(browser, 'items/update', {
            orderItems: [{ index: 0, quantity: 0 }],
          })
        }
        break
      case 'attach':
        // Who is warned asks nobody for an address.
        if (bar.warning) break
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
        if (served) await open(browser, 'utm_source', campaignOf(served))
        break
      case 'purchase': {
        const { body, status } = await browser.send('POST', '/dev/place-order')

        if (status === 201 && served) {
          expect(body.email).toBe(served)
          expect(strangersIn(body, person, served)).toEqual([])
          orders.push({ orderId: String(body.orderId), email: served })
        }
        break
      }
      case 'orderAgain': {
        const order = orders.find(({ email }) => email === served)

        if (order) await browser.send('POST', '/dev/order-again', order)
        break
      }
      case 'link': {
        const email = customers[step.customer]

        if (email) await open(browser, ASKED, email)
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
    if (trouble) await browser.trouble(trouble)
    const result = await run()

    if (trouble) await clearTrouble(browser)
    return result
  }

  async function clearTrouble(browser: Browser) {
    const { knownIssues, maskedEmails } = platform

    await browser.noTrouble()
    await browser.trouble({ knownIssues, maskedEmails })
  }

  function emailOf(customer: string) {
    return customers[customer] ?? customer
  }

  /** What is known of anybody but these people. */
  function strangersIn(told: unknown, ...expected: (string | null)[]) {
    const text = JSON.stringify(told)

    return marks.flatMap(({ email, known }) =>
      expected.includes(email) ? [] : known.filter((it) => text.includes(it))
    )
  }
}

interface Desk {
  browser: Browser
  person: string
  seen: Seen
  bar: Awaited<ReturnType<Browser['read']>>
}

type Seen = Awaited<ReturnType<typeof look>>

/** What VTEX knows of a browser. */
async function look(browser: Browser) {
  const { body } = await browser.get('/api/sessions?items=*')
  const { namespaces: session } = body
  const value = (namespace: string, key: string) =>
    (session[namespace]?.[key]?.value as unknown as string) || null
  const segment = await browser.get('/api/segments')

  return {
    identity: {
      asked: value('public', ASKED),
      impersonated: value('impersonate', 'storeUserEmail'),
      profile: value('profile', 'email'),
      campaign: value('public', 'utm_source'),
    },
    session,
    segment: segment.body,
    orderForm: await heldOrderForm(browser),
  }
}

async function heldOrderForm(browser: Browser) {
  const id = browser.cookie('checkout.vtex.com')?.replace('__ofid=', '')

  if (!id) return null
  const path = `/api/checkout/pub/orderForm/${id}`
  const { body, status } = await browser.get(path)

  if (status === 404) return null
  const { clientProfileData, items, marketingData, shippingData } = body

  return {
    id,
    email: clientProfileData?.email ?? null,
    clientProfileData,
    // What they cost follows the session, also one that VTEX has half loaded.
    items: ((items ?? []) as unknown as Array<Record<string, unknown>>).map(
      ({ price: _, sellingPrice: __, ...item }) => item
    ),
    marketingData,
    shippingData,
  }
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

/** What gives a person away, wherever it is found. */
function marksOf(emails: string[]) {
  return emails.map((email) => ({
    email,
    known: [
      ...Object.values(profileOf(email)),
      encodeURIComponent(email),
      streetOf(email),
      campaignOf(email),
    ],
  }))
}

function profileOf(email: string): Record<string, string> {
  const { firstName, lastName, document, phone } =
    people.find((person) => person.email === email) ?? {}
  const known = { email, firstName, lastName, document, phone }

  return JSON.parse(JSON.stringify(known))
}

function streetOf(email: string) {
  return `street of ${email.replace('@', ' at ')}`
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
