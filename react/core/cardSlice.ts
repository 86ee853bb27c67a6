import type { CustomerCard } from './answers'
import { Card, CardPart, PartState } from './card'
import { partsShown, pricesShown } from './cardParts'
import type { Command } from './command'
import type { Event } from './events'
import { patch } from './patch'
import { orNull } from './patiently'
import type { Slice } from './slice'
import type { State } from './state'

/**
 * The parts of the card, each asked for by itself: none waits for the slowest; and what
 * is done from it.
 */
export const cardSlice: Slice = {
  part: 'card',
  after: (state, event) =>
    changing(
      state.card
        ? patch(state, {
            card: cardAfter(state.card, event, partsShown(state)),
          })
        : state,
      event
    ),
  commands: (before, after) => [
    ...commandsForParts(before, after),
    ...commandsForAct(before, after),
    ...(after.note === before.note
      ? []
      : ([['keepNote', after.note ?? '']] as Command[])),
  ],
  consequences: () => [],
  doers({ api }, send, act) {
    let note = ''

    return {
      async askCard(part, asked, customerId, orderId) {
        const answer = await orNull(api.customerCard(part, customerId, orderId))

        send({ type: 'cardAnswered', part, asked, answer })
      },
      changeCart: ([field, details], customerEmail) =>
        act(() => api.change(field, Object.assign({ customerEmail }, details))),
      keepNote(text) {
        note = text.trim()
      },
      end: (ending) =>
        act(
          note ? () => api.change('endImpersonation', { note }) : api.end,
          ending
        ),
    }
  },
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
    orders: () => !answer.orders?.orders.length,
    addresses: () => !answer.addresses?.addresses.length,
    prices: () => pricesShown(answer).length === 0,
    notes: () => !answer.notes?.notes.length,
  }[part]()
}

/** What goes with the end is kept; while something is being done, nothing else is. */
function changing(state: State, event: Event): State {
  if (event.type === 'noteTyped') {
    return patch(state, { note: event.text })
  }
  const { impersonation } = state

  return event.type === 'cardActAsked' && impersonation.is === 'impersonating'
    ? patch(state, {
        impersonation: {
          is: 'changing',
          before: impersonation,
          act: event.act,
          done: event.act[0],
          news: null,
        },
        news: null,
      })
    : state
}

function commandsForParts(before: State, { card, list }: State): Command[] {
  const customer = card?.customer ?? null
  const orderId = customer?.foundBy === 'ORDER' ? list.term : null

  return (Object.keys(card?.parts ?? {}) as CardPart[]).flatMap((part) => {
    const asked = card?.parts[part]

    return asked?.is === 'loading' && asked !== before.card?.parts[part]
      ? [['askCard', part, asked, customer?.id ?? null, orderId] as Command]
      : []
  })
}

function commandsForAct(before: State, after: State): Command[] {
  const { impersonation } = after

  return impersonation.is === 'changing' &&
    impersonation !== before.impersonation &&
    impersonation.news === null
    ? [['changeCart', impersonation.act, impersonation.before.customer.email]]
    : []
}
