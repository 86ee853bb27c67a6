import type { Refusal } from '../typings/graphql'
import type { CustomerCard, FoundCustomer } from './answers'

/** What a theme can have in the card; our service's names, in small letters. */
export const CARD_PARTS = ['orders', 'cart'] as const

/** One of them. */
export type CardPart = (typeof CARD_PARTS)[number]

/** What can be done from the card for whom is served: our service's field, and its data. */
export type CardAct = ['orderAgain', { orderId: string }]

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
