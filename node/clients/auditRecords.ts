import type { KeptEntry } from '../modules/auditEntry'
import { ADMIN_TOKEN } from '../modules/browserCookies'
import { isRecord, textOf } from '../modules/shapes'
import {
  AUDIT_SCHEMA,
  type AuditRecord,
  documentOf,
  RECORD_FIELDS,
  recordIn,
} from './auditDocument'
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
  public async keep(entry: KeptEntry, retentionDays: number): Promise<void> {
    const nowMs = this.clock.now()
    const { account } = this.context
    const last = sweptAt.get(account)
    const { body } = await this.ask('keep', 'post', '/documents', VERSION, {
      ...documentOf(entry),
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

  /**
   * The youngest records of which this is so, without those that have expired; none
   * while Master Data has no schema, which comes with the first record.
   *
   * @param where in the words of Master Data's `_where`
   * @throws UpstreamFault
   */
  public async youngest(
    where: string,
    most: number,
    deadline: number
  ): Promise<AuditRecord[]> {
    const { body } = await this.call({
      name: 'auditRecords.youngest',
      method: 'get',
      path: `${PATH}/search`,
      params: {
        ...VERSION,
        _fields: RECORD_FIELDS,
        _where: `${where} AND expiresAt>${timeOf(this.clock.now())}`,
        _sort: 'at DESC',
      },
      headers: this.headersFor(most),
      deadline,
      isIdempotent: true,
    }).catch(onStatus([400, NOT_FOUND], { body: [] }))

    if (!Array.isArray(body)) {
      throw new UpstreamFault('auditRecords.youngest', 'malformed')
    }
    return body.flatMap((document) => recordIn(document) ?? [])
  }

  /** By what is not in a schema nobody can search. */
  private async putSchema() {
    await this.ask('schema', 'put', '/schemas/v1', {}, AUDIT_SCHEMA).catch(
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
      headers: this.headersFor(SWEPT_AT_ONCE),
      deadline: this.clock.now() + RECORD_MS,
      isIdempotent: false,
    })
  }

  private headersFor(most: number) {
    return {
      [ADMIN_TOKEN]: this.context.authToken,
      'REST-Range': `resources=0-${most - 1}`,
    }
  }
}

function timeOf(ms: number) {
  return new Date(ms).toISOString()
}
