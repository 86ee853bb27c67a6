/**
 * The cookie that keeps the operator's own cart while a customer's has taken its place,
 * `{operator}-{known}.{id}.{ownership}`. No other host can set one with this prefix.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
export const OWN_CART_COOKIE = '__Host-telesales-own'

const SYNTAX = /^([\da-f]{16})(?:-(\d{1,6}))?\.([\w-]+)\.([^\s";,\\]*)$/

/** The order form that an operator had before they began. */
export interface OwnCart {
  /** Whose it is, as a hash. */
  operator: string
  orderFormId: string
  /** With which checkout shows all of it; empty when it needs none. */
  ownership: string
  /**
   * As many products of it nobody misses: they have gone on, or are back. A page may
   * have added more. Null where it is kept for them.
   */
  known: number | null
}

/** What such a cookie says; null when it is none of ours. */
export function ownCartIn(value: string | undefined): OwnCart | null {
  const [, operator, known = null, orderFormId, ownership] =
    SYNTAX.exec(value ?? '') ?? []

  return operator
    ? {
        operator,
        orderFormId,
        ownership,
        known: known === null ? null : Number(known),
      }
    : null
}

/** The cookie that says this; null where it cannot be said in one. */
export function ownCartCookieOf(cart: OwnCart): string | null {
  const { known, operator, orderFormId, ownership } = cart
  const whose = known === null ? operator : `${operator}-${known}`
  const value = `${whose}.${orderFormId}.${ownership}`

  return SYNTAX.test(value) ? value : null
}
