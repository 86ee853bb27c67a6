import { isObject, type Request } from '../http'
import { ACCOUNT } from '../people'
import type { Session } from './session'

const WATCHED_COOKIES = [
  'VtexIdclientAutCookie',
  `VtexIdclientAutCookie_${ACCOUNT}`,
  'vtex-impersonated-customer-email',
]

// What the platform understands itself; all else in an address goes to
// `public`.
const PLATFORM_PARAMETERS = ['items', 'supportedLocales', '__bindingId', 'an']

/**
 * What is in the request's address goes to `public`.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function takeQuery(session: Session, request: Request): void {
  for (const [key, value] of request.query) {
    if (PLATFORM_PARAMETERS.includes(key)) {
      continue
    }
    session.values.set(`public.${key}`, { value })
  }
}

/**
 * What a body writes to `public` is taken; whatever else it writes is not.
 */
export function takePublic(
  session: Session,
  body: Record<string, unknown>
): void {
  for (const [key, entry] of Object.entries(body.public ?? {})) {
    if (!isObject(entry) || entry.value === undefined) {
      continue
    }
    session.values.set(`public.${key}`, {
      value: entry.value,
      ...(entry.keepAlive === true && { keepAlive: true }),
    })
  }
}

/**
 * The cookies that session apps watch become those of the request: one that it
 * does not bring is gone.
 */
export function takeCookies(session: Session, request: Request): void {
  session.cookies = {}
  for (const name of WATCHED_COOKIES) {
    const value = request.cookies.get(name)

    if (value) {
      session.cookies[`cookie.${name}`] = decoded(value)
    }
  }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
