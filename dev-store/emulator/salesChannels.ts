import { json, refuse } from '../http'
import { type Api, isUnder } from './api'

const ROOT = '/api/catalog_system/pub/saleschannel'

const NAMES: Record<string, string> = { '1': 'Main store', '2': 'Wholesale' }

/**
 * The Catalog's trade policies, each read by its number.
 *
 * @see https://developers.vtex.com/docs/api-reference/catalog-api#get-/api/catalog_system/pub/saleschannel/-salesChannelId-
 */
export function createSalesChannels(): Api {
  return {
    name: 'catalog',
    owns: (path) => isUnder(path, ROOT),
    async answer({ method, path }) {
      const id = path.slice(ROOT.length + 1)

      if (method !== 'GET' || !/^\d+$/.test(id)) {
        return undefined
      }

      return Object.hasOwn(NAMES, id)
        ? json(200, {
            Id: Number(id),
            Name: NAMES[id],
            IsActive: true,
            ProductClusterId: null,
            CountryCode: 'USA',
            CultureInfo: 'en-US',
            TimeZone: 'E. South America Standard Time',
            CurrencyCode: 'USD',
            CurrencySymbol: '$',
            CurrencyLocale: 1033,
            CurrencyFormatInfo: {
              CurrencyDecimalDigits: 2,
              CurrencyDecimalSeparator: '.',
              CurrencyGroupSeparator: ',',
              CurrencyGroupSize: 3,
              StartsWithCurrencySymbol: true,
            },
            Origin: null,
            Position: Number(id),
            ConditionRule: null,
            CurrencyDecimalDigits: 2,
          })
        : refuse(404, 'There is no such sales channel')
    },
  }
}
