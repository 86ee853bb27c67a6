import type { Ids } from '../ids'
import { ACCOUNT_ID } from '../people'
import type { Values } from './sessionApp'
import type { TokenKey } from './tokens'

/**
 * How long a session lasts.
 */
export const LIFETIME_SECONDS = 8 * 24 * 60 * 60

/**
 * A value in a session, as the Session Manager shows it.
 */
export interface SessionValue {
  value: unknown
  keepAlive?: boolean
}

/**
 * A session, as the Session Manager keeps it: a record on its side, which the
 * token in the cookie `vtex_session` only names.
 */
export interface Session {
  id: string
  token: string
  /** By address, `namespace.key`. */
  values: Map<string, SessionValue>
  /** The cookies session apps watch, by address; nobody can read them. */
  cookies: Values
  /** Per session app the input it last ran with, as JSON. */
  lastInputs: Map<string, string>
  /** The session apps whose last run failed, and which try again. */
  failedApps: Set<string>
}

/**
 * A session in which nothing is known yet.
 */
export function emptySession(ids: Ids, key: TokenKey): Session {
  const id = ids.uuid()
  // As in the documented sample.
  const claims = {
    'account.id': ACCOUNT_ID,
    id,
    version: 2,
    sub: 'session',
    account: 'session',
  }

  return {
    id,
    token: key.sign(claims, LIFETIME_SECONDS, ids.uuid()),
    values: new Map(),
    cookies: {},
    lastInputs: new Map(),
    failedApps: new Set(),
  }
}

/**
 * The value at an address, or `undefined`.
 */
export function valueAt(
  { values }: Pick<Session, 'values'>,
  address: string
): unknown {
  return values.get(address)?.value
}

/**
 * What the session holds, by namespace and key: everything, or what is listed.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function namespacesOf(
  session: Session,
  items: string
): Record<string, Record<string, SessionValue>> {
  const wanted = new Set(items.split(',').map((item) => item.trim()))
  const namespaces: Record<string, Record<string, SessionValue>> = {}

  for (const [address, value] of session.values) {
    if (!wanted.has('*') && !wanted.has(address)) {
      continue
    }

    const dot = address.indexOf('.')
    const namespace = address.slice(0, dot)

    namespaces[namespace] ??= {}
    // Defined rather than assigned: anybody chooses the keys of `public`.
    Object.defineProperty(namespaces[namespace], address.slice(dot + 1), {
      value,
      enumerable: true,
    })
  }

  return namespaces
}

/**
 * The session as it looks while VTEX has not loaded the customer's profile yet:
 * a known defect.
 */
export function withoutProfile(session: Session): Session {
  const kept = [...session.values].filter(
    ([address]) => !address.startsWith('profile.')
  )

  return {
    ...session,
    values: new Map([...kept, ['profile.isAuthenticated', { value: 'false' }]]),
  }
}
