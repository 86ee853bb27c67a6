import { BrowserCookies } from '../browserCookies'

/** The cookies of a browser in which an operator has signed in. */
export const SIGNED_IN = {
  vtex_session: 's1',
  vtex_segment: 'g1',
  VtexIdclientAutCookie: 'admin',
  VtexIdclientAutCookie_acme: 'store',
  'checkout.vtex.com': '__ofid=operators',
}

/** A browser's cookies, these and no others. */
export function cookiesOf(values: Record<string, string> = {}): BrowserCookies {
  return BrowserCookies.of((name) => values[name], 'acme')
}
