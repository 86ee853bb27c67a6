import type { AuditAction, AuditEntry } from '../../modules/auditEntry'
import { servedSecondsOf, type Witness } from '../../modules/witness'
import type { Refusal } from '../../typings/graphql'
import { isKnown } from '../access/authenticate'
import { secondsToWait } from '../access/rateLimit'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { pseudonymsOf } from './pseudonym'
import { recordFaults } from './recordFaults'
import { idSealOf } from './sealedId'

/** What is to be audited; people by email. */
export interface Act {
  action: AuditAction
  refusal: Refusal | null
  operator: string | null | undefined
  customer: string | null
  previous?: string | null
  reason?: string | null
  note?: string | null
  parts?: string | null
  /** Since when the customer had been served. */
  served?: Witness | null
  /** The id of whom the call was with that is over. */
  servedId?: string | null
}

/**
 * Writes one line about what somebody did, or tried to do, and a record when the
 * store wants one; of strangers none, and of an operator's refusals only so many,
 * since another site's page could fill Master Data with them. Nobody is named as the
 * operator but whom VTEX ID knows, or whom the store has it asked nothing about. The
 * record does not keep the answer waiting: should it fail, the line is there.
 */
export async function audit(
  request: TelesalesRequest,
  { operator, ...what }: Act
): Promise<void> {
  const { clients, logger } = request
  const isTheirs = operator ? await isKnown(request, operator) : false
  const act = { ...what, operator: isTheirs ? operator : null }
  const entry = await entryOf(request, act)
  const failed = (fault: unknown) =>
    recordFaults(request, [fault], { operation: 'audit' })

  logger.info({ message: 'telesales audit', ...entry })
  try {
    const { auditRetentionDays } = await request.settings()

    if (await isToBeKept(request, act)) {
      const sealedId = await sealedIdOf(request, entry, act)

      clients.auditRecords
        .keep({ ...entry, sealedId }, auditRetentionDays)
        .catch(failed)
    }
  } catch (fault) {
    await failed(fault)
  }
}

async function entryOf(
  request: TelesalesRequest,
  { note = null, parts = null, reason = null, ...act }: Act
): Promise<AuditEntry> {
  const { action, customer, operator, previous, refusal, served } = act
  const { beganAt, clock, jar } = request
  const pseudonymOf = await pseudonymsOf(request)
  const nowMs = clock.now()

  return {
    action,
    outcome: refusal ?? 'done',
    operator: pseudonymOf(operator),
    customer: pseudonymOf(customer),
    previous: pseudonymOf(previous),
    reason,
    note,
    parts,
    // With an end the operator's own may be back.
    orderFormId:
      (action !== 'end' && jar.newOrderFormId) || jar.cookies.orderFormId,
    durationMs: nowMs - beganAt,
    servedSeconds: servedSecondsOf(served ?? null, nowMs),
  }
}

async function sealedIdOf(
  request: TelesalesRequest,
  { operator }: AuditEntry,
  { refusal, servedId = null }: Act
): Promise<string | null> {
  return operator && servedId && refusal === null
    ? (await idSealOf(request, operator)).sealed(servedId)
    : null
}

async function isToBeKept(
  { account, clock, settings }: TelesalesRequest,
  { operator, refusal }: Act
): Promise<boolean> {
  const known = await settings()

  if (!known.keepsAuditRecords || !operator) {
    return false
  }
  return (
    refusal === null ||
    secondsToWait('refusal', account, operator, known, clock.now()) === null
  )
}
