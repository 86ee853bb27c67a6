import type { Refusal } from '../typings/graphql'
import type { CustomerCard, FoundCustomer } from './answers'
import type { CustomerList } from './customerList'

/** A part of the card: our service's name, in small letters. */
export type CardPart =
  | 'orders'
  | 'cart'
  | 'addresses'
  | 'prices'
  | 'notes'
  /** The operator’s own, with whomever: there are some in a store that keeps records. */
  | 'calls'

/** What a theme can have in the card. */
export const CARD_PARTS: CardPart[] = [
  'orders',
  'cart',
  'addresses',
  'prices',
  'notes',
  'calls',
]

/** What can be done from the card for whom is served: our service's field, and its data. */
export type CardAct =
  | ['orderAgain', { orderId: string }]
  | ['deliverTo', { addressId: string } | { postalCode: string }]

/** What our service is asked of a card. */
export interface CardQuestion {
  /** Null for whom the operator serves. */
  customerId: string | null
  /** The order by whose number they were found, as it was typed. */
  orderId: string | null
  /** In our service's words, as below. */
  parts: string[]
  /** All that there is of the card, for the audit. */
  shown: string[]
}

/** It has been asked for; the youngest ask is this very object, and it alone counts. */
export interface PartAsked {
  is: 'loading'
}

/** How far a part of the card is. */
export type PartState =
  | PartAsked
  | { is: 'shown'; answer: CustomerCard }
  /** There is nothing of it. */
  | { is: 'none' }
  | { is: 'refused'; refusal: Refusal }
  /** VTEX, or our service, does not answer. */
  | { is: 'down' }

/**
 * What an operator wants to know of a customer first, while it is open; or, of nobody,
 * what there is to know all the same.
 */
export interface Card {
  /** As a search has found them, before a start; null for whom the operator serves. */
  customer: FoundCustomer | null
  /** Where they were found, as it was: it is gone back to. */
  list?: CustomerList
  /** Who was served as it was opened: with anybody else it is forgotten. */
  servedEmail: string | null
  parts: { [Part in CardPart]?: PartState }
}
