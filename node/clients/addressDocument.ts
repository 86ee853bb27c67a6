import type { Address } from '../modules/address'
import { isRecord, textOf } from '../modules/shapes'

/** The fields of Master Data's addresses that we read. */
export const ADDRESS_FIELDS =
  'id,addressName,addressType,receiverName,street,number,complement,neighborhood,city,state,postalCode,country,reference'

/** The address of a document of Master Data's, or of one of checkout's; none in others. */
export function addressesOf(document: unknown): Address[] {
  return placesOf(document).filter(({ id }) => id !== '')
}

/** The same, also of one that has no id. */
function placesOf(document: unknown): Address[] {
  if (!isRecord(document)) {
    return []
  }
  const text = (field: string) => {
    const value = document[field]

    return textOf(typeof value === 'number' ? String(value) : value)
  }
  const address = {
    // Checkout names by it what Master Data calls its name.
    id: text('addressId') ?? text('addressName') ?? text('id') ?? '',
    type: text('addressType'),
    receiver: text('receiverName'),
    street: text('street'),
    number: text('number'),
    complement: text('complement'),
    neighborhood: text('neighborhood'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postalCode'),
    country: text('country'),
    reference: text('reference'),
  }

  return address.street || address.postalCode ? [address] : []
}

/** Where an order form can be delivered, and where it is to be, as far as it says so. */
export function deliveryIn(orderForm: unknown): {
  chosen: Address | null
  available: Address[]
  country: string | null
} {
  const form = isRecord(orderForm) ? orderForm : {}
  const shipping = isRecord(form.shippingData) ? form.shippingData : {}
  const preferences = form.storePreferencesData
  const list = (value: unknown) => (Array.isArray(value) ? value : [])
  const [chosen = null] = [
    ...list(shipping.selectedAddresses),
    shipping.address,
  ].flatMap(placesOf)

  return {
    chosen,
    available: list(shipping.availableAddresses)
      .flatMap(addressesOf)
      .filter(({ street }) => street),
    country: textOf(isRecord(preferences) ? preferences.countryCode : null),
  }
}

/**
 * What makes an order form deliver there.
 *
 * @param lines how many products are in it: which delivery each had is forgotten
 * @see https://developers.vtex.com/docs/api-reference/checkout-api, "Add shipping address and select delivery option"
 */
export function shippingDataOf(
  address: Partial<Address> & Pick<Address, 'postalCode' | 'country'>,
  lines: number
) {
  const { id, receiver, type, ...place } = address

  return {
    clearAddressIfPostalCodeNotFound: false,
    selectedAddresses: [
      {
        ...place,
        addressType: type ?? (id ? 'residential' : 'search'),
        ...(id ? { addressId: id } : { isDisposable: true }),
        ...(receiver && { receiverName: receiver }),
      },
    ],
    logisticsInfo: Array.from({ length: lines }, (_, itemIndex) => ({
      itemIndex,
      selectedSla: null,
      selectedDeliveryChannel: null,
    })),
  }
}
