import { type SessionApp, textOf } from '../sessionApp'

const CULTURE = 'public.cultureInfo'
const LOCALE = 'public.locale'
const CHANNEL = 'public.sc'

/**
 * Where and in which trade policy the visitor buys. This store has one
 * country and one currency.
 *
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const store: SessionApp = {
  name: 'store-session',
  runsOnCreate: true,
  inputs: [
    CULTURE,
    CHANNEL,
    LOCALE,
    'profile.email',
    'profile.isAuthenticated',
  ],
  outputs: {
    namespace: 'store',
    keys: [
      'channel',
      'countryCode',
      'cultureInfo',
      'currencyCode',
      'currencySymbol',
    ],
  },
  clears: 'by leaving out',
  isTimeDependent: false,
  whenItFails: {},
  async transform(input) {
    return {
      channel: textOf(input[CHANNEL]) ?? '1',
      countryCode: 'USA',
      cultureInfo: textOf(input[CULTURE]) ?? textOf(input[LOCALE]) ?? 'en-US',
      currencyCode: 'USD',
      currencySymbol: '$',
    }
  },
}
