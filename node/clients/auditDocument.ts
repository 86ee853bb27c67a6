import type { KeptEntry } from '../modules/auditEntry'
import { isRecord, textOf } from '../modules/shapes'

const TEXT = { type: 'string' }
/** What Master Data knows of a record; by what is not indexed nobody can search. */
export const AUDIT_SCHEMA = {
  title: 'What operators did, and for whom',
  type: 'object',
  properties: {
    at: { type: 'string', format: 'date-time' },
    expiresAt: { type: 'string', format: 'date-time' },
    action: TEXT,
    outcome: TEXT,
    operator: TEXT,
    customer: TEXT,
    previous: TEXT,
    reason: TEXT,
    note: TEXT,
    parts: TEXT,
    orderFormId: TEXT,
    durationMs: { type: 'integer' },
    servedSeconds: { type: 'integer' },
    sealedId: TEXT,
  },
  'v-indexed': [
    'at',
    'expiresAt',
    'action',
    'outcome',
    'operator',
    'customer',
    'previous',
    'orderFormId',
  ],
}

/**
 * What a spreadsheet takes for a formula, also with signs of full width. What was typed as
 * `'=1` is quoted once more, or else it would be read as `=1`.
 */
const FORMULA = /^'*[=+\-@＝＋－＠]/
const ESCAPED = /^'(?='*[=+\-@＝＋－＠])/

/** A record of an act, as far as a card shows it. */
export interface AuditRecord
  extends Pick<
    KeptEntry,
    | 'operator'
    | 'customer'
    | 'previous'
    | 'reason'
    | 'note'
    | 'orderFormId'
    | 'servedSeconds'
    | 'sealedId'
  > {
  /** In ms since the epoch. */
  at: number
  action: string
}

/** The fields of it. */
export const RECORD_FIELDS =
  'at,action,operator,customer,previous,reason,note,orderFormId,servedSeconds,sealedId'

/** An act as Master Data keeps it: a text that is null is no text there. */
export function documentOf(entry: KeptEntry): Record<string, unknown> {
  const { note, reason } = entry
  const cells = { ...entry, note: textCellOf(note), reason: textCellOf(reason) }

  return Object.fromEntries(
    Object.entries(cells).filter(([, value]) => value !== null)
  )
}

/** What Master Data has kept; null when it is no such record. */
export function recordIn(document: unknown): AuditRecord | null {
  if (!isRecord(document)) {
    return null
  }
  const { action, at, servedSeconds } = document
  const atMs = Date.parse(textOf(at) ?? '')
  const text = (name: string) => textOf(document[name])

  return Number.isNaN(atMs)
    ? null
    : {
        at: atMs,
        action: textOf(action) ?? '',
        operator: text('operator'),
        customer: text('customer'),
        previous: text('previous'),
        reason: typedText(text('reason')),
        note: typedText(text('note')),
        orderFormId: text('orderFormId'),
        servedSeconds: typeof servedSeconds === 'number' ? servedSeconds : null,
        sealedId: text('sealedId'),
      }
}

/** A text that is one also in a spreadsheet to which records are exported. */
function textCellOf(text: string | null) {
  return text && FORMULA.test(text) ? `'${text}` : text
}

/** The text as it was typed. */
function typedText(cell: string | null) {
  return cell?.replace(ESCAPED, '') ?? null
}
