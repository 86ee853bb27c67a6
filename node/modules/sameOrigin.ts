/** What a request says about the page that has sent it. */
export interface Sender {
  method: string
  /** Headers; empty when there is none. */
  contentType: string
  fetchSite: string
  origin: string
  referer: string
  /** The store's host, as the browser sees it. */
  host: string
}

const JSON_TYPE = /^application\/json\s*(?:;|$)/i

/**
 * Whether the store's own page wants something done. A page of another site
 * could send any body without being asked about it, but not JSON as such.
 *
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function isCsrfSafe(sender: Sender): boolean {
  const { contentType, method } = sender

  return (
    method === 'POST' && JSON_TYPE.test(contentType) && !isCrossSite(sender)
  )
}

/**
 * Whether another site's page has sent it. Browsers say where a request comes
 * from, and no page can forge that; whoever says nothing is no browser, and has
 * nobody's cookies to abuse.
 *
 * @see https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header
 */
export function isCrossSite({
  fetchSite,
  host,
  origin,
  referer,
}: Sender): boolean {
  if (fetchSite) {
    return fetchSite !== 'same-origin'
  }
  const from = origin || referer

  return from !== '' && !hasHost(host, from)
}

/** Whether it says nothing of where it comes from, as no browser does. */
export function isOriginUnknown({
  fetchSite,
  origin,
  referer,
}: Sender): boolean {
  return !fetchSite && !origin && !referer
}

/** An address without a host is not that of a store whose host nobody knows. */
function hasHost(host: string, address: string) {
  try {
    return host !== '' && new URL(address).host === host.toLowerCase()
  } catch {
    return false
  }
}
