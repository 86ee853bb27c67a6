import {
  cookieHeader,
  decoded,
  encoded,
  isCookieValue,
  nameAndValue,
} from './cookies'
import { IMPERSONATED_EMAIL } from './sessionFacts'
import { textOf } from './shapes'

const SESSION = 'vtex_session'
const SEGMENT = 'vtex_segment'
/** The cookie, or the header, with which an admin or an app proves who it is. */
export const ADMIN_TOKEN = 'VtexIdclientAutCookie'
const ORDER_FORM = ['checkout.vtex.com', 'CheckoutOrderFormOwnership']

/**
 * One browser's cookies, during one request: what it sent, and what it will be
 * told to keep or to forget.
 */
export class Browser {
  private readonly told = new Map<string, string>()
  private readonly cookies: Record<string, string | undefined>
  private readonly domain: string | null

  /**
   * @param sent the value of a cookie that the browser sent
   * @param host the store's host, as the browser sees it; a port is ignored
   */
  constructor(
    sent: (name: string) => string | undefined,
    account: string,
    host: string
  ) {
    const names = [
      SESSION,
      SEGMENT,
      ADMIN_TOKEN,
      `${ADMIN_TOKEN}_${account}`,
      ...ORDER_FORM,
    ]

    this.cookies = Object.fromEntries(names.map((name) => [name, sent(name)]))
    this.customerEmail = decoded(sent(IMPERSONATED_EMAIL))
    this.domain = /^[a-z\d.-]+/i.exec(host)?.[0] ?? null
  }

  /** Whom this browser holds the cart and email of, as we told it to. */
  public customerEmail: string | null

  /** Names the browser's session; the token that it brought. */
  public get session(): string | null {
    return this.cookies[SESSION] || null
  }

  /** It has sent a cookie of VTEX's; one that keeps no cookies has none. */
  public get hasCookies(): boolean {
    return Object.values(this.cookies).some(Boolean)
  }

  public get hasAdmin(): boolean {
    return Boolean(this.cookies[ADMIN_TOKEN])
  }

  /** The admin's sign-in; empty when there is none. */
  public get adminToken(): string {
    return this.cookies[ADMIN_TOKEN] ?? ''
  }

  /** The headers that say who the operator is, where no session is known. */
  public adminHeaders(): Record<string, string> {
    return { [ADMIN_TOKEN]: this.adminToken }
  }

  /** The order form that the browser holds. */
  public get orderFormId(): string | null {
    return orderFormIdIn(this.cookies[ORDER_FORM[0]] ?? '')
  }

  /** The Cookie header for the Session Manager. */
  public sessionCookies(): string {
    return cookieHeader(
      Object.entries(this.cookies).filter(
        ([name]) => !ORDER_FORM.includes(name)
      )
    )
  }

  /** The Cookie header that says which prices to show, but not to whom. */
  public segmentCookie(): string {
    return cookieHeader([[SEGMENT, this.cookies[SEGMENT]]])
  }

  /**
   * The Cookie header for checkout, about the order form that the browser
   * holds, or would hold if it were told so.
   */
  public orderFormCookies(setCookies?: string[]): string {
    const cookies =
      setCookies?.map(nameAndValue) ?? Object.entries(this.cookies)
    const held = cookies.filter(([name]) => ORDER_FORM.includes(name))

    return cookieHeader([[SEGMENT, this.cookies[SEGMENT]], ...held])
  }

  /**
   * Takes over the session and segment that the Session Manager answered with,
   * by cookie or, failing that, in the answer's body.
   */
  public refreshSession(
    setCookies: string[],
    { sessionToken, segmentToken }: Record<string, unknown>
  ): void {
    this.refresh(SESSION, setCookies, textOf(sessionToken))
    this.refresh(SEGMENT, setCookies, textOf(segmentToken))
  }

  /**
   * The id of the order form that we have given during this request, empty when
   * we have taken it, null when we have done neither.
   */
  public get newOrderFormId(): string | null {
    const values = this.toldOf(ORDER_FORM[0])

    return values.length > 0 ? (orderFormIdIn(values[0]) ?? '') : null
  }

  /** What we have told of the cookie that scripts read, if anything. */
  public get customerCookie(): string | null {
    return (
      [...this.told.values()].find(
        (setCookie) => nameAndValue(setCookie)[0] === IMPERSONATED_EMAIL
      ) ?? null
    )
  }

  /** The browser shall hold the customer's order form, and their email. */
  public holdCustomer(email: string, orderFormCookies: string[]): void {
    for (const setCookie of orderFormCookies) {
      if (ORDER_FORM.includes(nameAndValue(setCookie)[0])) {
        this.passOn(setCookie)
      }
    }
    this.customerEmail = email
    // VTEX's My Orders reads this cookie by script, so it is not HttpOnly.
    this.tell(
      `${IMPERSONATED_EMAIL}=${encoded(email)}; Path=/; Secure; SameSite=Lax`
    )
  }

  /** The browser shall hold neither the customer's order form nor their email. */
  public forgetCustomer(): void {
    for (const name of ORDER_FORM) {
      // Checkout sets its cookies for the domain, others for the host alone.
      this.tell(`${name}=; Path=/; Max-Age=0`)
      if (this.domain) {
        this.tell(`${name}=; Domain=${this.domain}; Path=/; Max-Age=0`)
      }
    }
    this.forgetEmail()
  }

  /** The browser shall hold what it holds, but not for them. */
  public forgetEmail(): void {
    this.customerEmail = null
    this.tell(`${IMPERSONATED_EMAIL}=; Path=/; Max-Age=0; Secure; SameSite=Lax`)
  }

  /** The Set-Cookie headers of our answer. */
  public setCookies(): string[] {
    return [...this.told.values()]
  }

  private toldOf(name: string): string[] {
    return [...this.told.values()]
      .map(nameAndValue)
      .filter(([told]) => told === name)
      .map(([, value]) => value)
  }

  private refresh(name: string, setCookies: string[], token: string | null) {
    // Pages read the segment by script, and nobody else's session.
    const httpOnly = name === SESSION ? '; HttpOnly' : ''
    const setCookie =
      setCookies.find((line) => nameAndValue(line)[0] === name) ??
      (token &&
        isCookieValue(token) &&
        `${name}=${token}; Path=/; Secure; SameSite=Lax${httpOnly}`)

    if (!setCookie) {
      return
    }
    const [, value] = nameAndValue(setCookie)

    if (value && value !== this.cookies[name]) {
      this.cookies[name] = value
      this.passOn(setCookie)
    }
  }

  /** Passes on a Set-Cookie of VTEX, which names the host that we called. */
  private passOn(setCookie: string) {
    const [pair, ...attributes] = setCookie.split(';')
    const mine = attributes.flatMap((attribute) =>
      /^\s*domain\s*=/i.test(attribute)
        ? this.domain
          ? [` Domain=${this.domain}`]
          : []
        : [attribute]
    )

    this.tell([pair, ...mine].join(';'))
  }

  /** What is told later about the same cookie holds. */
  private tell(setCookie: string) {
    const [domain] = /;\s*domain=[^;]*/i.exec(setCookie) ?? ['']

    this.told.set(nameAndValue(setCookie)[0] + domain, setCookie)
  }
}

/** Whether a browser that is told this holds the order form from then on. */
export function isOrderFormTold(setCookies: string[], id: string): boolean {
  return setCookies
    .map(nameAndValue)
    .some(
      ([name, value]) => name === ORDER_FORM[0] && orderFormIdIn(value) === id
    )
}

/** The id goes into paths, so anything unusual is none. */
function orderFormIdIn(value: string): string | null {
  return /^__ofid=([\w-]+)$/.exec(value)?.[1] ?? null
}
