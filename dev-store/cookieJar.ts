/** A cookie, as a browser keeps it. */
interface Kept {
  name: string
  value: string
  domain: string
  isHostOnly: boolean
  isHttpOnly: boolean
  /** In ms since the epoch; nothing for one that goes with the browser. */
  expiresAtMs: number | undefined
}

/**
 * The cookies that a browser holds for one host, over https. A cookie for the
 * host alone and one for it as a domain are two, which most libraries take for
 * one; so are one for the host's domain and one for that above it.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis
 */
export function createCookieJar(host: string, now = Date.now) {
  let kept: Kept[] = []

  const isAlive = ({ expiresAtMs = Number.POSITIVE_INFINITY }: Kept) =>
    expiresAtMs > now()

  /** Takes a Set-Cookie line, or what a script assigns to document.cookie. */
  function set(line: string, isScript = false): void {
    const cookie = cookieOf(line, host, now())

    if (!cookie || (isScript && cookie.isHttpOnly)) {
      return
    }
    const place = kept.findIndex((one) => isSame(one, cookie))

    if (isScript && kept[place]?.isHttpOnly) {
      return
    }
    // What was there first is sent first, also with another value.
    kept.splice(place < 0 ? kept.length : place, 1, cookie)
    kept = kept.filter(isAlive)
  }

  return {
    set,
    /** The value that is sent first. */
    get: (name: string) => kept.find((one) => one.name === name)?.value,
    /** The Cookie header. */
    header: () => kept.map(({ name, value }) => `${name}=${value}`).join('; '),
    /** The host's own is not there any more. */
    remove: (name: string) => set(`${name}=; Path=/; Max-Age=0; Secure`),
    /** The browser is closed: what has no lifetime of its own goes. */
    close(): void {
      kept = kept.filter(({ expiresAtMs }) => expiresAtMs !== undefined)
    },
  }
}

/** What a browser holds. */
export type CookieJar = ReturnType<typeof createCookieJar>

function isSame(one: Kept, other: Kept): boolean {
  return (
    one.name === other.name &&
    one.domain === other.domain &&
    one.isHostOnly === other.isHostOnly
  )
}

/** Nothing of one that a browser would not take. */
function cookieOf(line: string, host: string, nowMs: number): Kept | null {
  const [pair = '', ...rest] = line.split(';').map((part) => part.trim())
  const [name, value] = halves(pair)
  const attributes = new Map(
    rest.map(halves).map(([key, text]) => [key.toLowerCase(), text])
  )
  const domain = attributes.get('domain')?.replace(/^\./, '').toLowerCase()
  const isOfHost = !domain || domain === host || host.endsWith(`.${domain}`)
  const isTaken =
    name !== '' &&
    isOfHost &&
    // All of a top level is nobody's.
    (!domain || domain.includes('.')) &&
    (!name.startsWith('__Host-') ||
      (!domain && attributes.has('secure') && attributes.get('path') === '/'))

  return isTaken
    ? {
        name,
        value,
        domain: domain || host,
        isHostOnly: !domain,
        isHttpOnly: attributes.has('httponly'),
        expiresAtMs: expiryOf(attributes, nowMs),
      }
    : null
}

function expiryOf(attributes: Map<string, string>, nowMs: number) {
  const maxAge = attributes.get('max-age')
  const expires = attributes.get('expires')

  if (maxAge !== undefined) {
    return nowMs + Number(maxAge) * 1000
  }
  return expires === undefined ? undefined : Date.parse(expires)
}

function halves(text: string): [string, string] {
  const equals = text.indexOf('=')

  return equals < 0
    ? [text, '']
    : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()]
}
