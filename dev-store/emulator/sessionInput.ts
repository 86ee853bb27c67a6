import { isObject, type Request } from '../http'
import { ACCOUNT } from '../people'
import type { Session, SessionValue } from './session'

const WATCHED_COOKIES = [
  'VtexIdclientAutCookie',
  `VtexIdclientAutCookie_${ACCOUNT}`,
  'vtex-impersonated-customer-email',
]
// Without it the session goes on naming the order form that it named.
const CART_COOKIE = 'checkout.vtex.com'

// What the platform understands itself; all else in an address goes to
// `public`.
const PLATFORM_PARAMETERS = ['items', 'supportedLocales', '__bindingId', 'an']

/**
 * What is in the request's address goes to `public`, and what its body writes
 * there; whatever else that writes does not.
 *
 * @param losesAlike known issue 885011: of several new keys that begin with the
 * same word only the first is taken
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function takePublic(
  session: Session,
  request: Request,
  body: Record<string, unknown>,
  losesAlike: boolean
): void {
  const written = new Map([...fromAddress(request), ...fromBody(body)])
  const newWords = new Set<string>()

  for (const [key, value] of written) {
    const address = `public.${key}`
    const word = key.split(/[-_.]/)[0]
    const isLost =
      losesAlike && !session.values.has(address) && newWords.has(word)

    if (isLost) {
      continue
    }
    if (!session.values.has(address)) {
      newWords.add(word)
    }
    session.values.set(address, value)
  }
}

function fromAddress({ query }: Request): [string, SessionValue][] {
  return [...query]
    .filter(([key]) => !PLATFORM_PARAMETERS.includes(key))
    .map(([key, value]) => [key, { value }])
}

function fromBody(body: Record<string, unknown>): [string, SessionValue][] {
  return Object.entries(body.public ?? {}).flatMap(
    ([key, entry]): [string, SessionValue][] =>
      isObject(entry) && entry.value !== undefined
        ? [
            [
              key,
              {
                value: entry.value,
                ...(entry.keepAlive === true && { keepAlive: true }),
              },
            ],
          ]
        : []
  )
}

/**
 * The cookies that session apps watch become those of the request: one that it
 * does not bring is gone, but for the order form's.
 */
export function takeCookies(session: Session, request: Request): void {
  const cart = `cookie.${CART_COOKIE}`

  session.cookies =
    cart in session.cookies ? { [cart]: session.cookies[cart] } : {}
  for (const name of [...WATCHED_COOKIES, CART_COOKIE]) {
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
