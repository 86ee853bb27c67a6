import type { AuditEntry } from '../modules/auditEntry'
import { ADMIN_TOKEN } from '../modules/browserCookies'
import { isRecord, textOf } from '../modules/shapes'
import { PlatformClient } from './platformClient'
import { onStatus, UpstreamFault } from './upstreamFault'

const PATH = '/api/dataentities/telesales_audit'
const VERSION = { _schema: 'v1' }
const DAY_MS = 24 * 60 * 60 * 1000
const RECORD_MS = 5000
const SWEEP_EVERY_MS = 10_000
const SWEPT_AT_ONCE = 100
/** The schema is there already. */
const NOT_MODIFIED = 304
/** Another process was faster. */
const NOT_FOUND = 404

const TEXT = { type: 'string' }
const SCHEMA = {
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
    orderFormId: TEXT,
    durationMs: { type: 'integer' },
    servedSeconds: { type: 'integer' },
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

/** What a spreadsheet takes for a formula, also with signs of full width. */
const FORMULA = /^[=+\-@＝＋－＠]/

/** When what is too old was last deleted, in ms since the epoch, by account. */
const sweptAt = new Map<string, number>()

/**
 * The audit in Master Data, written with the app's own rights. Master Data has no
 * lifetime for documents: with what is written, what has expired is deleted.
 *
 * @see https://developers.vtex.com/docs/api-reference/master-data-api-v2
 */
export class AuditRecords extends PlatformClient {
  /** @throws UpstreamFault; the record may be kept all the same */
  public async keep(entry: AuditEntry, retentionDays: number): Promise<void> {
    const nowMs = this.clock.now()
    const { account } = this.context
    const last = sweptAt.get(account)
    const { body } = await this.ask('keep', 'post', '/documents', VERSION, {
      // A text that is null is no text, to Master Data.
      ...Object.fromEntries(
        Object.entries({ ...entry, reason: textCellOf(entry.reason) }).filter(
          ([, value]) => value !== null
        )
      ),
      at: timeOf(nowMs),
      expiresAt: timeOf(nowMs + retentionDays * DAY_MS),
    })

    if (!isRecord(body) || !textOf(body.DocumentId)) {
      throw new UpstreamFault('auditRecords.keep', 'malformed')
    }
    if (last === undefined) {
      await this.putSchema()
    }
    if (last === undefined || nowMs - last >= SWEEP_EVERY_MS) {
      sweptAt.set(account, nowMs)
      await this.sweep(nowMs)
    }
  }

  /** By what is not in a schema nobody can search. */
  private async putSchema() {
    await this.ask('schema', 'put', '/schemas/v1', {}, SCHEMA).catch(
      onStatus(NOT_MODIFIED, null)
    )
  }

  private async sweep(nowMs: number) {
    const { body } = await this.ask('expired', 'get', '/search', {
      ...VERSION,
      _fields: 'id',
      _where: `expiresAt<${timeOf(nowMs)}`,
    })

    if (!Array.isArray(body)) {
      throw new UpstreamFault('auditRecords.expired', 'malformed')
    }
    const faults: UpstreamFault[] = []

    for (const document of body) {
      const id = textOf(isRecord(document) ? document.id : null)

      if (id) {
        await this.ask(
          'delete',
          'delete',
          `/documents/${encodeURIComponent(id)}`
        )
          .catch(onStatus(NOT_FOUND, null))
          // One that cannot be deleted does not keep the others.
          .catch((fault: UpstreamFault) => faults.push(fault))
      }
    }
    if (faults.length > 0) {
      throw faults[0]
    }
  }

  private ask(
    name: string,
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    params: Record<string, string> = {},
    body?: unknown
  ) {
    return this.call({
      name: `auditRecords.${name}`,
      method,
      path: PATH + path,
      params,
      body,
      headers: {
        [ADMIN_TOKEN]: this.context.authToken,
        'REST-Range': `resources=0-${SWEPT_AT_ONCE - 1}`,
      },
      deadline: this.clock.now() + RECORD_MS,
      isIdempotent: false,
    })
  }
}

function timeOf(ms: number) {
  return new Date(ms).toISOString()
}

/** A text that is one also in a spreadsheet to which records are exported. */
function textCellOf(text: string | null) {
  return text && FORMULA.test(text) ? `'${text}` : text
}
