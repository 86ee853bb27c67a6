import type { BrowserCookies } from '../modules/browserCookies'
import { hasAnyOf, type Identifiers } from '../modules/customerMatch'
import { spellingsOfEmail } from '../modules/email'
import type { Profile } from '../modules/profile'
import type { Registrant } from '../modules/registration'
import { isRecord, textOf } from '../modules/shapes'
import type { Term } from '../modules/term'
import {
  CUSTOMER_FIELDS,
  documentOf,
  isId,
  profilesOf,
} from './customerDocument'
import {
  FIELD_GROUPS,
  type Fields,
  fieldsFor,
  type Query,
  queriesFor,
  queryForIds,
} from './customerQuery'
import { PlatformClient } from './platformClient'
import { secondQuery } from './secondQuery'
import { UpstreamFault } from './upstreamFault'

const PATH = '/api/dataentities/CL'

/** Master Data gives no more at once. */
const RANGE = 'resources=0-99'

/** Who was found. */
export interface Found {
  profiles: Profile[]
  /** How many there are in all. */
  total: number
  /** The fields by which this account cannot be searched. */
  unsearched: string[]
}

const NOBODY_FOUND: Found = { profiles: [], total: 0, unsearched: [] }

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
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Found> {
    const search = (fields: Fields) =>
      this.first(queriesFor(term, fields), cookies, deadline)

    try {
      return await search(fieldsFor(term.kinds))
    } catch (fault) {
      if (!isUnfilterable(fault)) {
        throw fault
      }
    }
    // Some field cannot be filtered by: each is asked for alone.
    const groups = FIELD_GROUPS.filter((fields) =>
      term.kinds.some((kind) => fields[kind])
    )

    return together(
      await Promise.all(
        groups.map((fields) =>
          search(fields).catch((fault) => {
            if (!isUnfilterable(fault)) {
              throw fault
            }
            return { ...NOBODY_FOUND, unsearched: Object.values(fields).flat() }
          })
        )
      )
    )
  }

  /**
   * Those who may yet be meant when nobody seems to be, and others.
   *
   * @param unsearched the fields by which this account cannot be searched
   * @throws UpstreamFault
   */
  public async searchAgain(
    term: Term,
    unsearched: string[],
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Profile[]> {
    const fields = Object.entries(fieldsFor(term.kinds)).map(
      ([kind, names]) => [
        kind,
        names.filter((name) => !unsearched.includes(name)),
      ]
    )
    const query = secondQuery(term, Object.fromEntries(fields))

    return query ? (await this.ask(query, cookies, deadline)).profiles : []
  }

  /**
   * The customers with these ids.
   *
   * @throws UpstreamFault
   */
  public async byIds(
    ids: string[],
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Profile[]> {
    const wanted = ids.filter(isId)

    if (wanted.length === 0) {
      return []
    }
    const { profiles } = await this.ask(queryForIds(wanted), cookies, deadline)

    return profiles.filter((profile) =>
      profile.ids.some((id) => wanted.includes(id))
    )
  }

  /**
   * Whoever has exactly one of these.
   *
   * @throws UpstreamFault
   */
  public async withAnyOf(
    identifiers: Identifiers,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Found> {
    const { document, email, phone } = identifiers
    const emails = email ? spellingsOfEmail(email) : []
    const found = together(
      await Promise.all([
        this.first(
          emails.map((spelling) => ({ email: spelling })),
          cookies,
          deadline
        ),
        document
          ? this.search(
              { kinds: ['DOCUMENT'], documents: [document] },
              cookies,
              deadline
            )
          : NOBODY_FOUND,
        phone
          ? this.search({ kinds: ['PHONE'], phone }, cookies, deadline)
          : NOBODY_FOUND,
      ])
    )

    return {
      ...found,
      profiles: found.profiles.filter((profile) =>
        hasAnyOf(identifiers, profile)
      ),
    }
  }

  /**
   * Puts a new customer into Master Data.
   *
   * @throws UpstreamFault
   */
  public async register(
    registrant: Registrant,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<void> {
    const name = 'customers.register'
    const { body } = await this.call({
      name,
      method: 'post',
      path: `${PATH}/documents`,
      body: documentOf(registrant),
      headers: cookies.adminHeaders(),
      deadline,
      isIdempotent: false,
    })

    if (!isRecord(body) || !textOf(body.DocumentId)) {
      throw new UpstreamFault(name, 'malformed')
    }
  }

  private async first(
    queries: Query[],
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Found> {
    let found = NOBODY_FOUND

    for (const query of queries) {
      found = await this.ask(query, cookies, deadline)
      if (found.profiles.length > 0) {
        break
      }
    }
    return found
  }

  private async ask(
    query: Query,
    cookies: BrowserCookies,
    deadline: number
  ): Promise<Found> {
    const name = 'customers.search'
    const { body, headers } = await this.call({
      name,
      method: 'get',
      path: `${PATH}/search`,
      params: { _fields: CUSTOMER_FIELDS, _sort: 'updatedIn DESC', ...query },
      headers: { ...cookies.adminHeaders(), 'REST-Range': RANGE },
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
      unsearched: [],
    }
  }
}

function together(found: Found[]): Found {
  return {
    profiles: found.flatMap(({ profiles }) => profiles),
    total: found.reduce((sum, { total }) => sum + total, 0),
    unsearched: found.flatMap(({ unsearched }) => unsearched),
  }
}

/** Master Data does not filter by a field that was asked for. */
function isUnfilterable(fault: unknown) {
  return fault instanceof UpstreamFault && fault.status === 400
}
