import type { CustomerCard } from './answers'
import { Card, CardPart, PartState } from './card'
import type { Command } from './command'
import type { Event } from './events'
import { patch } from './patch'
import { orNull } from './patiently'
import type { Slice } from './slice'
import type { State } from './state'

/** The parts of the card, each asked for by itself: none waits for the slowest. */
export const cardSlice: Slice = {
  part: 'card',
  after: (state, event) =>
    state.card
      ? patch(state, {
          card: cardAfter(state.card, event, state.settings.card),
        })
      : state,
  commands: commandsForCard,
  consequences: () => [],
  doers: ({ api }, send) => ({
    async askCard(part, asked, customerId) {
      const answer = await orNull(api.customerCard(part, customerId))

      send({ type: 'cardAnswered', part, asked, answer })
    },
  }),
}

/** The card that follows; a part that was never asked for is. */
function cardAfter(card: Card, event: Event, wanted: CardPart[]): Card {
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
    cart: () => !answer.cart?.carts.length,
  }[part]()
}

function commandsForCard(before: State, { card }: State): Command[] {
  return (Object.keys(card?.parts ?? {}) as CardPart[]).flatMap((part) => {
    const asked = card?.parts[part]

    return card && asked?.is === 'loading' && asked !== before.card?.parts[part]
      ? [['askCard', part, asked, card.customer?.id ?? null] as Command]
      : []
  })
}
