import { createHash } from 'node:crypto'

import { LRUCache } from '@vtex/api'

import { DEFAULTS } from '../../modules/appSettings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { secondsToWait } from './rateLimit'

/** For so long a sign-in is taken for an operator's that was one. */
const KNOWN_MS = 5 * 60_000

/** As many are known at once; beyond that the first is forgotten. */
const MAX_KNOWN = 20_000

/** Until when each is known in this process, in ms since the epoch; by hashes. */
const known = new LRUCache<string, number>({ max: MAX_KNOWN })

/** Whoever is asking was an operator, and allowed to. */
export function knowOperator(request: TelesalesRequest): void {
  known.set(hashOf(request), request.clock.now() + KNOWN_MS)
}

/**
 * Whether VTEX may be asked what whoever is asking wants to know while it is still
 * asked who they are: their sign-in was an operator's just now, and that is not done too
 * often. It allows nobody anything.
 */
export function mayAskEarly(request: TelesalesRequest): boolean {
  const { account, clock } = request
  const hash = hashOf(request)
  const nowMs = clock.now()

  return (
    (known.get(hash) ?? 0) > nowMs &&
    secondsToWait('early', account, hash, DEFAULTS, nowMs) === null
  )
}

function hashOf({ account, jar }: TelesalesRequest) {
  return createHash('sha256')
    .update(`${account}:${jar.cookies.adminToken}`)
    .digest('hex')
}
