import { isObject } from '../../http'
import type { Outputs, SessionApp, Values } from '../sessionApp'
import { TRANSFORM } from '../storefrontPermissions'

const NAMESPACE = 'storefront-permissions'
const KEYS = [
  'storeUserId',
  'storeUserEmail',
  'organization',
  'costcenter',
  'costCenterAddressId',
  'priceTables',
  'userId',
  'hash',
]

/**
 * The B2B Suite: of which organisation a buyer is. What it writes itself is among
 * its inputs, so it runs twice.
 *
 * @see https://github.com/vtex-apps/storefront-permissions, vtex.session/configuration.json
 */
export const storefrontPermissions: SessionApp = {
  name: NAMESPACE,
  runsOnCreate: false,
  inputs: [
    'authentication.storeUserEmail',
    'checkout.orderFormId',
    'impersonate.storeUserEmail',
    'impersonate.storeUserId',
    'public.impersonate',
    'public.removeB2B',
    `${NAMESPACE}.hash`,
  ],
  outputs: { namespace: NAMESPACE, keys: KEYS },
  clears: 'by leaving out',
  isTimeDependent: false,
  whenItFails: {},
  async transform(input, call): Promise<Outputs> {
    const answer = await call(TRANSFORM, bodyOf(input))
    const outputs = isObject(answer) ? answer[NAMESPACE] : undefined

    return Object.fromEntries(
      Object.entries(isObject(outputs) ? outputs : {}).map(([key, entry]) => [
        key,
        String(isObject(entry) ? entry.value : ''),
      ])
    )
  },
}

/** All inputs, as the Session Manager sends them. */
function bodyOf(input: Values) {
  const body: Record<string, Record<string, { value: unknown }>> = {}

  for (const [address, value] of Object.entries(input)) {
    const [namespace, key] = address.split('.')

    body[namespace] ??= {}
    body[namespace][key] = { value }
  }

  return body
}
