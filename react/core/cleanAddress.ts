/**
 * The address without whatever in its query holds an email. VTEX takes a query
 * into the session, so a link that names a customer would name them again on
 * every reload; and a person has no place in an address.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function cleanAddress(href: string): string {
  const url = new URL(href)

  for (const [key, value] of [...url.searchParams]) {
    if (value.includes('@')) {
      url.searchParams.delete(key)
    }
  }
  return url.href
}
