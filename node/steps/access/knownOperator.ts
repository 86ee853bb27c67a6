import { createHash } from 'node:crypto'

import { LRUCache } from '@vtex/api'

import { DEFAULTS } from '../../modules/appSettings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { secondsToWait } from './rateLimit'

/** For so long a sign-in is taken for an operator's that was one. */
const KNOWN_MS = 5 * 60_000

/** As many are known at once; beyond that the first is forgotten. */
const MAX_KNOWN = 20_000

interface Known {
  email: string
  /** In ms since the epoch. */
  untilMs: number
}

/** Who is known in this process, by hashes of their sign-ins. */
const known = new LRUCache<string, Known>({ max: MAX_KNOWN })

/** Whoever is asking was this operator, and allowed to. */
export function knowOperator(request: TelesalesRequest, email: string): void {
  known.set(hashOf(request), {
    email,
    untilMs: request.clock.now() + KNOWN_MS,
  })
}

/**
 * Who is asking in all likelihood, while VTEX is still asked who it is: their sign-in was
 * this operator's just now; null where that is not so, or is done too often. VTEX may then
 * be asked already what they want to know. It allows nobody anything.
 */
export function operatorExpected(request: TelesalesRequest): string | null {
  const { account, clock } = request
  const hash = hashOf(request)
  const nowMs = clock.now()
  const last = known.get(hash)

  return last &&
    last.untilMs > nowMs &&
    secondsToWait('early', account, hash, DEFAULTS, nowMs) === null
    ? last.email
    : null
}

function hashOf({ account, jar }: TelesalesRequest) {
  return createHash('sha256')
    .update(`${account}:${jar.cookies.adminToken}`)
    .digest('hex')
}
