import { textOf } from './shapes'

/** The largest number that GraphQL's Int holds. */
const MAX_INT = 2 ** 31 - 1

/** By so much the clocks of the service's processes differ at most. */
const CLOCK_SKEW_MS = 60_000

/** The session key, and the cookie, that hold the email to impersonate. */
export const IMPERSONATED_EMAIL = 'vtex-impersonated-customer-email'

/** The session key that holds when the operator began, in ms since the epoch. */
const STARTED_AT = 'telesales-started-at'

/** The session keys that hold for whom an operator began here, and which one. */
const STARTED_FOR = 'telesales-started-for'
const STARTED_BY = 'telesales-started-by'

/**
 * What the session keeps together with the email: the campaign that brought a
 * visitor, and for whom an operator began to act, when and why. VTEX gives any
 * public key back.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export type PublicValues = Record<string, string>

/** The session key that holds the operator's reason. */
const REASON = 'telesales-reason'

/** The keys of all that is kept so. */
export const PUBLIC_KEYS = [
  STARTED_AT,
  STARTED_FOR,
  STARTED_BY,
  REASON,
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utmi_cp',
  'utmi_p',
  'utmi_pc',
]

const NO_PUBLIC_VALUES: PublicValues = Object.fromEntries(
  PUBLIC_KEYS.map((key) => [key, ''])
)

/** What a session keeps. */
interface Kept {
  publicValues: PublicValues
}

/** What is written as an operator begins. */
export function publicValuesOfStart(
  email: string,
  operatorEmail: string,
  nowMs: number,
  reason: string | null
): PublicValues {
  return {
    ...NO_PUBLIC_VALUES,
    [STARTED_AT]: String(nowMs),
    [STARTED_FOR]: email,
    [STARTED_BY]: operatorEmail,
    [REASON]: reason ?? '',
  }
}

/**
 * What is written as an operator ends: all is forgotten but when they began, for
 * the audit reads afterwards for how long it was.
 */
export const PUBLIC_VALUES_OF_END: PublicValues = Object.fromEntries(
  PUBLIC_KEYS.filter((key) => key !== STARTED_AT).map((key) => [key, ''])
)

/**
 * Whether an operator has begun here since then, in ms since the epoch. Anybody's
 * link can write a time that is still to come.
 */
export function hasStartedSince(
  { publicValues }: Kept,
  sinceMs: number,
  nowMs: number
): boolean {
  const startedMs = Number(publicValues[STARTED_AT])

  return startedMs >= sinceMs && startedMs <= nowMs + CLOCK_SKEW_MS
}

/** Why the operator acts for the customer, as they have said. */
export function reasonOf({ publicValues }: Kept): string | null {
  return textOf(publicValues[REASON])
}

/** For whom the operator began here last, unless they have ended. */
export function startedForOf({ publicValues }: Kept): string | null {
  return textOf(publicValues[STARTED_FOR])
}

/** Which operator has begun so. */
export function startedByOf({ publicValues }: Kept): string | null {
  return textOf(publicValues[STARTED_BY])
}

/** For how long an operator has acted, or had until just now. */
export function servedSecondsOf(
  { publicValues }: Kept,
  nowMs: number
): number | null {
  const startedMs = Number(publicValues[STARTED_AT] || Number.NaN)
  const seconds = Math.floor((nowMs - startedMs) / 1000)

  // What is no time, or is still to come, is not known.
  return seconds >= 0 && seconds <= MAX_INT ? seconds : null
}
