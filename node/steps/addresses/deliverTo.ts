import { deliveryIn } from '../../clients/addressDocument'
import { onStatus } from '../../clients/upstreamFault'
import type { Address } from '../../modules/address'
import { readPostalCode } from '../../modules/postalCode'
import type { MutationDeliverToArgs, Refusal } from '../../typings/graphql'
import {
  changeTheirCart,
  holdTheirCart,
  openTheirCart,
} from '../carts/theirCart'
import type { CartAct } from '../impersonation/authorizeCartAct'
import type { ImpersonationOutcome } from '../impersonation/impersonationOutcome'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { keptAddresses, withAvailable } from './findAddresses'

type Place = Partial<Address> & Pick<Address, 'postalCode' | 'country'>

/**
 * Makes checkout deliver the customer's cart to one of their addresses, or to a postal
 * code, by which it knows prices, stock and deliveries.
 *
 * @throws UpstreamFault with the cart as it was
 */
export async function deliverTo(
  request: TelesalesRequest,
  act: CartAct,
  { addressId, country, postalCode }: MutationDeliverToArgs
): Promise<ImpersonationOutcome> {
  const { clients, deadline, jar } = request
  const { email, ids, session } = act
  const [kept, cart] = await settleAll([
    addressId ? keptAddresses(request, ids) : [],
    openTheirCart(request, act),
  ])

  if (!cart) {
    return { session, refusal: 'CART_NOT_THEIRS' }
  }
  const place = addressId
    ? addressIn(kept, cart.body, addressId)
    : (placeOf(postalCode ?? '', country ?? null, cart.body) ??
      'INVALID_POSTAL_CODE')

  if (typeof place === 'string') {
    return { session, refusal: place }
  }
  const changed = await changeTheirCart(
    request,
    cart,
    clients.checkout
      .deliverTo(cart.orderForm, place, cart.body, jar.cookies, deadline)
      .catch(onStatus(400, null))
  )

  if (!changed) {
    return { session, refusal: 'INVALID_POSTAL_CODE' }
  }
  holdTheirCart(request, cart, changed.orderForm, email)
  return { session, refusal: null }
}

/** Of the country where the cart goes by now, or else of the store's, where none is given. */
function placeOf(
  typed: string,
  country: string | null,
  orderForm: unknown
): Place | null {
  const delivery = deliveryIn(orderForm)
  const countries =
    country === null ? [delivery.chosen?.country, delivery.country] : [country]

  return (
    countries
      .map((one) => readPostalCode(typed, one ?? ''))
      .find((place) => place !== null) ?? null
  )
}

function addressIn(
  kept: Address[] | 'forbidden',
  orderForm: unknown,
  addressId: string
): Place | Refusal {
  const known = withAvailable(kept === 'forbidden' ? [] : kept, orderForm)
  const address = known.find(({ id }) => id === addressId)

  if (address) {
    return address
  }
  return kept === 'forbidden' ? 'NOT_ALLOWED' : 'ADDRESS_NOT_FOUND'
}
