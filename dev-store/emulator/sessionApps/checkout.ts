import { type Outputs, type SessionApp, textOf } from '../sessionApp'

const CART_COOKIE = 'cookie.checkout.vtex.com'

/**
 * Which order form the browser held when it last told the Session Manager.
 *
 * @see https://developers.vtex.com/docs/guides/session-data-available-from-vtex-apps
 */
export const checkout: SessionApp = {
  name: 'checkout-session',
  runsOnCreate: false,
  inputs: [CART_COOKIE],
  outputs: { namespace: 'checkout', keys: ['orderFormId'] },
  clears: 'by leaving out',
  isTimeDependent: false,
  whenItFails: {},
  async transform(input): Promise<Outputs> {
    const id = textOf(input[CART_COOKIE])?.replace('__ofid=', '')

    return id ? { orderFormId: id } : {}
  },
}
