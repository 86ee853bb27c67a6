import type { AuditRecord } from '../../clients/auditDocument'
import type { CardNotes } from '../../typings/graphql'
import { pseudonymsOf } from '../audit/pseudonym'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { CardSubject, PartOutcome } from './cardSubject'

const MOST_NOTES = 5

/** Among so many records of a customer: what was only looked at has none. */
const SEARCHED = 50

const NONE: CardNotes = { refusal: null, notes: [] }

/**
 * The last reasons and notes for the customer, the youngest first, where the store
 * keeps records. None before a start: what was typed cannot be masked.
 *
 * @throws UpstreamFault
 */
export async function notesPart(
  request: TelesalesRequest,
  { email, isServed, session }: CardSubject
): Promise<PartOutcome<CardNotes>> {
  const { keepsAuditRecords } = await request.settings()
  const pseudonymOf = await pseudonymsOf(request)
  const customer = pseudonymOf(email)

  if (!keepsAuditRecords) {
    return { answer: { ...NONE, refusal: 'NO_RECORDS' } }
  }
  if (!isServed || !customer) {
    return { answer: NONE }
  }
  const records = await request.clients.auditRecords.youngest(
    `(customer=${customer} OR previous=${customer}) AND outcome=done`,
    SEARCHED,
    request.deadline
  )
  const notes = records.flatMap((record) => {
    const { action, at, operator } = record
    const text = textAbout(customer, record)

    return text
      ? [
          {
            text,
            at,
            action,
            isOwn: operator === pseudonymOf(session.adminEmail),
          },
        ]
      : []
  })

  return { answer: { refusal: null, notes: notes.slice(0, MOST_NOTES) } }
}

/**
 * What a record says about a customer. A switch has a reason for the call that it begins,
 * and a note of the one that it ends.
 */
function textAbout(
  customer: string,
  { action, note, reason, ...record }: AuditRecord
): string | null {
  if (action === 'switch') {
    return record.customer === customer ? reason : note
  }
  return record.customer === customer ? (note ?? reason) : null
}
