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

/** A look that was told. */
interface Look {
  /** In ms since the epoch. */
  toldAt: number
  parts: readonly CardPart[]
}

/** The looks that were told last in this process; by hashes. */
const told = new LRUCache<string, Look>({ max: MAX_LOOKS })

/**
 * That an operator has looked at what is known of a customer, each part of it told once
 * each call. Of strangers nothing is kept, who could fill it with what they like.
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
  const nowMs = clock.now()
  const known = told.get(key)
  const last =
    known && (isCall || nowMs - known.toldAt < BEFORE_START_MS) ? known : null
  const seen = last?.parts ?? []
  const untold = [...new Set(parts)].filter((part) => !seen.includes(part))

  if (last && untold.length === 0) {
    return null
  }
  told.set(key, { toldAt: last?.toldAt ?? nowMs, parts: [...seen, ...untold] })
  return {
    action: 'looked',
    refusal,
    operator: adminEmail,
    customer: customerEmail,
    parts: untold.join(' ') || null,
  }
}

/** As long whatever it is of. */
function hashOf(...parts: unknown[]) {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
