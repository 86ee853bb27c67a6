import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals'
import { createClient } from '../../../dev-store/client'
import {
  type DevStore,
  type DevStoreOptions,
  startDevStore,
} from '../../../dev-store/devStore'
import type { UpstreamCall } from '../../../dev-store/emulator'
import type { Fault } from '../../../dev-store/emulator/troubleOrder'
import { truthOf } from '../../../dev-store/oracle/truth'
import { UPDATE_SESSION } from '../../../dev-store/sessionClient'
import { TOOK_MS } from '../../../dev-store/time/virtualTime'
import { readOperation } from '../../../tools/contract'
import { CONTEXT } from '../../../tools/ourApp'
import { EMPTY_SESSION } from '../../modules/telesalesSession'
import type {
  CustomerCard,
  CustomerSearch,
  RegisterResult,
  TelesalesResult,
} from '../../typings/graphql'

/** What the service answered to a start, an end or a repair. */
export interface TelesalesAnswer extends TelesalesResult {
  setCookies: string[]
  text: string
  /** How long it took, by virtual time. */
  tookMs: number
}

/** What became of a search. */
export interface SearchAnswer extends CustomerSearch {
  text: string
}

/** What is known of a customer. */
export interface CardAnswer extends CustomerCard {
  text: string
  tookMs: number
}

/** What became of a registration. */
export interface RegisterAnswer extends RegisterResult {
  text: string
}

/** The refusals that other tests than those of refusals produce. */
export const ELSEWHERE = [
  'CROSS_SITE',
  'CUSTOMER_EXCLUDED',
  'INVALID_REASON',
  'REASON_NEEDED',
  'ALREADY_REGISTERED',
  'CUSTOMER_GONE',
  'DOCUMENT_UNCHECKED',
  'INVALID_DOCUMENT',
  'INVALID_NAME',
  'INVALID_NOTE',
  'INVALID_PHONE',
  'ADDRESS_NOT_FOUND',
  'CART_NOT_THEIRS',
  'INVALID_POSTAL_CODE',
  'NOT_ALLOWED',
  'NO_RECORDS',
  'ORDER_NOT_FOUND',
  'ORDER_UNAVAILABLE',
  'REGISTRATION_NOT_ALLOWED',
  'SEARCH_DOWN',
  'SEARCH_NOT_ALLOWED',
  'TOO_MANY_REQUESTS',
]

/** Olga's session while she serves nobody. */
export const IDLE = {
  ...EMPTY_SESSION,
  operator: { email: 'olga@acme.example' },
}

/** A store that takes no time: it has few customers, and nothing is waited for. */
export const FAST = { isTimeVirtual: true, population: 300 }

/** Counts calls anew; one that was given up, or made late, is not among them. */
export async function forgetCalls(store: DevStore): Promise<void> {
  await store.time?.settled()
  store.upstreamCalls.length = 0
}

/** A store in which an operator may start as often as a test does. */
export const BUSY_STORE = { startsPerMinute: 1000 }

const ORDER_FORM = '/api/checkout/pub/orderForm'

// What the bar itself sends.
const READ = readOperation('telesalesSession')
const START = readOperation('startImpersonation')
const END = readOperation('endImpersonation')
const REPAIR = readOperation('repairCart')
const ORDER_AGAIN = readOperation('orderAgain')
const DELIVER_TO = readOperation('deliverTo')
const FIND = readOperation('findCustomers')
const RECENT = readOperation('recentCustomers')
const CARD = readOperation('customerCard')
const REGISTER = readOperation('registerCustomer')
// The bar does not ask the doctor; whoever does so, asks as the manual says.
const DOCTOR = `query ($isActivated: Boolean) {
  telesalesDoctor(isActivated: $isActivated)
    ${CONTEXT} { name status }
}`

/**
 * A browser that speaks to our service, and looks at the truth behind it.
 *
 * @param headers what it sends to the service besides what a page does
 */
export function browserAt(
  store: DevStore,
  headers: Record<string, string> = {},
  client = createClient(store.url, store.answer)
) {
  const ask = async <Answer = TelesalesAnswer>(
    field: string,
    query: string,
    variables?: Record<string, unknown>
  ): Promise<Answer> => {
    const {
      body,
      headers: answered,
      setCookies,
      text,
    } = await client.graphql(query, variables, headers)
    const answer = body.data?.[field] as unknown as Answer

    return {
      ...answer,
      setCookies,
      text,
      tookMs: Number(answered.get(TOOK_MS)),
    }
  }

  /** The order form that this browser holds. */
  const orderForm = async () => {
    const { body } = await client.get(ORDER_FORM)

    return body as unknown as {
      orderFormId: string
      clientProfileData: Record<string, string | null> | null
      items: unknown[]
      value: number
    }
  }

  /** Changes it, or another one, behind our service's back; the id that it has. */
  const changeCart = async (what: string, change: object, id?: string) => {
    const orderFormId = id ?? (await orderForm()).orderFormId
    const { status } = await client.send(
      'POST',
      `${ORDER_FORM}/${orderFormId}/${what}`,
      change
    )

    expect(status).toBe(200)
    return orderFormId
  }

  return {
    ...client,
    orderForm,
    /** @param orderFormId another than the browser's: a page began with it */
    addToCart: (id = '1', quantity = 2, orderFormId?: string) =>
      changeCart(
        'items',
        { orderItems: [{ id, quantity, seller: '1' }] },
        orderFormId
      ),
    /** The cart gets somebody's email, or more, as VTEX's defects do it. */
    claimCart: (profile: Record<string, string>) =>
      changeCart('attachments/clientProfileData', profile),
    start: (email: unknown, cart?: string, reason?: string, note?: string) =>
      ask('startImpersonation', START, {
        customerEmail: email,
        cart,
        reason,
        note,
      }),
    startById: (id: unknown, cart?: string, reason?: string) =>
      ask('startImpersonation', START, { customerId: id, cart, reason }),
    find: (term: unknown) => ask<SearchAnswer>('findCustomers', FIND, { term }),
    recent: (ids: unknown) =>
      ask<SearchAnswer>('recentCustomers', RECENT, { ids }),
    /**
     * @param customerId absent: of whoever is served
     * @param orderId by which they were found
     */
    card: (
      parts: string[],
      customerId?: string,
      orderId?: string,
      more: { shown?: string[] } = {}
    ) =>
      ask<CardAnswer>('customerCard', CARD, {
        customerId,
        orderId,
        parts,
        ...more,
      }),
    register: (customer: unknown) =>
      ask<RegisterAnswer>('registerCustomer', REGISTER, { customer }),
    end: (note?: string) => ask('endImpersonation', END, { note }),
    /** @param customerEmail whom the bar names */
    repair: (customerEmail = 'ana@example.com', reason?: string) =>
      ask('repairCart', REPAIR, { customerEmail, reason }),
    orderAgain: (
      orderId: unknown,
      customerEmail = 'ana@example.com',
      note?: string
    ) => ask('orderAgain', ORDER_AGAIN, { customerEmail, orderId, note }),
    deliverTo: (place: object, customerEmail = 'ana@example.com') =>
      ask('deliverTo', DELIVER_TO, { customerEmail, ...place }),
    async read(): Promise<TelesalesAnswer['session']> {
      const { body } = await client.graphql(READ)

      return body.data
        ?.telesalesSession as unknown as TelesalesAnswer['session']
    },
    /** For how many seconds the customer has been served, as we know it. */
    async servedSeconds(): Promise<unknown> {
      const { body } = await client.graphql(READ)

      return body.data?.telesalesSession?.servedSeconds
    },
    readRaw: () => client.graphql(READ, undefined, headers),
    /** What the doctor finds, check by check. */
    async doctor(isActivated?: boolean): Promise<Record<string, string>> {
      const { body } = await client.graphql(DOCTOR, { isActivated }, headers)
      const checks = body.data?.telesalesDoctor as unknown as Array<{
        name: string
        status: string
      }>

      return Object.fromEntries(
        checks.map(({ name, status }) => [name, status])
      )
    },
    /** Asks with other headers than a page of the store does. */
    async withHeaders(headers: Record<string, string>) {
      const asked = [
        [START, { customerEmail: 'ana@example.com' }],
        [END, {}],
        [REPAIR, { customerEmail: 'ana@example.com' }],
        [ORDER_AGAIN, { customerEmail: 'ana@example.com', orderId: '1' }],
        [DELIVER_TO, { customerEmail: 'ana@example.com', postalCode: '1' }],
        [REGISTER, { customer: { email: 'new@example.com' } }],
      ] as const
      const answers = []

      for (const [query, variables] of asked) {
        answers.push(await client.graphql(query, variables, headers))
      }
      return answers.map(({ body }) => {
        const [answer] = Object.values(body.data ?? {})

        return answer?.refusal as unknown as string | null
      })
    },
    /** A block of another app writes to the session, as a region picker does. */
    chooseRegion: () =>
      client.graphql(UPDATE_SESSION, { fields: { regionId: 'v2.SP' } }),
    /** Whom VTEX's session impersonates, and what it was asked for. */
    async truth() {
      const { body } = await client.get('/api/sessions?items=*')
      const { namespaces } = body
      const { asked, impersonated } = truthOf(namespaces, null, client.cookies)
      const name = namespaces.profile?.firstName?.value

      return { asked, impersonated, name: (name as unknown as string) || null }
    },
    trouble: (order: unknown) => client.send('POST', '/dev/trouble', order),
    noTrouble: () => client.send('DELETE', '/dev/trouble'),
  }
}

/** Whether a call could change something; to ask VTEX ID does not. */
export function isWrite({ method, path }: UpstreamCall): boolean {
  return method !== 'GET' && !path.startsWith('/api/vtexid/')
}

/**
 * What comes of these when each has come as far as it can before the next begins,
 * while the first call of a kind is kept.
 */
export async function atOnce<Answer>(
  { time, trouble }: DevStore,
  kept: Fault,
  ...acts: Array<() => Promise<Answer>>
): Promise<Answer[]> {
  const held = trouble.hold(kept)
  const answers: Promise<Answer>[] = []

  for (const act of acts) {
    answers.push(act())
    await time?.stalled(answers.length)
  }
  held.letGo()
  return Promise.all(answers)
}

/** What a test speaks to our service with. */
export type Browser = ReturnType<typeof browserAt>

/**
 * Gives each test of a file a store without trouble, parked carts and new
 * customers, and an operator who has just signed in.
 *
 * @param tell what there is for the test that follows
 * @param operators how many there are to take turns, since each may search only
 * so often; without them it is Olga every time
 * @param settings what the store has set for the app; by default that an operator
 * may start as often as a test does
 * @param options how else to start the store
 */
export function beforeEachTest(
  tell: (store: DevStore, operator: Browser) => void,
  operators = 0,
  settings: object = BUSY_STORE,
  options: DevStoreOptions = FAST
): void {
  let store: DevStore
  let turn = 0

  beforeAll(async () => {
    store = await startDevStore({
      crowd: { operators, customers: 0 },
      settings,
      ...options,
    })
  })
  afterAll(() => store.stop())
  beforeEach(async () => {
    const operator = browserAt(store)

    turn += 1
    // What the test before has left under way would be found by the next one.
    await store.time?.settled()
    await operator.noTrouble()
    await operator.send('DELETE', '/dev/vbase')
    await operator.send('DELETE', '/dev/customers')
    await operator.signIn(
      operators > 0 ? `operator-${turn}@acme.example` : 'olga@acme.example'
    )
    await forgetCalls(store)
    tell(store, operator)
  })
}
