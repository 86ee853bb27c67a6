import { analyticsFor } from './analytics'
import { withoutAnsweredCall } from './answeredCall'
import { backAfter } from './back'
import { withCard } from './cardOpen'
import type { Command } from './command'
import { commandsForCountdown, countdownAfter } from './countdown'
import type { Event } from './events'
import { commandsForBack } from './goingBack'
import { Impersonation, settled } from './impersonation'
import { patch } from './patch'
import { afterRetry, commandsForRetry } from './retry'
import { commandsForServed, servedAfter } from './served'
import type { Slice } from './slice'
import { isOfSameCustomer } from './view'

/** For how long news are in the bar. */
const NEWS_MS = 5000

/**
 * What comes with the rest of the bar: the time limits, the way back from an end, and the
 * store's analytics.
 */
export const restSlice: Slice = {
  part: 'rest',
  after: (state, event, { nowMs }) =>
    withCard(
      patch(withoutAnsweredCall(state, event), {
        countdown: countdownAfter(
          state.countdown,
          event,
          state.settings,
          isCounted(state.impersonation) && state.servedSinceMs !== null
            ? nowMs - state.servedSinceMs
            : null,
          nowMs
        ),
        back: backAfter(state, event, nowMs),
        impersonation: afterRetry(state.impersonation, event),
        isTracked: true,
        oldNews: isNewsOver(event) ? state.news : state.oldNews,
        served: servedAfter(state, event, nowMs),
      }),
      event
    ),
  commands: (before, after, { nowMs }) => [
    ...commandsForServed(before, after),
    ...commandsForBack(before, after, nowMs),
    ...commandsForRetry(before, after),
    ...commandsForCountdown(before.countdown, after.countdown),
    ...analyticsFor(before, after),
    ...(after.news && (after.news !== before.news || !before.isTracked)
      ? ([['wait', 'news', NEWS_MS]] as Command[])
      : []),
  ],
  consequences: (after, event) =>
    event.type === 'expiryRead' &&
    after.countdown.left?.leftMs === 0 &&
    event.session !== null &&
    isOfSameCustomer(event.session, after)
      ? [{ type: 'endAsked', done: 'expired' }]
      : [],
}

/** Whether the news of now need not be told any more. */
function isNewsOver(event: Event) {
  return (
    event.type === 'lossesRead' ||
    (event.type === 'waited' && event.timer === 'news')
  )
}

/** Whether time counts: for whom was started here, while nothing is under way. */
function isCounted(impersonation: Impersonation) {
  const state = settled(impersonation)

  return state.is === 'impersonating' && state.warning !== 'NOT_STARTED_HERE'
}
