import type { CardPart } from './card'
import { cardAfter } from './cardAfter'
import { partsShown } from './cardParts'
import type { Command } from './command'
import type { Event } from './events'
import { isAboutReason } from './impersonation'
import { patch } from './patch'
import { orNull } from './patiently'
import type { Slice } from './slice'
import type { State } from './state'
import { viewIn } from './view'

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

/**
 * What goes with the end is kept; while something is being done, nothing else is. A start
 * that has to have a reason is asked for it where the card would lie over its field.
 */
function changing(state: State, event: Event): State {
  if (event.type === 'noteTyped') {
    return patch(state, { note: event.text })
  }
  if (
    event.type === 'startRefused' &&
    isAboutReason(event.refusal) &&
    state.card?.customer &&
    viewIn(state).customer
  ) {
    return patch(state, {
      card: null,
      panels: patch(state.panels, { areDetailsOpen: false }),
    })
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
