import { SCREEN_POP } from './wakeUp'

const MAX_CHARACTERS = 254
const VALID_MS = 10 * 60 * 1000

/** Whom a phone system, or a link, has named. */
export interface ScreenPop {
  term: string
  /** For how long it may still wait for its operator. */
  remainingMs: number
  /** It is never more than offered. */
  isOffer: boolean
}

/** The term that a phone system has put into an address, or null. */
export function termOfHash(hash: string): string | null {
  return hash.startsWith(SCREEN_POP)
    ? termOf(decoded(hash.slice(SCREEN_POP.length)))
    : null
}

/**
 * The term that another window has sent, or null.
 *
 * @param origins those that the theme trusts, each written as
 * `https://phone.example`
 */
export function termOfMessage(
  message: unknown,
  origin: string,
  origins: string[]
): string | null {
  // Every sandboxed page has the origin "null".
  const isTrusted = origin !== 'null' && origins.includes(origin)

  return isTrusted && typeof message === 'object' && message !== null
    ? termOf((message as { telesales?: unknown }).telesales)
    : null
}

/** A term as it waits for its operator, perhaps to be offered and no more. */
export function storedCall(
  term: string,
  now: number,
  isOffer: boolean
): string {
  return `${now}${isOffer ? '?' : ' '}${term}`
}

/** What has waited, unless it has for too long. */
export function readStoredCall(
  stored: string | null,
  now: number
): ScreenPop | null {
  const [, time, sign, text] = /^(\d+)([ ?])(.+)$/.exec(stored ?? '') ?? []
  const age = now - Number(time)
  const term = age >= 0 && age <= VALID_MS ? termOf(text) : null

  return term === null
    ? null
    : { term, remainingMs: VALID_MS - age, isOffer: sign === '?' }
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    // As older phone systems write it: in Latin-1, or with `%u`. Else it is broken.
    const text = unescape(encoded)

    return text === encoded ? '' : text
  }
}

/**
 * What cannot be seen would show another term than is searched for; of signs alone
 * nobody is called.
 */
function termOf(text: unknown): string | null {
  const term =
    typeof text === 'string' && !/\p{Cc}/u.test(text)
      ? text.replace(/\p{Cf}/gu, '').trim()
      : ''

  return /[\p{L}\p{N}]/u.test(term) && term.length <= MAX_CHARACTERS
    ? term
    : null
}
