import type { Command } from './command'
import type { Event } from './events'
import { isActing } from './impersonation'
import { isEnd, newsOf, OLD_END, STARTING, STARTING_STILL } from './news'
import type { State } from './state'
import { isOfSameCustomer } from './view'

/** Changes come in swarms: one read is enough. */
const REFRESH_MS = 300

/** After how long a start has come to its end that a reload has cut off. */
const STILL_MS = 10_000

/** When the session is to be read, and what to do with it. */
export function commandsForSession(
  before: State,
  after: State,
  event: Event
): Command[] {
  const { impersonation } = after

  if (event.type === 'reloadAsked') {
    return [['reload', event.forgetsCart || impersonation.is === 'stale']]
  }
  if (event.type === 'sessionRead') {
    const isRepaired = after.isRepairTried && !before.isRepairTried

    return afterRead(after, event, isRepaired)
  }
  // What is under way changes what there is to be read.
  if (isActing(impersonation)) {
    return []
  }
  if (event.type === 'signalled') {
    return [['wait', 'refresh', REFRESH_MS]]
  }
  return isReadDue(before, after, event) ? [['readSession']] : []
}

function isReadDue(before: State, after: State, event: Event) {
  switch (event.type) {
    case 'pageChanged':
      return before.page.id !== after.page.id

    case 'waited':
      return event.timer === 'refresh'

    // Somebody else is being served by now.
    case 'expiryRead':
      return event.session !== null && !isOfSameCustomer(event.session, after)

    // It may have changed something all the same.
    case 'actAnswered':
    case 'actUnanswered':
      return true
  }
  return false
}

function afterRead(
  { call, impersonation, isInterrupted, page: { isHidden }, settings }: State,
  { handover, session }: Extract<Event, { type: 'sessionRead' }>,
  isRepaired: boolean
): Command[] {
  const { customer, operator, warning } = session
  const user: Command[] = [
    ['rememberUser', operator !== null, call !== null],
    ['remember', 'settings', operator && JSON.stringify(settings)],
  ]

  if (isActing(impersonation) || (isHidden && newsOf(handover, session))) {
    return user
  }
  if (warning === 'LEFT_BEHIND') {
    // That it was an end counts on, and what it said of the cart is old news.
    return isEnd(handover) ? [...user, ['remember', 'page', OLD_END]] : user
  }
  // Another reload is no more to blame.
  const serving =
    isInterrupted && warning === 'NOT_STARTED_HERE' ? STARTING : 'serving'
  const nobody = isInterrupted && handover === STARTING ? STARTING_STILL : null
  const page: Command = ['remember', 'page', customer ? serving : nobody]

  if (impersonation.is === 'reloading') {
    return [...user, page, ['reload', true]]
  }
  if (isRepaired && impersonation.is === 'impersonating') {
    return [...user, page, ['repairQuietly', impersonation.customer.email]]
  }
  return !customer && nobody
    ? [...user, page, ['wait', 'refresh', STILL_MS]]
    : [...user, page]
}
