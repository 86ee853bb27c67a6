import type { CardPart } from './card'
import { afterAct, commandsForAct } from './cardActs'
import { cardAfter } from './cardAfter'
import { partsShown } from './cardParts'
import type { Command } from './command'
import type { Event } from './events'
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
    afterAct(withParts(left(state, event), event), event),
  commands: (before, after) => [
    ...commandsForParts(before, after),
    ...commandsForAct(before, after),
  ],
  consequences: () => [],
  doers({ api }, send, act) {
    return {
      async askCard(part, asked, question) {
        const answer = await orNull(api.customerCard(question))

        send({ type: 'cardAnswered', part, asked, answer })
      },
      changeCart: ([field, details], customerEmail, note) =>
        act(() =>
          api.change(field, Object.assign({ customerEmail, note }, details))
        ),
      end: (ending, note) =>
        act(async () => {
          const result = await api.end(note)

          // Nobody is there to mend it, and the time is up.
          return ending.done === 'expired' && result.refusal === 'INVALID_NOTE'
            ? api.end()
            : result
        }, ending),
    }
  },
}

/** With the card forgotten once it is left, and where one was before it: nothing is kept. */
function left(state: State, event: Event): State {
  const { card, list, panels, privacy } = state
  // Before a start the card is of whom is started with, and is gone with the page.
  const isStarting = event.type === 'startAsked' && card?.customer === null
  const isClosed = ['cardToggled', 'detailsClosed'].includes(event.type)

  if (
    !card ||
    (panels.areDetailsOpen &&
      !isStarting &&
      !privacy.isScreenShared &&
      card.servedEmail === (viewIn(state).customer?.email ?? null))
  ) {
    return state
  }
  const from = card.customer ? 'field' : 'details'

  return patch(state, {
    card: null,
    list: isClosed && card.list?.term === list.term ? card.list : list,
    focus: isClosed || isStarting ? from : state.focus,
    panels: patch(panels, {
      areDetailsOpen: panels.areDetailsOpen && !isStarting,
    }),
  })
}

function withParts(state: State, event: Event): State {
  return state.card
    ? patch(state, { card: cardAfter(state.card, event, partsShown(state)) })
    : state
}

function commandsForParts(before: State, after: State): Command[] {
  const { card, news } = after
  const customer = card?.customer ?? null
  const found = customer?.foundBy === 'ORDER' ? card?.list?.term : null
  const orderId = customer ? found : news?.orderId
  const shown = partsShown(after).map(nameOf)

  return (Object.keys(card?.parts ?? {}) as CardPart[]).flatMap((part) => {
    const asked = card?.parts[part]

    return asked?.is === 'loading' && asked !== before.card?.parts[part]
      ? [
          [
            'askCard',
            part,
            asked,
            {
              customerId: customer?.id ?? null,
              orderId: orderId ?? null,
              parts: [nameOf(part)],
              shown,
            },
          ] as Command,
        ]
      : []
  })
}

/** Our service's name of a part. */
function nameOf(part: CardPart) {
  return part.toUpperCase()
}
