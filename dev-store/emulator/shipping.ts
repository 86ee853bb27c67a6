import { isObject } from '../http'

/**
 * What an order form has once somebody has said where it is to be delivered: the place,
 * and those that were said before.
 *
 * @param lines how many products are in it
 * @see https://developers.vtex.com/docs/guides/orderform-fields
 */
export function shippingAfter(
  before: Record<string, unknown> | null,
  sent: Record<string, unknown>,
  lines: number
): Record<string, unknown> {
  const { selectedAddresses } = sent

  if (!Array.isArray(selectedAddresses)) {
    return sent
  }
  const chosen = selectedAddresses.filter(isObject)
  const known = before?.availableAddresses
  const others = (Array.isArray(known) ? known.filter(isObject) : []).filter(
    ({ addressId }) => chosen.every((one) => one.addressId !== addressId)
  )

  return {
    address: chosen[0] ?? null,
    selectedAddresses: chosen,
    availableAddresses: [
      ...others,
      ...chosen.filter(({ addressId }) => addressId),
    ],
    logisticsInfo: Array.from({ length: lines }, (_, itemIndex) => ({
      itemIndex,
      selectedSla: null,
      selectedDeliveryChannel: null,
      slas: [],
    })),
  }
}
