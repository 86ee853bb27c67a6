import type { Browser } from '../modules/browser'
import { hasOneOf, type Marks } from '../modules/likeness'
import type { Profile } from '../modules/profile'
import type { Registrant } from '../modules/registration'
import { isRecord, textOf } from '../modules/shapes'
import type { Term } from '../modules/term'
import type { TermKind } from '../typings/graphql'
import { CUSTOMER_FIELDS, documentOf, profilesOf } from './customerDocument'
import { type Query, queriesFor, queryForIds } from './customerQuery'
import { PlatformClient } from './platformClient'
import { UpstreamFault } from './upstreamFault'

const PATH = '/api/dataentities/CL'

/** Master Data gives no more at once. */
const RANGE = 'resources=0-99'

/** Who was found. */
export interface Found {
  profiles: Profile[]
  /** How many there are in all. */
  total: number
  /** By what this account cannot be searched. */
  unavailable: TermKind[]
}

const NOBODY: Found = { profiles: [], total: 0, unavailable: [] }

/**
 * The store's customers in VTEX's Master Data, as far as the operator may see
 * them: every call is made with the operator's own sign-in.
 *
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api
 */
export class Customers extends PlatformClient {
  /**
   * Those who may be meant by the term, and perhaps others.
   *
   * @throws UpstreamFault
   */
  public async search(
    term: Term,
    browser: Browser,
    deadline: number
  ): Promise<Found> {
    const kinds = term.kinds.filter((kind) => kind !== 'ORDER')

    try {
      return await this.first(queriesFor(term, kinds), browser, deadline)
    } catch (fault) {
      if (!isUnfilterable(fault)) {
        throw fault
      }
      return this.searchEach(term, kinds, browser, deadline)
    }
  }

  /**
   * The customers with these ids.
   *
   * @throws UpstreamFault
   */
  public async byIds(
    ids: string[],
    browser: Browser,
    deadline: number
  ): Promise<Profile[]> {
    const wanted = ids.filter((id) => /^[\w-]{1,100}$/.test(id))

    return wanted.length > 0
      ? (await this.ask(queryForIds(wanted), browser, deadline)).profiles
      : []
  }

  /**
   * Whoever has exactly one of these.
   *
   * @throws UpstreamFault
   */
  public async withAnyOf(
    marks: Marks,
    browser: Browser,
    deadline: number
  ): Promise<Profile[]> {
    const { document, email, phone } = marks
    const found = await Promise.all([
      email ? this.ask({ email }, browser, deadline) : NOBODY,
      document
        ? this.search({ kinds: ['DOCUMENT'], document }, browser, deadline)
        : NOBODY,
      phone
        ? this.search({ kinds: ['PHONE'], phone }, browser, deadline)
        : NOBODY,
    ])

    return found
      .flatMap(({ profiles }) => profiles)
      .filter((profile) => hasOneOf(marks, profile))
  }

  /**
   * Puts a new customer into Master Data.
   *
   * @throws UpstreamFault
   */
  public async register(
    registrant: Registrant,
    browser: Browser,
    deadline: number
  ): Promise<void> {
    const name = 'customers.register'
    const { body } = await this.call({
      name,
      method: 'post',
      path: `${PATH}/documents`,
      body: documentOf(registrant),
      headers: browser.adminHeaders(),
      deadline,
      isIdempotent: false,
    })

    if (!isRecord(body) || !textOf(body.DocumentId)) {
      throw new UpstreamFault(name, 'malformed')
    }
  }

  /** One kind after the other, so that what cannot be filtered by stands out. */
  private async searchEach(
    term: Term,
    kinds: TermKind[],
    browser: Browser,
    deadline: number
  ): Promise<Found> {
    const found = await Promise.all(
      kinds.map((kind) =>
        this.first(queriesFor(term, [kind], true), browser, deadline).catch(
          (fault) => {
            if (!isUnfilterable(fault)) {
              throw fault
            }
            return { ...NOBODY, unavailable: [kind] }
          }
        )
      )
    )

    return {
      profiles: found.flatMap(({ profiles }) => profiles),
      total: Math.max(0, ...found.map(({ total }) => total)),
      unavailable: found.flatMap(({ unavailable }) => unavailable),
    }
  }

  private async first(
    queries: Query[],
    browser: Browser,
    deadline: number
  ): Promise<Found> {
    let found = NOBODY

    for (const query of queries) {
      found = await this.ask(query, browser, deadline)
      if (found.profiles.length > 0) {
        break
      }
    }
    return found
  }

  private async ask(
    query: Query,
    browser: Browser,
    deadline: number
  ): Promise<Found> {
    const name = 'customers.search'
    const { body, headers } = await this.call({
      name,
      method: 'get',
      path: `${PATH}/search`,
      params: { _fields: CUSTOMER_FIELDS, _sort: 'updatedIn DESC', ...query },
      headers: { ...browser.adminHeaders(), 'REST-Range': RANGE },
      deadline,
      // VTEX blocks an account's searches when there are too many.
      isIdempotent: false,
    })

    if (!Array.isArray(body)) {
      throw new UpstreamFault(name, 'malformed')
    }
    const total = /\/(\d+)$/.exec(headers['rest-content-range'] ?? '')?.[1]

    return {
      profiles: body.flatMap(profilesOf),
      total: Number(total ?? body.length),
      unavailable: [],
    }
  }
}

/** Master Data does not filter by a field that was asked for. */
function isUnfilterable(fault: unknown) {
  return fault instanceof UpstreamFault && fault.status === 400
}
