import type { SessionTokens } from '../../clients/sessions'
import {
  BrowserCookies,
  ORDER_FORM,
  orderFormIdIn,
  SEGMENT,
  SESSION,
} from '../../modules/browserCookies'
import type { Held } from '../../modules/cart'
import {
  decoded,
  encoded,
  isCookieValue,
  lastOfEach,
  nameAndValue,
  nameOf,
} from '../../modules/cookies'
import { OWN_CART_COOKIE, ownCartCookieOf } from '../../modules/ownCart'
import { IMPERSONATED_EMAIL } from '../../modules/publicValues'
import {
  orderFormTag,
  WITNESS_COOKIE,
  type WitnessCookie,
  withGone,
  witnessCookieOf,
} from '../../modules/witnessCookie'
import { PendingCookies } from './pendingCookies'

/**
 * Says that nobody is served any more, so that nobody's email is to come back. Set by
 * another host it would accuse other apps at each end.
 */
const ENDED = '__Host-telesales-ended'
const ENDED_SECONDS = 600

/** VTEX's My Orders reads the email by script, so it is not HttpOnly. */
const READABLE = '; Secure; SameSite=Lax'

/**
 * A day, as VTEX's sign-in lasts: our witness outlives a browser that is closed, as
 * VTEX's session and cart do.
 */
const WITNESS_SECONDS = 24 * 60 * 60
const HTTP_ONLY = '; HttpOnly'

/**
 * One browser's cookies during one request, and the Set-Cookies that are pending
 * for our answer.
 */
export class CookieJar {
  private readonly pending: PendingCookies
  private held: BrowserCookies
  private customer: string | null
  private hasJustEnded: boolean
  /** The witness that the browser has, or will have with our answer. */
  private browserWitness: string

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
    this.browserWitness = this.held.get(WITNESS_COOKIE) ?? ''
    this.customer = decoded(sent(IMPERSONATED_EMAIL))
    this.pending = new PendingCookies(host)
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
    return this.pending.all
  }

  /**
   * The id of the order form that our answer gives to the browser, empty when it
   * takes one away, null when it does neither.
   */
  public get newOrderFormId(): string | null {
    const value = this.pending.valueOf(ORDER_FORM[0])

    return value === null ? null : (orderFormIdIn(value) ?? '')
  }

  /**
   * What a script may do of it: remove whatever could be in the way of the cookie that
   * scripts read, and set our witness and that one. Nothing when it stays as it is.
   */
  public get documentCookies(): string[] {
    const own = this.pending.get(IMPERSONATED_EMAIL)
    const set = [ENDED, WITNESS_COOKIE, OWN_CART_COOKIE].map((name) =>
      this.pending.get(name)
    )
    const others = [...this.pending.removals, ...set].filter(
      (line) => line !== undefined && line !== own
    )

    // A script can write no cookie that scripts cannot read.
    return own
      ? [...new Set([...others, own])].map((line) =>
          String(line).replace(HTTP_ONLY, '')
        )
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
    const { ownCart, witness } = this.held
    const { given, gone, left, secret } = witness
    // What is kept for the operator was, too, by the first start of several.
    const taken = [left, secret && ownCart?.orderFormId]
    const id = (this.newOrderFormId ?? this.held.orderFormId) || null
    const isGiven = id !== null && id === given
    const isGone = id !== null && gone.includes(orderFormTag(id))

    return {
      email: this.customer,
      isGiven,
      isLeft: id !== null && taken.includes(id),
      isGone,
      givenOrderFormId: given,
      isServing: this.customer !== null || isGiven || isGone,
    }
  }

  /** What is read from now on is proven by this; the browser has it with its cart. */
  public proveBy(secret: string): void {
    const { witness } = this.held
    const proof = { ...witness, secret, given: null, left: null }

    this.holdWitness(withGone(proof, witness.given))
  }

  /** It is proven again by what it was proven by before. */
  public proveAsBefore(): void {
    this.held = this.held.with(WITNESS_COOKIE, this.browserWitness)
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
    this.holdOrderForm(orderFormCookies)
    const { witness } = this.held

    if (witness.secret) {
      const given = this.newOrderFormId
      const left = this.held.orderFormId

      this.setWitness(withGone({ ...witness, given, left }, witness.given))
    }
    this.customer = email
    this.pending.remove(IMPERSONATED_EMAIL, READABLE)
    this.pending.set(
      `${IMPERSONATED_EMAIL}=${encoded(email)}; Path=/${READABLE}`
    )
    this.hasJustEnded = false
    this.pending.set(`${ENDED}=; Path=/; Max-Age=0${READABLE}`)
  }

  /** The browser holds its order form by what checkout has said anew. */
  public renewOrderForm(orderFormCookies: readonly string[]): void {
    for (const setCookie of lastOfEach(orderFormCookies)) {
      const [name, value] = nameAndValue(setCookie)

      if (ORDER_FORM.includes(name) && value !== this.held.get(name)) {
        this.held = this.held.with(name, value)
        this.pending.passOn(setCookie)
      }
    }
  }

  /**
   * The order form that the browser holds is kept for this operator, while it holds a
   * customer's.
   *
   * @param operator as a hash
   * @param known so many of its products nobody misses; null where it is kept for them
   */
  public keepOwnCart(operator: string, known: number | null): void {
    const [orderFormId, ownership = ''] = [
      this.held.orderFormId ?? '',
      this.held.get(ORDER_FORM[1]),
    ]

    this.setOwnCart(
      ownCartCookieOf({ operator, orderFormId, ownership, known })
    )
  }

  /**
   * The browser shall hold neither the customer's order form nor their email.
   *
   * @param ownCookies those of the operator's own order form, which is back then; null
   * when it is kept still
   */
  public forgetCustomer(ownCookies: readonly string[] | null = null): void {
    ORDER_FORM.forEach((name) => {
      this.pending.remove(name)
    })
    if (ownCookies) {
      this.holdOrderForm(ownCookies)
      // A late answer may take it away again.
      const { ownCart } = this.held
      const ownership = this.pending.valueOf(ORDER_FORM[1]) ?? ''
      const back = ownCart && { ...ownCart, ownership, known: 0 }

      this.setOwnCart(
        back && ownCookies.length > 0 ? ownCartCookieOf(back) : null
      )
    }
    this.endWitness()
    this.pending.set(`${ENDED}=1; Path=/; Max-Age=${ENDED_SECONDS}${READABLE}`)
  }

  /** The browser shall hold what it holds, but not for them. */
  public forgetEmail(): void {
    this.customer = null
    this.pending.remove(IMPERSONATED_EMAIL, READABLE)
  }

  /** The same, and nobody is served any more. */
  public endWitness(): void {
    this.forgetEmail()
    if (!this.browserWitness) {
      return
    }
    const { witness } = this.held
    const ended = { ...witness, secret: null }

    const isHeld = this.newOrderFormId === null
    const { orderFormId } = this.held

    // One that has to stay is named in the browser's own cookie as well.
    this.setWitness(
      isHeld && orderFormId === witness.given
        ? ended
        : withGone(
            { ...ended, given: null, left: null },
            ...[witness.given, isHeld ? null : orderFormId].filter(
              // What is back is no customer's.
              (id) => id !== this.newOrderFormId
            )
          )
    )
  }

  private holdOrderForm(setCookies: readonly string[]) {
    for (const setCookie of lastOfEach(setCookies)) {
      const name = nameOf(setCookie)

      if (ORDER_FORM.includes(name)) {
        this.pending.remove(name)
        this.pending.passOn(setCookie)
      }
    }
  }

  private setOwnCart(value: string | null) {
    const age = value === null ? 0 : WITNESS_SECONDS

    this.pending.set(
      `${OWN_CART_COOKIE}=${value ?? ''}; Path=/; Max-Age=${age}${READABLE}${HTTP_ONLY}`
    )
  }

  private setWitness(witness: WitnessCookie) {
    this.holdWitness(witness)
    this.browserWitness = witnessCookieOf(witness)
    this.pending.set(
      `${WITNESS_COOKIE}=${this.browserWitness}; Path=/; ` +
        `Max-Age=${WITNESS_SECONDS}${READABLE}${HTTP_ONLY}`
    )
  }

  private holdWitness(witness: WitnessCookie) {
    this.held = this.held.with(WITNESS_COOKIE, witnessCookieOf(witness))
  }

  private refresh(name: string, setCookies: string[], token: string | null) {
    // Pages read the segment by script, and nobody else's session.
    const httpOnly = name === SESSION ? HTTP_ONLY : ''
    const setCookie =
      setCookies.find((line) => nameAndValue(line)[0] === name) ??
      (token &&
        isCookieValue(token) &&
        `${name}=${token}; Path=/${READABLE}${httpOnly}`)

    if (!setCookie) {
      return
    }
    const [, value] = nameAndValue(setCookie)

    if (value && value !== this.held.get(name)) {
      this.held = this.held.with(name, value)
      this.pending.passOn(setCookie)
    }
  }
}
