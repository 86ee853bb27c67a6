import type { AuditRecord } from '../../clients/auditDocument'
import { isSameEmail } from '../../modules/email'
import { operatorExpected } from '../access/knownOperator'
import { pseudonymsOf } from '../audit/pseudonym'
import type { TelesalesRequest } from '../request/telesalesRequest'

const DAY_MS = 24 * 60 * 60 * 1000
/** Among so many records of an operator, who has done more than ended calls. */
const SEARCHED = 100

/** What an operator has done of late, the youngest first. */
interface OwnRecords {
  /** Their pseudonym. */
  operator: string
  records: AuditRecord[]
}

/** How to read it; null in a store that keeps no records. */
export type AskForCalls = (operatorEmail: string) => Promise<OwnRecords | null>

/**
 * How to read what whoever asks has done of late: it is read at once where it can be
 * expected who they are, so that one does not wait for the other.
 *
 * @param isWanted else it is not read before somebody asks
 * @returns throws UpstreamFault
 */
export function askForCalls(
  request: TelesalesRequest,
  isWanted: boolean
): AskForCalls {
  const expected = isWanted ? operatorExpected(request) : null
  const early = expected === null ? null : readRecords(request, expected)

  // Whoever may not ask hears of nothing, of no fault either.
  early?.catch(() => undefined)
  return (operatorEmail) =>
    early && isSameEmail(expected, operatorEmail)
      ? early
      : readRecords(request, operatorEmail)
}

async function readRecords(
  request: TelesalesRequest,
  operatorEmail: string
): Promise<OwnRecords | null> {
  const { clients, clock, deadline } = request
  const { keepsAuditRecords } = await request.settings()
  const operator = (await pseudonymsOf(request))(operatorEmail)

  if (!keepsAuditRecords || !operator) {
    return null
  }
  const since = new Date(clock.now() - DAY_MS).toISOString()

  return {
    operator,
    records: await clients.auditRecords.youngest(
      `operator=${operator} AND outcome=done AND at>${since}`,
      SEARCHED,
      deadline
    ),
  }
}
