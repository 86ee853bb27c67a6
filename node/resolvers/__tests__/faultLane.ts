import { askAsService } from '../../../dev-store/askAsService'
import { createClient } from '../../../dev-store/client'
import type { DevStore } from '../../../dev-store/devStore'
import { crowdOf, type Person } from '../../../dev-store/people'
import { type Browser, browserAt } from './telesales'

const OPERATION = 'x-vtex-operation-id'
const ORDER_FORM = '/api/checkout/pub/orderForm'

/** What there is to see, behind the service's back. */
export interface Look {
  cookies: Record<string, string>
  /** The values that were written into the session. */
  written: Record<string, { value: unknown }>
  impersonated: string | null
  asked: string | null
  profile: string | null
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
  /** What it is put back to. */
  public before!: Look

  private readonly headers: Record<string, string> = {}
  private last!: Look

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
    this.before = await this.look()
  }

  public async look(): Promise<Look> {
    const cookies = Object.fromEntries(this.browser.cookies)
    const heldId = cookies['checkout.vtex.com']?.replace('__ofid=', '')
    const session = await this.browser.get('/api/sessions?items=*')
    const cart = heldId && (await this.browser.get(`${ORDER_FORM}/${heldId}`))
    const { impersonate, profile, public: written } = session.body.namespaces

    this.last = {
      cookies,
      written: (written ?? {}) as unknown as Look['written'],
      impersonated: textOf(impersonate?.storeUserEmail),
      asked: textOf(written?.['vtex-impersonated-customer-email']),
      profile: textOf(profile?.firstName),
      cart: cart
        ? {
            id: heldId,
            email: textOf({ value: cart.body.clientProfileData?.email }),
            openTextField: textOf(cart.body.openTextField),
            items: JSON.stringify(cart.body.items),
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
