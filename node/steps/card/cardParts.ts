import type {
  CardAddresses,
  CardCalls,
  CardCart,
  CardNotes,
  CardOrders,
  CardPart,
  CustomerCard,
  Refusal,
} from '../../typings/graphql'
import { faultRefusal } from '../request/faultRefusal'
import { settle } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { addressesPart } from './addressesPart'
import { callsPart } from './callsPart'
import type { CardSubject, PartOutcome } from './cardSubject'
import { NO_OFFER } from './cartOffer'
import { cartPart } from './cartPart'
import { notesPart } from './notesPart'
import { ordersPart } from './ordersPart'
import { noPrices, pricesPart } from './pricesPart'

/** The parts of a card, each null until it is asked for. */
export type Parts = Omit<CustomerCard, 'refusal' | 'retryInSeconds'>

/** A card of which nothing was asked for. */
export const NO_PARTS: Parts = {
  addresses: null,
  calls: null,
  cart: null,
  notes: null,
  orders: null,
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
  CALLS: {
    name: 'calls',
    story: callsPart,
    refused: (refusal): CardCalls => ({ refusal, calls: [] }),
  },
  CART: {
    name: 'cart',
    story: cartPart,
    refused: (refusal): CardCart => ({ refusal, carts: [], ...NO_OFFER }),
  },
  NOTES: {
    name: 'notes',
    story: notesPart,
    refused: (refusal): CardNotes => ({ refusal, notes: [] }),
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
