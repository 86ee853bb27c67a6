import { storePerson } from '../findPerson'
import { isObject, json, parseJson, type Request } from '../http'
import type { Ids } from '../ids'
import { accountOf, isAdmin, type Person } from '../people'
import { type Api, isUnder } from './api'
import type { TokenKey } from './tokens'

const LIFETIME_SECONDS = 24 * 60 * 60

/**
 * VTEX ID: its API, and who is signed in.
 */
export interface VtexId extends Api {
  /** Signs somebody in; the token goes into their cookie. */
  issue(person: Person): string
  /** Signs them out: their token is worth nothing any more. */
  revoke(token: string): void
  /** Who holds the token. */
  holderOf(token: string | undefined): Person | undefined
}

/**
 * The token by which an admin asks: in a header, or in the cookie of that name.
 */
export function tokenOf({ headers, cookies }: Request): string | undefined {
  const token =
    headers.vtexidclientautcookie ?? cookies.get('VtexIdclientAutCookie')

  return token?.toString()
}

/**
 * A VTEX ID with nobody signed in.
 *
 * @see https://developers.vtex.com/docs/api-reference/vtex-id-api
 */
export function createVtexId(ids: Ids, key: TokenKey): VtexId {
  /** By the id of the token. */
  const holders = new Map<unknown, Person>()

  function describe(person: Person) {
    return {
      userId: person.id,
      user: person.email,
      account: accountOf(person),
      audience: isAdmin(person) ? 'admin' : 'webstore',
      tokenType: 'user',
    }
  }

  function holderOf(token: unknown) {
    return holders.get(key.read(token)?.jti)
  }

  return {
    name: 'vtexid',
    owns: (path) => isUnder(path, '/api/vtexid'),
    holderOf,
    issue(person) {
      const { account, audience, user, userId } = describe(person)
      const id = ids.uuid()
      const claims = { sub: user, account, audience, sess: ids.uuid(), userId }

      holders.set(id, person)

      return key.sign(claims, LIFETIME_SECONDS, id)
    },
    revoke: (token) => void holders.delete(key.read(token)?.jti),
    async answer({ method, path, query, body }) {
      switch (`${method} ${path}`) {
        case 'GET /api/vtexid/pub/authenticated/user': {
          const holder = holderOf(query.get('authToken'))

          return json(200, holder ? describe(holder) : null)
        }
        case 'GET /api/vtexid/pvt/user/info': {
          const person = storePerson(query.get('user') ?? '')

          return json(
            200,
            person ? { id: person.id, user: person.email } : null
          )
        }
        case 'POST /api/vtexid/credential/validate': {
          const asked = parseJson(body)
          const holder = holderOf(isObject(asked) && asked.token)

          if (!holder) {
            return json(401, { authStatus: 'WrongCredentials' })
          }

          const { userId: id, ...about } = describe(holder)

          return json(200, { authStatus: 'Success', id, ...about })
        }
      }
    },
  }
}
