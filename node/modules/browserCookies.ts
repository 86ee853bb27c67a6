import { cookieHeader, lastOfEach, nameAndValue } from './cookies'
import { OWN_CART_COOKIE, type OwnCart, ownCartIn } from './ownCart'
import { salesChannelIn } from './salesChannel'
import {
  WITNESS_COOKIE,
  type WitnessCookie,
  witnessCookieIn,
} from './witnessCookie'

/** The cookie that names the browser's session. */
export const SESSION = 'vtex_session'
/** The cookie that says which prices to show, but not to whom. */
export const SEGMENT = 'vtex_segment'
/** The cookie, or the header, with which an admin or an app proves who it is. */
export const ADMIN_TOKEN = 'VtexIdclientAutCookie'
/** The cookies that say which order form the browser holds. */
export const ORDER_FORM: readonly string[] = [
  'checkout.vtex.com',
  'CheckoutOrderFormOwnership',
]

/** What VTEX need not know. */
const OURS: readonly string[] = [WITNESS_COOKIE, OWN_CART_COOKIE]

type Values = Readonly<Record<string, string | undefined>>

/** The cookies of VTEX's that a browser holds: a value, which never changes. */
export class BrowserCookies {
  private constructor(private readonly values: Values) {}

  /** @param sent the value of a cookie that the browser has sent */
  public static of(
    sent: (name: string) => string | undefined,
    account: string
  ): BrowserCookies {
    const names = [
      SESSION,
      SEGMENT,
      ADMIN_TOKEN,
      `${ADMIN_TOKEN}_${account}`,
      ...OURS,
      ...ORDER_FORM,
    ]

    return new BrowserCookies(
      Object.fromEntries(names.map((name) => [name, sent(name)]))
    )
  }

  /** The same cookies, but for this one. */
  public with(name: string, value: string): BrowserCookies {
    return new BrowserCookies({ ...this.values, [name]: value })
  }

  /** Names the browser's session; the token that it brought. */
  public get session(): string | null {
    return this.values[SESSION] || null
  }

  /** One that keeps no cookies has none. */
  public get isEmpty(): boolean {
    return !Object.values(this.values).some(Boolean)
  }

  /** What proves our witness. */
  public get witness(): WitnessCookie {
    return witnessCookieIn(this.values[WITNESS_COOKIE])
  }

  /** The order form that the operator had before they began, if it is kept. */
  public get ownCart(): OwnCart | null {
    return ownCartIn(this.values[OWN_CART_COOKIE])
  }

  public get hasAdmin(): boolean {
    return Boolean(this.values[ADMIN_TOKEN])
  }

  /** The admin's sign-in; empty when there is none. */
  public get adminToken(): string {
    return this.values[ADMIN_TOKEN] ?? ''
  }

  /** The headers that say who the operator is, where no session is known. */
  public adminHeaders(): Record<string, string> {
    return { [ADMIN_TOKEN]: this.adminToken }
  }

  /** The order form that the browser holds. */
  public get orderFormId(): string | null {
    return orderFormIdIn(this.values[ORDER_FORM[0]] ?? '')
  }

  /** The order form that the browser holds, by cookies as they are set. */
  public get orderFormCookies(): string[] {
    return ORDER_FORM.flatMap((name) =>
      this.values[name] ? [`${name}=${this.values[name]}`] : []
    )
  }

  /** The Cookie header for the Session Manager. */
  public sessionHeader(): string {
    return cookieHeader(
      Object.entries(this.values).filter(
        ([name]) => !OURS.includes(name) && !ORDER_FORM.includes(name)
      )
    )
  }

  /** The Cookie header that names nobody. */
  public segmentHeader(): string {
    return cookieHeader([[SEGMENT, this.values[SEGMENT]]])
  }

  /**
   * The Cookie header for a look at the order form that the browser holds. It names
   * nobody: with a session that is another's by now, checkout might make it theirs.
   */
  public heldOrderFormHeader(): string {
    return cookieHeader(
      Object.entries(this.values).filter(
        ([name]) => name === SEGMENT || ORDER_FORM.includes(name)
      )
    )
  }

  /**
   * The Cookie header for a change of an order form that a browser would hold with
   * these Set-Cookies. By the session and the segment checkout knows the prices.
   */
  public orderFormHeader(setCookies: readonly string[]): string {
    const held = lastOfEach(setCookies)
      .map(nameAndValue)
      .filter(([name]) => ORDER_FORM.includes(name))

    return cookieHeader([
      [SESSION, this.values[SESSION]],
      [SEGMENT, this.values[SEGMENT]],
      ...held,
    ])
  }

  /** The trade policy that the segment says; null when it says none. */
  public get salesChannel(): string | null {
    return salesChannelIn(this.values[SEGMENT])
  }

  /** The same cookies, but for what says whose session it is. */
  public withoutSession(): BrowserCookies {
    return this.with(SESSION, '')
  }

  /** The value of one of these cookies. */
  public get(name: string): string | undefined {
    return this.values[name]
  }
}

/** Whether a browser that gets these Set-Cookies holds the order form. */
export function setsOrderForm(
  setCookies: readonly string[],
  id: string
): boolean {
  return setCookies
    .map(nameAndValue)
    .some(
      ([name, value]) => name === ORDER_FORM[0] && orderFormIdIn(value) === id
    )
}

/** The id goes into paths, so anything unusual is none. */
export function orderFormIdIn(cookie: string): string | null {
  return /^__ofid=([\w-]+)$/.exec(cookie)?.[1] ?? null
}
