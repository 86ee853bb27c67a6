import type { CardPart } from './card'
import { cardAfter } from './cardAfter'
import { partsShown } from './cardParts'
import type { Command } from './command'
import type { Event } from './events'
import { isAboutReason } from './impersonation'
import { tagOf } from './news'
import { noteOf } from './note'
import { patch } from './patch'
import { orNull } from './patiently'
import { saidOfNote } from './saidInCard'
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
    changing(withParts(left(state, event), event), event),
  commands: (before, after) => [
    ...commandsForParts(before, after),
    ...commandsForAct(before, after),
    ...commandsForNote(before, after),
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

/**
 * What is noted goes with what loads the page anew; while something is being done, nothing else is. A start
 * that has to have a reason is asked for it where the card would lie over its field.
 */
function changing(state: State, event: Event): State {
  if (event.type === 'noteTyped') {
    return patch(state, { note: keptNote(state, event.text) })
  }
  if (event.type === 'actAnswered' && isChanged(state)) {
    return patch(state, { note: null })
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
          orderId: state.news?.orderId,
        },
        news: null,
      })
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

function commandsForAct(before: State, after: State): Command[] {
  const { impersonation } = after

  return impersonation.is === 'changing' &&
    impersonation !== before.impersonation &&
    impersonation.news === null
    ? [
        [
          'changeCart',
          impersonation.act,
          impersonation.before.customer.email,
          noteOf(after),
        ],
      ]
    : []
}

/** Something was done from the card, and what was noted by then has gone with it. */
function isChanged({ impersonation }: State): boolean {
  return impersonation.is === 'changing' && impersonation.news !== null
}

function keptNote(state: State, text: string): string {
  return `${tagOf(viewIn(state).customer)}\n${text}`
}

/** For the next page; what our service would not take is not kept. */
function commandsForNote(before: State, after: State): Command[] {
  return after.note === before.note
    ? []
    : [['remember', 'note', saidOfNote(noteOf(after)) ? null : after.note]]
}
