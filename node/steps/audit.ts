import type { AuditAction, AuditEntry } from '../modules/auditEntry'
import { type SessionFacts, servedSecondsOf } from '../modules/sessionFacts'
import type { Refusal } from '../typings/graphql'
import { tooOften } from './allowance'
import { logFaults } from './logFaults'
import { namer } from './pseudonym'
import type { Context, TelesalesRequest } from './telesalesRequest'

/** What is to be audited; people by email. */
export interface Act {
  action: AuditAction
  refusal: Refusal | null
  operator: string | null | undefined
  customer: string | null
  previous?: string | null
  reason?: string | null
  /** The session that still says since when the customer had been served. */
  served?: SessionFacts | null
}

/**
 * Writes one line about what somebody did, or tried to do, and a record when the
 * store wants one; of strangers none, and of an operator's refusals only so many,
 * since another site's page could fill Master Data with them. The record does not
 * keep the answer waiting: should it fail, the line is there.
 */
export async function audit(
  ctx: Context,
  request: TelesalesRequest,
  { action, customer, operator, previous, reason, refusal, served }: Act
): Promise<void> {
  const { beganAt, jar, clients, clock } = request
  const named = await namer(request)
  const nowMs = clock.now()
  const entry: AuditEntry = {
    action,
    outcome: refusal ?? 'done',
    operator: named(operator),
    customer: named(customer),
    previous: named(previous),
    reason: reason ?? null,
    orderFormId: jar.newOrderFormId || jar.cookies.orderFormId,
    durationMs: nowMs - beganAt,
    servedSeconds: served ? servedSecondsOf(served, nowMs) : null,
  }

  ctx.vtex.logger.info({ message: 'telesales audit', ...entry })
  const failed = (fault: unknown) =>
    logFaults(ctx, request, [fault], { operation: 'audit' })

  try {
    const settings = await request.settings()
    const { auditRetentionDays, keepsAuditRecords } = settings

    if (
      keepsAuditRecords &&
      operator &&
      !(
        refusal &&
        tooOften('refusal', request.account, operator, settings, nowMs)
      )
    ) {
      clients.auditRecords.keep(entry, auditRetentionDays).catch(failed)
    }
  } catch (fault) {
    await failed(fault)
  }
}
