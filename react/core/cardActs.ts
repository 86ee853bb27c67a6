import type { CardAct } from './card'
import { lossesOf } from './cartLosses'
import type { Command } from './command'
import type { Event, News } from './events'
import { isAboutReason } from './impersonation'
import { tagOf } from './news'
import { noteOf } from './note'
import { patch } from './patch'
import { saidOfNote } from './saidInCard'
import type { State } from './state'
import { viewIn } from './view'

/**
 * What is noted goes with what loads the page anew; while something is being done, nothing
 * else is. A start that has to have a reason is asked for it where the card would lie over
 * its field.
 */
export function afterAct(state: State, event: Event): State {
  const { impersonation } = state

  if (event.type === 'noteTyped') {
    const tag = tagOf(viewIn(state).customer)

    return patch(state, { note: `${tag}\n${event.text}` })
  }
  if (
    event.type === 'actAnswered' &&
    impersonation.is === 'changing' &&
    impersonation.news
  ) {
    const { act, news } = impersonation

    return patch(state, {
      impersonation: patch(impersonation, { news: inPart(news, act, state) }),
      note: null,
    })
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

/** What has to be done for that, and so that a note is there on the next page. */
export function commandsForAct(before: State, after: State): Command[] {
  const { impersonation, note } = after
  const commands: Command[] = []

  if (
    impersonation.is === 'changing' &&
    impersonation !== before.impersonation &&
    impersonation.news === null
  ) {
    const { act, before: served } = impersonation

    commands.push(['changeCart', act, served.customer.email, noteOf(after)])
  }
  if (note !== before.note) {
    // What our service would not take is not kept.
    commands.push(['remember', 'note', saidOfNote(noteOf(after)) ? null : note])
  }
  return commands
}

/** The news, with how much of an order has come where that is not all of it. */
function inPart(news: News, [, details]: CardAct, { card }: State): News {
  const missing = lossesOf(news.losses)
    .filter(({ kind, partOf }) => kind === 'QUANTITY' && partOf === null)
    .reduce((sum, { quantity, taken }) => sum + quantity - taken, 0)

  if (missing === 0 || !('orderId' in details)) {
    return news
  }
  const orders = card?.parts.orders
  const known = orders?.is === 'shown' ? orders.answer.orders : null
  const quantity = known?.orders.find(
    ({ id }) => id === details.orderId
  )?.quantity

  return patch(news, {
    done: 'orderedInPart',
    resumed: quantity ? JSON.stringify({ quantity: quantity - missing }) : null,
  })
}
