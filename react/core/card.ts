import type { Refusal } from '../typings/graphql'
import type { CustomerCard, FoundCustomer } from './answers'

/** A part of the card: our service's name, in small letters. */
export type CardPart = 'orders' | 'cart' | 'addresses' | 'prices' | 'notes'

/** What a theme can have in the card. */
export const CARD_PARTS: CardPart[] = [
  'orders',
  'cart',
  'addresses',
  'prices',
  'notes',
]

/** What can be done from the card for whom is served: our service's field, and its data. */
export type CardAct =
  | ['orderAgain', { orderId: string }]
  | ['deliverTo', { addressId: string } | { postalCode: string }]

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

/** What an operator wants to know of a customer first, while it is open. */
export interface Card {
  /** As a search has found them, before a start; null for whom the operator serves. */
  customer: FoundCustomer | null
  /** Who was served as it was opened: with anybody else it is forgotten. */
  servedEmail: string | null
  parts: { [Part in CardPart]?: PartState }
}
