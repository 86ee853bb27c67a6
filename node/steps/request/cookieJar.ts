import type { SessionTokens } from '../../clients/sessions'
import {
  BrowserCookies,
  ORDER_FORM,
  orderFormIdIn,
  SEGMENT,
  SESSION,
  WITNESS,
} from '../../modules/browserCookies'
import type { Held } from '../../modules/cart'
import {
  decoded,
  encoded,
  isCookieValue,
  nameAndValue,
} from '../../modules/cookies'
import { IMPERSONATED_EMAIL } from '../../modules/publicValues'

/** Says that nobody is served any more, so that nobody's email is to come back. */
const ENDED = 'telesales-ended'
const ENDED_SECONDS = 600

/** More than a store's host has above it; each costs some lines of the answer. */
const MAX_DOMAINS = 4

/** VTEX's My Orders reads the email by script, so it is not HttpOnly. */
const READABLE = '; Secure; SameSite=Lax'

/**
 * A day, as VTEX's sign-in lasts: our witness outlives a browser that is closed, as
 * VTEX's session and cart do.
 */
const WITNESS_SECONDS = 24 * 60 * 60
/** Late answers bring back one of the last ones. */
const MAX_GONE = 4
const HTTP_ONLY = '; HttpOnly'

/**
 * One browser's cookies during one request, and the Set-Cookies that are pending
 * for our answer.
 */
export class CookieJar {
  private readonly pending = new Map<string, string>()
  private readonly domains: readonly string[]
  private held: BrowserCookies
  private customer: string | null
  private orderFormId: string | null = null
  private hasJustEnded: boolean
  private readonly sentWitness: string

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
    this.sentWitness = this.held.get(WITNESS) ?? ''
    this.customer = decoded(sent(IMPERSONATED_EMAIL))
    this.domains = domainsOf(/^[a-z\d.-]+/i.exec(host)?.[0] ?? '')
    this.hasJustEnded = Boolean(sent(ENDED))
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

  /**
   * What a script may do of it: remove whatever could be in the way of the cookie that
   * scripts read, and set our witness and that one. Nothing when it stays as it is.
   */
  public get documentCookies(): string[] {
    const own = this.pending.get(IMPERSONATED_EMAIL)
    const others = this.setCookies.filter(
      (line) =>
        line !== own &&
        (isRemoval(line) || [ENDED, WITNESS].includes(nameOf(line)))
    )

    // A script can write no cookie that scripts cannot read.
    return own
      ? [...others, own].map((line) => line.replace(HTTP_ONLY, ''))
      : []
  }

  /**
   * The email is there again though it has just been removed: another app sets it,
   * or it has a path that nobody knows.
   */
  public get isEmailBack(): boolean {
    return this.hasJustEnded && this.customer !== null
  }

  /** What the browser holds of a customer, or will hold with our answer. */
  public get heldByBrowser(): Held {
    const { givenOrderFormId, goneOrderFormIds, leftOrderFormId } = this.held
    const id = (this.orderFormId ?? this.held.orderFormId) || null
    const isGiven = id !== null && id === givenOrderFormId
    const isGone = id !== null && goneOrderFormIds.includes(id)

    return {
      email: this.customer,
      isGiven,
      isLeft: id !== null && id === leftOrderFormId,
      isGone,
      givenOrderFormId,
      isServing: this.customer !== null || isGiven || isGone,
    }
  }

  /** What is read from now on is proven by this; the browser has it with its cart. */
  public proveBy(secret: string): void {
    this.held = this.held.with(
      WITNESS,
      [secret, '', '', ...this.gone()].join('.')
    )
  }

  /** It is proven again by what the browser has sent. */
  public proveAsSent(): void {
    this.held = this.held.with(WITNESS, this.sentWitness)
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
      const name = nameOf(setCookie)

      if (ORDER_FORM.includes(name)) {
        this.remove(name)
        this.passOn(setCookie)
      }
    }
    if (this.held.witnessSecret) {
      this.setWitness(this.orderFormId ?? '', this.held.orderFormId ?? '')
    }
    this.customer = email
    this.remove(IMPERSONATED_EMAIL)
    this.set(`${IMPERSONATED_EMAIL}=${encoded(email)}; Path=/${READABLE}`)
    this.hasJustEnded = false
    this.set(`${ENDED}=; Path=/; Max-Age=0${READABLE}`)
  }

  /** The browser shall hold neither the customer's order form nor their email. */
  public forgetCustomer(): void {
    ORDER_FORM.forEach((name) => {
      this.remove(name)
    })
    this.forgetEmail()
    if (this.sentWitness) {
      this.setWitness('', '')
    }
    this.set(`${ENDED}=1; Path=/; Max-Age=${ENDED_SECONDS}${READABLE}`)
  }

  /** The browser shall hold what it holds, but not for them. */
  public forgetEmail(): void {
    this.customer = null
    this.remove(IMPERSONATED_EMAIL)
  }

  /** @param given the ids of the order forms that are given and left */
  private setWitness(given: string, left: string) {
    const secret = this.held.witnessSecret ?? ''
    const value = [secret, given, left, ...this.gone()].join('.')

    this.held = this.held.with(WITNESS, value)
    this.set(
      `${WITNESS}=${value}; Path=/; Max-Age=${WITNESS_SECONDS}${READABLE}${HTTP_ONLY}`
    )
  }

  /** The customers' order forms that are gone once the given one is, too. */
  private gone(): string[] {
    const { givenOrderFormId, goneOrderFormIds, orderFormId } = this.held
    const isForgotten = this.orderFormId === ''
    const gone = [
      givenOrderFormId,
      isForgotten ? orderFormId : null,
      ...goneOrderFormIds,
    ].filter((id) => id !== null)

    return [...new Set(gone)].slice(0, MAX_GONE)
  }

  /**
   * Removes a cookie however it was set: checkout sets its own for the domain, others
   * set some for the host alone, or for a domain above it, where all its hosts do.
   */
  private remove(name: string) {
    const rest = name === IMPERSONATED_EMAIL ? READABLE : ''

    for (const domain of ['', ...this.domains]) {
      const attribute = domain && `; Domain=${domain}`

      this.set(`${name}=${attribute}; Path=/; Max-Age=0${rest}`)
    }
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
    const domain = this.domains.slice(0, 1).map((host) => ` Domain=${host}`)
    const ours = attributes.flatMap((attribute) =>
      /^\s*domain\s*=/i.test(attribute) ? domain : [attribute]
    )

    this.set([pair, ...ours].join(';'))
  }

  /** What is set later of the same cookie holds. */
  private set(setCookie: string) {
    const [name, value] = nameAndValue(setCookie)
    const [domain] = /;\s*domain=[^;]*/i.exec(setCookie) ?? ['']

    // Last, should a gateway leave the domains out.
    this.pending.delete(name + domain)
    this.pending.set(name + domain, setCookie)
    // With and without a domain it is two cookies, and one order form.
    if (name === ORDER_FORM[0]) {
      this.orderFormId = orderFormIdIn(value) ?? ''
    }
  }
}

/** The host, and each domain above it for which one of its pages can set a cookie. */
function domainsOf(host: string): string[] {
  const labels = host.split('.')

  // An address has no domain above it.
  if (labels.includes('') || /\d$/.test(host)) {
    return host ? [host] : []
  }
  // Of a domain of one label, or whose names everybody can have, no browser takes any.
  const above = labels.map((_, index) => labels.slice(index).join('.'))

  return [host, ...above.slice(1, -1).slice(-MAX_DOMAINS)]
}

function nameOf(setCookie: string) {
  return nameAndValue(setCookie)[0]
}

function isRemoval(setCookie: string) {
  return nameAndValue(setCookie)[1] === ''
}
