import { type Answer, json } from '../http'

/**
 * How checkout says that it does not do something.
 *
 * @see https://developers.vtex.com/docs/guides/checkout-error-codes
 */
export function checkoutError(
  message: string,
  status = 400,
  code = `CHK${status}`
): Answer {
  return json(status, {
    fields: {},
    error: { code, message, exception: null },
  })
}
