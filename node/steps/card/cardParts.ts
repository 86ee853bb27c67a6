import type {
  CardAddresses,
  CardCart,
  CardOrders,
  CardPart,
  CustomerCard,
  Refusal,
} from '../../typings/graphql'
import { faultRefusal } from '../request/faultRefusal'
import { settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { addressesPart } from './addressesPart'
import type { CardSubject, PartOutcome } from './cardSubject'
import { cartPart } from './cartPart'
import { ordersPart } from './ordersPart'
import { noPrices, pricesPart } from './pricesPart'

/** The parts of a card, each null until it is asked for. */
export type Parts = Omit<CustomerCard, 'refusal' | 'retryInSeconds'>

/** A card of which nothing was asked for. */
export const NO_PARTS: Parts = {
  cart: null,
  orders: null,
  addresses: null,
  prices: null,
}

interface Part<Name extends keyof Parts> {
  name: Name
  story(
    request: TelesalesRequest,
    subject: CardSubject
  ): Promise<PartOutcome<NonNullable<Parts[Name]>>>
  /** What it is where a fault, or the operator's role, leaves nothing of it. */
  refused(refusal: Refusal): NonNullable<Parts[Name]>
}

const PARTS: { [Name in CardPart]: Part<keyof Parts> } = {
  CART: {
    name: 'cart',
    story: cartPart,
    refused: (refusal): CardCart => ({ refusal, carts: [] }),
  },
  ORDERS: {
    name: 'orders',
    story: ordersPart,
    refused: (refusal): CardOrders => ({ refusal, orders: [] }),
  },
  ADDRESSES: {
    name: 'addresses',
    story: addressesPart,
    refused: (refusal): CardAddresses => ({ refusal, addresses: [] }),
  },
  PRICES: { name: 'prices', story: pricesPart, refused: noPrices },
}

/** The parts that are asked for, side by side: none waits for another. */
export async function cardParts(
  request: TelesalesRequest,
  subject: CardSubject,
  wanted: readonly CardPart[]
): Promise<{ parts: Parts; faults: readonly unknown[] }> {
  const answers = await Promise.all(
    [...new Set(wanted)].map(async (key) => {
      const { name, refused, story } = PARTS[key]
      const read = await settle(story(request, subject))

      return read.status === 'fulfilled'
        ? { [name]: read.value.answer, faults: read.value.faults ?? [] }
        : {
            [name]: refused(
              faultRefusal([read.reason], {
                unavailable: 'PLATFORM_UNAVAILABLE',
              })
            ),
            faults: [read.reason],
          }
    })
  )
  let parts = NO_PARTS

  for (const { faults: _faults, ...part } of answers) {
    parts = { ...parts, ...part }
  }
  return { parts, faults: answers.flatMap(({ faults }) => faults) }
}
