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
