import { LRUCache } from '@vtex/api'

import type { AppSettings } from '../../modules/appSettings'

const MINUTE_MS = 60_000

/** As many operators are counted at once; beyond that the first is forgotten. */
const MAX_OPERATORS = 20_000

const LIMITS = {
  start: 'startsPerMinute',
  search: 'searchesPerMinute',
  registration: 'registrationsPerMinute',
} as const

/** A card asks for each of its parts; nobody reads more than one in two seconds. */
const CARDS_PER_MINUTE = 180

/** Nobody orders again, or sends elsewhere, more often. */
const CART_ACTS_PER_MINUTE = 60

/** As often something is asked early; beyond that it is asked a little later. */
const EARLY_PER_MINUTE = CARDS_PER_MINUTE

/** As many of an operator's refusals are kept as records. */
const REFUSALS_PER_MINUTE = 30

const FIXED = {
  card: CARDS_PER_MINUTE,
  cartAct: CART_ACTS_PER_MINUTE,
  early: EARLY_PER_MINUTE,
  refusal: REFUSALS_PER_MINUTE,
} as const

/** What is counted, and limited. */
export type RateLimited = keyof typeof LIMITS | keyof typeof FIXED

interface Minute {
  count: number
  /** In ms since the epoch. */
  endsAt: number
}

const minutes = new LRUCache<string, Minute>({
  max: MAX_OPERATORS * Object.keys({ ...LIMITS, ...FIXED }).length,
})

/**
 * Counts what an operator does, in this process, from the first time on for a
 * minute.
 *
 * @returns in how many seconds to try again; null when it is not too often
 */
export function secondsToWait(
  what: RateLimited,
  account: string,
  operator: string,
  settings: AppSettings,
  nowMs: number
): number | null {
  const key = `${what} ${account} ${operator.toLowerCase()}`
  const limit = isFixed(what) ? FIXED[what] : settings[LIMITS[what]]
  const last = minutes.get(key)
  const minute =
    last && last.endsAt > nowMs ? last : { count: 0, endsAt: nowMs + MINUTE_MS }

  minute.count += 1
  minutes.set(key, minute)
  return minute.count > limit ? Math.ceil((minute.endsAt - nowMs) / 1000) : null
}

function isFixed(what: RateLimited): what is keyof typeof FIXED {
  return what in FIXED
}
