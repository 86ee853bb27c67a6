import { askAsService } from '../../../dev-store/askAsService'
import { createClient } from '../../../dev-store/client'
import type { DevStore } from '../../../dev-store/devStore'
import {
  heldOrderFormId,
  type Truth,
  truthOf,
} from '../../../dev-store/oracle/truth'
import { crowdOf, type Person } from '../../../dev-store/people'
import { type Browser, browserAt } from './telesales'

const OPERATION = 'x-vtex-operation-id'
const ORDER_FORM = '/api/checkout/pub/orderForm'

/** What there is to see, behind the service's back. */
export interface Observed extends Omit<Truth, 'cart'> {
  cookies: Record<string, string>
  /** The values that were written into the session. */
  written: Record<string, { value: unknown }>
  cart: {
    id: string
    email: string | null
    openTextField: string | null
    items: string
  } | null
  /** The file that says which cart is parked. */
  parked: string | null
}

/**
 * An operator with a browser and two customers of their own, whom nobody else
 * disturbs, and who can be put back to where they were.
 */
export class Lane {
  public readonly browser: Browser
  public readonly operator: string
  public readonly ana: Person
  public readonly bruno: Person
  /** Where VBase keeps Ana's parked cart, once that is known. */
  public parkedAt: string | null = null
  /** An order of Ana's, once she has one. */
  public orderId = ''
  /** What it is put back to. */
  public before!: Observed

  private readonly headers: Record<string, string> = {}
  private last!: Observed

  constructor(
    public readonly store: DevStore,
    public readonly number: number
  ) {
    this.browser = browserAt(
      store,
      this.headers,
      createClient(store.url, store.answer)
    )
    this.operator = `operator-${number}@acme.example`
    ;[this.ana, this.bruno] = crowdOf({
      operators: 0,
      customers: 2 * number,
    }).slice(-2)
  }

  /** By what the service's calls are told apart from now on. */
  public set operationId(id: string) {
    this.headers[OPERATION] = id
  }

  public get operationId(): string {
    return this.headers[OPERATION]
  }

  /** Remembers what it is like now. */
  public async remember(): Promise<void> {
    this.before = await this.observe()
  }

  public async observe(): Promise<Observed> {
    const { cookies } = this.browser
    const heldId = heldOrderFormId(cookies)
    const session = await this.browser.get('/api/sessions?items=*')
    const cart = heldId && (await this.browser.get(`${ORDER_FORM}/${heldId}`))
    const { namespaces } = session.body

    this.last = {
      ...truthOf(namespaces, null, cookies),
      cookies: Object.fromEntries(cookies),
      written: (namespaces.public ?? {}) as unknown as Observed['written'],
      // Not all that checkout says of it: some is about the session.
      cart:
        heldId && cart
          ? {
              id: heldId,
              email: textOf({ value: cart.body.clientProfileData?.email }),
              openTextField: textOf(cart.body.openTextField),
              // A line that moves is another line.
              items: JSON.stringify(cart.body.items, (key, value) =>
                key === 'uniqueId' ? undefined : value
              ),
            }
          : null,
      parked: await this.askVbase('GET'),
    }
    return this.last
  }

  /**
   * Makes session, browser and parked cart what they were.
   *
   * @throws Error when that does not work
   */
  public async reset(): Promise<void> {
    const { cookies, parked, written } = this.before
    const empty = Object.keys(this.last.written).map((key) => [
      key,
      { value: '' },
    ])

    this.store.trouble.clear(this.operationId)
    this.browser.cookies.clear()
    for (const [name, value] of Object.entries(cookies)) {
      this.browser.cookies.set(name, value)
    }
    const { body } = await this.browser.send(
      'PATCH',
      '/api/sessions?items=impersonate.storeUserEmail',
      { public: { ...Object.fromEntries(empty), ...written } }
    )
    const now = textOf(body.namespaces?.impersonate?.storeUserEmail)

    if (now !== this.before.impersonated) {
      throw new Error(`${this.operator} cannot be put back: ${now}`)
    }
    this.browser.cookies.set('vtex_segment', cookies.vtex_segment)
    if (parked !== this.last.parked) {
      await this.askVbase(parked === null ? 'DELETE' : 'PUT', parked)
    }
  }

  public async askVbase(method: string, body?: string | null) {
    if (this.parkedAt === null) {
      return null
    }
    const { status, text } = await askAsService(
      this.store.emulatorUrl,
      method,
      `http://infra.io.vtex.com${this.parkedAt}`,
      { body: body ?? undefined }
    )

    return status === 200 ? text : null
  }
}

function textOf(entry: { value?: unknown } | undefined): string | null {
  return typeof entry?.value === 'string' && entry.value ? entry.value : null
}
