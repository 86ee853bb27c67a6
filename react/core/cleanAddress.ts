/** A campaign, whom to impersonate and what we say of it, or an email anywhere. */
const OF_SOMEBODY = /^(utmi?_|telesales-|vtex-impersonated-)|@/

/**
 * The address without whatever in its query is about whom it has brought. VTEX
 * takes a query into the session, so a link that names a customer would name them
 * again on every reload, and their campaign would go into the next one's order;
 * and a person has no place in an address.
 *
 * @see https://developers.vtex.com/docs/api-reference/session-manager-api
 */
export function cleanAddress(href: string): string {
  const url = new URL(href)

  for (const pair of [...url.searchParams]) {
    if (OF_SOMEBODY.test(pair.join('='))) {
      url.searchParams.delete(pair[0])
    }
  }
  return url.href
}
