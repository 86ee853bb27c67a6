import { storePerson } from '../../findPerson'
import { type SessionApp, textOf } from '../sessionApp'

const CULTURE = 'public.cultureInfo'
const LOCALE = 'public.locale'
const CHANNEL = 'public.sc'
const EMAIL = 'profile.email'

/**
 * Where and in which trade policy the visitor buys: the customer's own, unless
 * the page has asked for another. This store has one country and one currency.
 *
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const store: SessionApp = {
  name: 'store-session',
  runsOnCreate: true,
  inputs: [CULTURE, CHANNEL, LOCALE, EMAIL, 'profile.isAuthenticated'],
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
    const buyer = storePerson(textOf(input[EMAIL]) ?? '')

    return {
      channel: textOf(input[CHANNEL]) ?? buyer?.tradePolicy ?? '1',
      countryCode: 'USA',
      cultureInfo: textOf(input[CULTURE]) ?? textOf(input[LOCALE]) ?? 'en-US',
      currencyCode: 'USD',
      currencySymbol: '$',
    }
  },
}
