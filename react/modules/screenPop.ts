import { SCREEN_POP } from './wakeUp'

const MAX_CHARACTERS = 254
const VALID_MS = 10 * 60 * 1000

/** The term that a phone system has put into an address, or null. */
export function termOfHash(hash: string): string | null {
  try {
    return hash.startsWith(SCREEN_POP)
      ? termOf(decodeURIComponent(hash.slice(SCREEN_POP.length)))
      : null
  } catch {
    return null
  }
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
  origins: unknown
): string | null {
  // Every sandboxed page has the origin "null".
  const isTrusted =
    origin !== 'null' && Array.isArray(origins) && origins.includes(origin)

  return isTrusted && typeof message === 'object' && message !== null
    ? termOf((message as { telesales?: unknown }).telesales)
    : null
}

/** A term as it waits for its operator. */
export function noteOf(term: string, now: number): string {
  return `${now} ${term}`
}

/** The term that has waited, unless it has for too long. */
export function termOfNote(note: string | null, now: number): string | null {
  const [, time, term] = /^(\d+) (.+)$/.exec(note ?? '') ?? []
  const age = now - Number(time)

  return age >= 0 && age <= VALID_MS ? termOf(term) : null
}

function termOf(text: unknown): string | null {
  if (typeof text !== 'string' || /\p{Cc}/u.test(text)) {
    return null
  }
  const term = text.trim()

  return term !== '' && term.length <= MAX_CHARACTERS ? term : null
}
