import type { TelesalesSession } from './answers'
import { CartDefault, silentChoice } from './cartDefault'
import type { ActResult, Done, Problem } from './events'
import type { Acting, Impersonation } from './impersonation'
import { stateOf } from './impersonationRead'
import { tagOf } from './news'
import { patch } from './patch'

/** What follows from our service's answer to an act. */
export function afterAnswer(
  state: Acting,
  {
    choices,
    losses,
    notice,
    ownCart,
    refusal,
    resumed,
    retryInSeconds,
    session,
    summaries,
  }: ActResult,
  byDefault: CartDefault
): Impersonation {
  if (
    state.is === 'starting' &&
    refusal === 'CART_CHOICE_NEEDED' &&
    choices.length > 0
  ) {
    const { before, start } = state
    const cart = start.cart ? null : silentChoice(choices, byDefault)

    return cart
      ? patch(state, { start: patch(start, { cart }) })
      : { is: 'choosing', before, start, choices, summaries, ownCart }
  }
  if (!refusal) {
    return patch(state, {
      news: {
        done: doneOf(state),
        notice,
        ownCart,
        resumed: resumed && JSON.stringify(resumed),
        losses: losses.length > 0 ? JSON.stringify(losses) : null,
        customerTag: session.customer && tagOf(session.customer),
        orderId: (state.is === 'starting' ? state.start.customer : state)
          .orderId,
      },
    })
  }
  const isUnended =
    state.is === 'ending' &&
    state.done === 'expired' &&
    refusal === 'PLATFORM_UNAVAILABLE'

  return refused(
    state,
    session,
    isUnended ? 'NOT_ENDED' : refusal,
    retryInSeconds ?? null
  )
}

function doneOf(state: Acting): Done {
  if ('done' in state) {
    return state.done
  }
  if (state.is === 'starting') {
    return state.before.is === 'idle' ? 'started' : 'switched'
  }
  // To confirm whom a link has chosen is to start with them.
  return state.before.warning === 'NOT_STARTED_HERE' ? 'started' : 'repaired'
}

/**
 * What follows when an act has come to nothing. A session without an operator could
 * not be read, or has expired: the bar keeps saying what it last knew, with the
 * problem beside it.
 */
export function refused(
  { before, is }: Acting,
  session: TelesalesSession | null,
  problem: Problem,
  retryInSeconds: number | null = null
): Impersonation {
  const trouble = { problem, retryInSeconds }
  // Without a sign-in only an end does anything, and whoever was served still is.
  const next =
    ((problem !== 'SESSION_EXPIRED' || is === 'ending') &&
      session &&
      stateOf(session, trouble)) ||
    patch(before, trouble)

  // Whom the page still shows is not served any more.
  return problem === 'NOBODY_SERVED' && next.is === 'impersonating'
    ? { is: 'stale' }
    : next
}
