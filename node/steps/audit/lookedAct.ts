import { createHash } from 'node:crypto'

import { LRUCache } from '@vtex/api'

import { isSameEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import { isOperator } from '../../modules/sessionFacts'
import type { CardPart } from '../../typings/graphql'
import type { StoryOutcome } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { Act } from './audit'

/** Before a start, a look at the same customer is told once in so long. */
const BEFORE_START_MS = 60 * 60 * 1000
const MAX_LOOKS = 20_000

/** When a look was last told in this process, in ms since the epoch; by hashes. */
const told = new LRUCache<string, number>({ max: MAX_LOOKS })

/**
 * That an operator has looked at what is known of a customer, told once each call. Of
 * strangers nothing is kept, who could fill it with what they like.
 */
export function lookedAct(
  { account, clock, jar }: TelesalesRequest,
  { before, customerEmail = null, refusal }: StoryOutcome,
  parts: readonly CardPart[]
): Act | null {
  if (!before || !isOperator(before) || (!customerEmail && !refusal)) {
    return null
  }
  const { adminEmail, impersonatedEmail, witness } = before
  const isCall =
    isStartedHere(before, jar.customerEmail) &&
    (!customerEmail || isSameEmail(impersonatedEmail, customerEmail))
  const key = hashOf(
    account,
    adminEmail,
    customerEmail,
    refusal,
    isCall ? witness?.startedAtMs : null
  )
  const last = told.get(key)
  const nowMs = clock.now()

  if (last !== undefined && (isCall || nowMs - last < BEFORE_START_MS)) {
    return null
  }
  told.set(key, nowMs)
  return {
    action: 'looked',
    refusal,
    operator: adminEmail,
    customer: customerEmail,
    parts: [...new Set(parts)].join(' ') || null,
  }
}

/** As long whatever it is of. */
function hashOf(...parts: unknown[]) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
