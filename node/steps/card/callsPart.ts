import { masked } from '../../modules/profile'
import type { CardCalls } from '../../typings/graphql'
import { pseudonymsOf } from '../audit/pseudonym'
import { faultsOf, settle, settleAll, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'

const DAY_MS = 24 * 60 * 60 * 1000
const MOST_CALLS = 20
/** Among so many records of an operator, who has done more than ended calls. */
const SEARCHED = 100
/** As many ids are taken. */
const MAX_IDS = 10

/**
 * The operator's last calls that are over, the youngest first, where the store keeps
 * records. Records name nobody: whose call it was is known of whom the browser
 * remembers, and of nobody else.
 *
 * @throws UpstreamFault
 */
export async function callsPart(
  request: TelesalesRequest,
  { recentIds, session }: CardSubject
): Promise<PartOutcome<CardCalls>> {
  const { clients, clock, deadline, jar } = request
  const { keepsAuditRecords } = await request.settings()
  const pseudonymOf = await pseudonymsOf(request)
  const operator = pseudonymOf(session.adminEmail)

  if (!keepsAuditRecords || !operator) {
    return { answer: { refusal: null, calls: [] } }
  }
  const ids = recentIds.slice(0, MAX_IDS)
  const since = new Date(clock.now() - DAY_MS).toISOString()
  const [records, found] = await settleAll([
    clients.auditRecords.youngest(
      `operator=${operator} AND outcome=done AND at>${since}`,
      SEARCHED,
      deadline
    ),
    settle(
      ids.length > 0 ? clients.customers.byIds(ids, jar.cookies, deadline) : []
    ),
  ])
  const known = new Map(
    (valueOrNull(found) ?? []).map((profile) => [
      pseudonymOf(profile.email),
      masked(profile),
    ])
  )
  const calls = records.flatMap((record) => {
    const { action, at, customer, previous, servedSeconds } = record
    const isSwitch = action === 'switch'
    const whose = isSwitch ? previous : customer

    return (action === 'end' || isSwitch) && servedSeconds !== null
      ? [
          {
            endedAt: at,
            servedSeconds,
            orderFormId: isSwitch ? null : record.orderFormId,
            note: record.note,
            customer: known.get(whose) ?? null,
          },
        ]
      : []
  })

  return {
    answer: { refusal: null, calls: calls.slice(0, MOST_CALLS) },
    faults: faultsOf(found),
  }
}
