import type { CustomerCard } from './answers'
import type { Card, CardPart, PartState } from './card'
import { pricesShown } from './cardParts'
import type { Event } from './events'
import { patch } from './patch'

/** The card that follows; a part that was never asked for is. */
export function cardAfter(card: Card, event: Event, wanted: CardPart[]): Card {
  const parts = Object.assign({}, card.parts)

  if (event.type === 'cardPartAsked') {
    parts[event.part] = { is: 'loading' }
  }
  if (event.type === 'cardAnswered' && parts[event.part] === event.asked) {
    parts[event.part] = partOf(event.part, event.answer)
  }
  for (const part of wanted) {
    parts[part] = parts[part] ?? { is: 'loading' }
  }
  return patch(card, { parts: patch(card.parts, parts) })
}

/** What an answer makes of a part. */
export function partOf(part: CardPart, answer: CustomerCard | null): PartState {
  const own = answer?.[part]
  const refusal = answer?.refusal ?? own?.refusal

  if (!answer || refusal === 'PLATFORM_UNAVAILABLE') {
    return { is: 'down' }
  }
  if (refusal) {
    return { is: 'refused', refusal }
  }
  return isEmpty(answer, part) ? { is: 'none' } : { is: 'shown', answer }
}

function isEmpty(answer: CustomerCard, part: CardPart): boolean {
  return {
    cart: () => !answer.cart?.carts.length && !answer.cart?.choices.length,
    orders: () => !answer.orders?.orders.length,
    addresses: () => !answer.addresses?.addresses.length,
    prices: () => pricesShown(answer).length === 0,
    notes: () => !answer.notes?.notes.length,
    calls: () => !answer.calls?.calls.length,
  }[part]()
}
