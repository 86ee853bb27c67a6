/** More than a store's host has above it; each costs some lines of the answer. */
const MAX_DOMAINS = 4

/** A Cookie header; a cookie without a value is left out. */
export function cookieHeader(
  cookies: Array<[string, string | undefined]>
): string {
  return cookies
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
}

/** What a Set-Cookie line sets. */
export function nameAndValue(setCookie: string): [string, string] {
  const [pair] = setCookie.split(';')
  const equals = pair.indexOf('=')

  return [pair.slice(0, equals).trim(), pair.slice(equals + 1).trim()]
}

/**
 * Whether a cookie can hold this as it is; anything else, in a header, is an
 * error of the server's.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-4.1.1
 */
export function isCookieValue(value: string): boolean {
  return /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/.test(value)
}

/**
 * An email as a cookie's value. It stays as it is where a cookie allows, since
 * some of VTEX's readers decode and others do not.
 */
export function encoded(email: string): string {
  return email.replace(
    /[^!#$&'()*+./0-9:<=>?@A-Z[\]^_`a-z{|}~-]+/gu,
    encodeURIComponent
  )
}

/** A cookie's value as it was meant, whether it was encoded or not. */
export function decoded(value: string | undefined): string | null {
  try {
    return value ? decodeURIComponent(value) : null
  } catch {
    return value ?? null
  }
}

/** The name of the cookie that a Set-Cookie line sets. */
export function nameOf(setCookie: string) {
  return nameAndValue(setCookie)[0]
}

/** What holds in the end of several Set-Cookie lines: the last of each cookie. */
export function lastOfEach(setCookies: readonly string[]): string[] {
  return [...new Map(setCookies.map((line) => [nameOf(line), line])).values()]
}

/** Whether a Set-Cookie line takes a cookie away. */
export function isRemoval(setCookie: string) {
  return nameAndValue(setCookie)[1] === ''
}

/** The host, and each domain above it for which one of its pages can set a cookie. */
export function domainsOf(host: string): string[] {
  const labels = host.split('.')

  // An address has no domain above it.
  if (labels.includes('') || /\d$/.test(host)) {
    return host ? [host] : []
  }
  // Of a domain of one label, or whose names everybody can have, no browser takes any.
  const last = labels.slice(1).slice(-MAX_DOMAINS - 1)

  return [host, ...last.map((_, at) => last.slice(at).join('.')).slice(0, -1)]
}
