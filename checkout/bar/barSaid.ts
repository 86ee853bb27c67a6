import type { Event } from '../../react/core/events'
import { type Remedy, remedyOf } from '../../react/core/remedy'
import {
  type Sentence,
  saidInAlert,
  saidInStatus,
  whomSaid,
} from '../../react/core/said'
import {
  saidOfTime,
  type TimeSaid,
  whomToConfirm,
} from '../../react/core/saidInRest'
import { customerShown, presenceOf } from '../../react/core/selectors'
import type { State } from '../../react/core/state'
import {
  isOutOfDate,
  type Tone,
  toneOf,
  type VisualState,
  viewIn,
} from '../../react/core/view'
import type { Payment } from '../payment'

/** What the bar in checkout says, and what can be pressed in it. */
export interface BarSaid {
  visual: VisualState
  tone: Tone
  whom: Sentence | null
  /** Beside the name, or whom one would else confirm blindly. */
  email: string | null
  since: Sentence | null
  status: Sentence[]
  /** Something that was asked for has worked. */
  hasNews: boolean
  time: TimeSaid | null
  alerts: Sentence[]
  remedy: Pick<Remedy, 'event' | 'said'> | null
  canEnd: boolean
  canAllow: boolean
  isBusy: boolean
}

/**
 * What the bar in checkout says; null when nobody has to see it.
 *
 * @param payment what is the matter with the last one
 */
export function barSaid(state: State, payment: Payment): BarSaid | null {
  const view = viewIn(state)
  const isLocked = isOutOfDate(view)
  const { doing, news } = saidInStatus(state)
  // For whom it is now nobody knows who is signed in no more.
  const isSignedOut = view.visual === 'signedOut'
  const customer = isSignedOut ? null : view.customer
  const { name, email } = customerShown(state)
  const isWaiting = payment.is === 'checking' || payment.is === 'held'
  const values = { customer: name ?? '', seconds: view.retryInSeconds ?? 0 }
  const said = [
    ...(isLocked && !state.isOffline
      ? [{ id: `store/telesales-toolbar.${view.visual}` }]
      : saidInAlert(state).map((id) => ({ id, values }))),
    ...(payment.is === 'held' && payment.isUnread
      ? [{ id: 'store/telesales-toolbar.warning.CART_UNKNOWN' }]
      : []),
    ...(payment.is === 'held'
      ? [{ id: 'store/telesales-toolbar.payHeld' }]
      : []),
  ]
  const status = [
    ...(doing ? [doing] : []),
    ...news,
    ...(view.customer || isWaiting ? SAID_OF_PAYMENT[payment.is] : []),
  ].map((id) => ({ id }))
  const isIdle = view.shown.is === 'idle'
  const nobody =
    isIdle && status.length === 0
      ? { id: 'store/telesales-toolbar.nobodyServed' }
      : null

  if (
    (presenceOf(state) !== 'bar' && !isWaiting) ||
    !(isIdle || view.customer || said.length || status.length)
  ) {
    return null
  }
  // What another site may have laid something over is not to be pressed.
  const canAct = !state.isFramed

  return {
    visual: view.visual,
    tone: payment.is === 'held' ? 'warning' : toneOf(view),
    whom: customer ? whomSaid(state) : nobody,
    email:
      customer &&
      (view.warning === 'NOT_STARTED_HERE'
        ? (whomToConfirm(state) ?? email)
        : email),
    since:
      customer && state.servedSinceMs !== null
        ? {
            id: 'store/telesales-toolbar.since',
            values: { start: state.servedSinceMs },
          }
        : null,
    status,
    hasNews: news.length > 0,
    time: saidOfTime(state),
    alerts: state.isFramed
      ? [...said, { id: 'store/telesales-toolbar.framed' }]
      : said,
    remedy: canAct ? remedyHere(state, isLocked || isSignedOut) : null,
    canEnd: canAct && view.customer !== null,
    canAllow: canAct && payment.is === 'held' && payment.canBeAllowed,
    // An end would take the cart away from a payment that is on its way.
    isBusy: view.isBusy || payment.is === 'sent',
  }
}

/** What is said of a payment that goes on, or has not gone. */
const SAID_OF_PAYMENT: Record<Payment['is'], string[]> = {
  none: [],
  checking: ['store/telesales-toolbar.payChecking'],
  sent: ['store/telesales-toolbar.paySent'],
  unsent: ['store/telesales-toolbar.payHeld'],
  held: [],
}

/** There is no field for a reason here: where one is wanted, the store's pages have it. */
function remedyHere(state: State, isReload: boolean): BarSaid['remedy'] {
  if (isReload) {
    return state.isOffline
      ? null
      : {
          event: { type: 'reloadAsked' } as Event,
          said: { id: 'store/telesales-toolbar.reload' },
        }
  }
  const remedy = remedyOf(state)

  return remedy?.event.type === 'repairHeld' ? null : remedy
}
