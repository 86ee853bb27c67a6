import { createHash } from 'node:crypto'

/**
 * The cookie that proves our witness, `{secret}.{given}.{left}.{gone…}`. No other host
 * can set one with this prefix.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes
 */
export const WITNESS_COOKIE = '__Host-telesales'

/** Late answers of checkout bring back one of the last ones. */
const MAX_GONE = 4

/** Long enough that no two are alike. */
const TAG_LENGTH = 16

const SYNTAX = /^(?:[\da-f]{64})?(?:\.[\w-]*){2,8}$/

/** What that cookie says; ids are those of order forms. */
export interface WitnessCookie {
  /** With which the browser proves the witness; null once that has ended. */
  secret: string | null
  /** The one that was given together with it. */
  given: string | null
  /** The one that this took away. */
  left: string | null
  /** Tags of customers' that the browser holds no longer, the last ones first. */
  gone: string[]
}

/** What a cookie says; nothing when it is none of ours. */
export function witnessCookieIn(value: string | undefined): WitnessCookie {
  const [secret, given, left, ...gone] = SYNTAX.test(value ?? '')
    ? (value ?? '').split('.')
    : []

  return {
    secret: secret || null,
    given: given || null,
    left: left || null,
    gone,
  }
}

/** The cookie that says this. */
export function witnessCookieOf({ gone, ...parts }: WitnessCookie): string {
  const { given, left, secret } = parts

  return [secret ?? '', given ?? '', left ?? '', ...gone].join('.')
}

/**
 * By what an order form is known again that is gone: its id opens the cart to whoever
 * reads it, and the cookie outlives a sign-out.
 */
export function orderFormTag(id: string): string {
  return createHash('sha256')
    .update(id)
    .digest('base64url')
    .slice(0, TAG_LENGTH)
}

/** The same, with these among those that are gone. */
export function withGone(
  cookie: WitnessCookie,
  ...ids: Array<string | null>
): WitnessCookie {
  const tags = ids.flatMap((id) => (id === null ? [] : [orderFormTag(id)]))
  const gone = [...new Set([...tags, ...cookie.gone])]

  return { ...cookie, gone: gone.slice(0, MAX_GONE) }
}
