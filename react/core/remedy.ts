import type { Warning } from '../typings/graphql'
import type { Event } from './events'
import { Sentence, warningSaid } from './said'
import { customerShown, isReasonRequired, problemOf } from './selectors'
import type { State } from './state'

/** What the operator can do about what is wrong. */
export interface Remedy {
  event: Event
  /** What it is called. */
  said: Sentence
  /** It waits for what is under way. */
  canWait: boolean
  /** It makes of whom another app has chosen the operator's own choice. */
  isConfirmation: boolean
}

/** What it says that helps, unless it gives the customer the cart. */
const NAMES: Partial<Record<Warning, string>> = {
  CART_BROKEN: 'store/telesales-toolbar.newCart',
  // Nobody is given what may be another's.
  CART_OF_ANOTHER: 'store/telesales-toolbar.repairCart',
  CART_UNKNOWN: 'store/telesales-toolbar.repairCart',
  LEFT_BEHIND: 'store/telesales-toolbar.end',
  NOT_STARTED_HERE: 'store/telesales-toolbar.confirm',
}

/** What the operator can do about what is wrong; null when there is nothing. */
export function remedyOf(state: State): Remedy | null {
  const problem = problemOf(state)
  const warning = warningSaid(state)
  const { name } = customerShown(state)
  const forgetsCart = problem === 'ITEMS_PENDING'

  // What the bar shows may not be so, or the cart comes to no end: whatever is done
  // next needs a fresh page.
  if (
    forgetsCart ||
    problem === 'HALF_DONE' ||
    problem === 'NO_ANSWER' ||
    problem === 'PART_MISSING'
  ) {
    return {
      event: { type: 'reloadAsked', forgetsCart },
      said: {
        id: forgetsCart
          ? 'store/telesales-toolbar.leaveOut'
          : 'store/telesales-toolbar.reload',
      },
      canWait: false,
      isConfirmation: false,
    }
  }
  // The bar has its own button that ends.
  if (!warning || warning === 'B2B_IMPERSONATION') {
    return null
  }
  return {
    event: eventFor(state, warning),
    said: {
      id:
        NAMES[warning] ??
        (name === null
          ? 'store/telesales-toolbar.repairHidden'
          : 'store/telesales-toolbar.repair'),
      values: name === null ? undefined : { customer: name },
    },
    canWait: true,
    isConfirmation: warning === 'NOT_STARTED_HERE',
  }
}

function eventFor(state: State, warning: Warning): Event {
  // Nobody is being served: what is left of a cart goes.
  if (warning === 'LEFT_BEHIND' || warning === 'CART_BROKEN') {
    return { type: 'endAsked', done: 'ended' }
  }
  // To confirm somebody is to start with them, for which a store may want a reason.
  const isHeld =
    warning === 'NOT_STARTED_HERE' &&
    isReasonRequired(state) &&
    state.reason.text.trim() === ''

  return { type: isHeld ? 'repairHeld' : 'repairAsked' }
}
