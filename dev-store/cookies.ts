/**
 * The cookies of a request by name, with their values as they came over the
 * wire. Of two with the same name the first counts.
 */
export function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>()

  for (const pair of header?.split(';') ?? []) {
    const equals = pair.indexOf('=')
    const name = pair.slice(0, equals).trim()

    if (equals > 0 && !cookies.has(name)) {
      cookies.set(name, pair.slice(equals + 1).trim())
    }
  }

  return cookies
}

/**
 * A Set-Cookie line of a cookie that scripts cannot read. Never `Secure`: the
 * dev store has no https.
 */
export function keepCookie(
  name: string,
  value: string,
  maxAgeSeconds: number
): string {
  return `${name}=${value}; Max-Age=${maxAgeSeconds}; Path=/; SameSite=Lax; HttpOnly`
}

/**
 * A Set-Cookie line that makes the browser forget the cookie.
 */
export function expireCookie(name: string): string {
  return `${name}=; Max-Age=0; Path=/; SameSite=Lax`
}
