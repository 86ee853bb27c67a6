import type { SessionTokens } from '../../clients/sessions'
import {
  BrowserCookies,
  ORDER_FORM,
  orderFormIdIn,
  SEGMENT,
  SESSION,
} from '../../modules/browserCookies'
import {
  decoded,
  encoded,
  isCookieValue,
  nameAndValue,
} from '../../modules/cookies'
import { IMPERSONATED_EMAIL } from '../../modules/publicValues'

/**
 * One browser's cookies during one request, and the Set-Cookies that are pending
 * for our answer.
 */
export class CookieJar {
  private readonly pending = new Map<string, string>()
  private readonly domain: string | null
  private held: BrowserCookies
  private customer: string | null
  private orderFormId: string | null = null

  /**
   * @param sent the value of a cookie that the browser has sent
   * @param host the store's host, as the browser sees it; a port is ignored
   */
  constructor(
    sent: (name: string) => string | undefined,
    account: string,
    host: string
  ) {
    this.held = BrowserCookies.of(sent, account)
    this.customer = decoded(sent(IMPERSONATED_EMAIL))
    this.domain = /^[a-z\d.-]+/i.exec(host)?.[0] ?? null
  }

  /** As they were sent, with the session and segment as VTEX has renewed them. */
  public get cookies(): BrowserCookies {
    return this.held
  }

  /** Whose cart and email the browser holds, or will hold with our answer. */
  public get customerEmail(): string | null {
    return this.customer
  }

  /** The Set-Cookie headers of our answer. */
  public get setCookies(): string[] {
    return [...this.pending.values()]
  }

  /**
   * The id of the order form that our answer gives to the browser, empty when it
   * takes one away, null when it does neither.
   */
  public get newOrderFormId(): string | null {
    return this.orderFormId
  }

  /** The pending Set-Cookie of the cookie that scripts read, if there is one. */
  public get customerCookie(): string | null {
    return this.pending.get(IMPERSONATED_EMAIL) ?? null
  }

  /** Takes over the session and segment that the Session Manager has renewed. */
  public refreshSession(tokens: SessionTokens): void {
    this.refresh(SESSION, tokens.setCookies, tokens.sessionToken)
    this.refresh(SEGMENT, tokens.setCookies, tokens.segmentToken)
  }

  /** The browser shall hold the customer's order form, and their email. */
  public holdCustomer(
    email: string,
    orderFormCookies: readonly string[]
  ): void {
    for (const setCookie of orderFormCookies) {
      if (ORDER_FORM.includes(nameAndValue(setCookie)[0])) {
        this.passOn(setCookie)
      }
    }
    this.customer = email
    // VTEX's My Orders reads this cookie by script, so it is not HttpOnly.
    this.set(
      `${IMPERSONATED_EMAIL}=${encoded(email)}; Path=/; Secure; SameSite=Lax`
    )
  }

  /** The browser shall hold neither the customer's order form nor their email. */
  public forgetCustomer(): void {
    for (const name of ORDER_FORM) {
      // Checkout sets its cookies for the domain, others for the host alone.
      this.set(`${name}=; Path=/; Max-Age=0`)
      if (this.domain) {
        this.set(`${name}=; Domain=${this.domain}; Path=/; Max-Age=0`)
      }
    }
    this.forgetEmail()
  }

  /** The browser shall hold what it holds, but not for them. */
  public forgetEmail(): void {
    this.customer = null
    this.set(`${IMPERSONATED_EMAIL}=; Path=/; Max-Age=0; Secure; SameSite=Lax`)
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

    if (value && value !== this.held.get(name)) {
      this.held = this.held.with(name, value)
      this.passOn(setCookie)
    }
  }

  /** Passes on a Set-Cookie of VTEX, which names the host that we called. */
  private passOn(setCookie: string) {
    const [pair, ...attributes] = setCookie.split(';')
    const domain = this.domain ? [` Domain=${this.domain}`] : []
    const ours = attributes.flatMap((attribute) =>
      /^\s*domain\s*=/i.test(attribute) ? domain : [attribute]
    )

    this.set([pair, ...ours].join(';'))
  }

  /** What is set later of the same cookie holds. */
  private set(setCookie: string) {
    const [name, value] = nameAndValue(setCookie)
    const [domain] = /;\s*domain=[^;]*/i.exec(setCookie) ?? ['']

    this.pending.set(name + domain, setCookie)
    // With and without a domain it is two cookies, and one order form.
    if (name === ORDER_FORM[0]) {
      this.orderFormId = orderFormIdIn(value) ?? ''
    }
  }
}
