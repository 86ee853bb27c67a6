import type { Warning } from '../typings/graphql'
import type { Customer, Operator } from './answers'
import type { WhichCustomer } from './customerTerm'
import type { Event, Problem } from './events'
import { isActing } from './impersonation'
import type { State } from './state'
import type { Toolbar } from './toolbar'
import { isOutOfDate, viewIn, viewOf } from './view'

/**
 * What became of what was asked for: null when the page is loaded anew, `BUSY`
 * when it was not the time to ask.
 */
export type Outcome = Promise<Problem | 'BUSY' | null>

/** What telesales is to the rest of the store. */
export interface Telesales {
  /** `off` where nobody operates, and as long as that is not known. */
  status: 'off' | 'idle' | 'busy' | 'serving' | 'uncertain'
  operator: Operator | null
  /** Null as well while somebody else sees the screen. */
  customer: Customer | null
  /** Why bar, session and cart may be of different people. */
  warning: Warning | null
  /** Somebody else sees the screen: nothing about a customer is shown. */
  isScreenShared: boolean
  /**
   * Begins to act as a customer, or goes on to them. The page is then loaded
   * anew; where it is not, the answer says why, `BUSY` when something else is
   * under way. The reason, or a ticket's number, goes into the order.
   */
  start(customer: WhichCustomer, more?: { reason?: string }): Outcome
  /** Stops acting as the customer. Answers as `start`. */
  end(): Outcome
}

const refuse = async () => 'NOT_AN_OPERATOR' as const

/** What telesales is where there is no toolbar. */
export const OFF: Telesales = {
  status: 'off',
  operator: null,
  customer: null,
  warning: null,
  isScreenShared: false,
  start: refuse,
  end: refuse,
}

/**
 * What a toolbar is to the rest of the store.
 *
 * @param last what it was until now: the same, if nothing of it has changed
 */
export function telesalesAfter(toolbar: Toolbar, last: Telesales): Telesales {
  const next = telesalesOf(toolbar.getState())
  const isSame = (Object.keys(next) as Array<keyof typeof next>).every(
    (name) => next[name] === last[name]
  )

  if (isSame) {
    return last
  }
  return next.status === 'off'
    ? OFF
    : Object.assign({}, next, {
        start: (customer: WhichCustomer, more?: { reason?: string }) =>
          ask(
            toolbar,
            { type: 'startAsked' as const, customer, reason: more?.reason },
            ({ field, impersonation }) =>
              field.waiting?.customer === customer ||
              (impersonation.is === 'starting' &&
                impersonation.start.customer === customer)
          ),
        end: () => {
          const before = toolbar.getState().impersonation

          return ask(
            toolbar,
            { type: 'endAsked' as const, done: 'ended' as const },
            ({ impersonation }) =>
              impersonation.is === 'ending' && before.is !== 'ending'
          )
        },
      })
}

function telesalesOf(state: State): Omit<Telesales, 'start' | 'end'> {
  const view = viewIn(state)
  const { isScreenShared } = state.privacy
  const status = statusOf(view)
  const isOff = status === 'off'

  return {
    status,
    operator: view.operator,
    customer: isScreenShared ? null : view.customer,
    warning: isOff ? null : view.warning,
    isScreenShared: !isOff && isScreenShared,
  }
}

function statusOf(view: ReturnType<typeof viewOf>): Telesales['status'] {
  if (isOutOfDate(view) || view.shown.is === 'leftBehind') {
    return 'uncertain'
  }
  if (view.isBusy) {
    return 'busy'
  }
  if (view.customer) {
    return 'serving'
  }
  return view.operator ? 'idle' : 'off'
}

/**
 * Asks for it as the bar does, and waits for what comes of it.
 *
 * @param isIt whether it, and nothing else, was taken up
 */
async function ask(
  toolbar: Toolbar,
  event: Event,
  isIt: (state: State) => boolean
): Outcome {
  // The press may have been another site's work.
  if (toolbar.getState().isFramed) {
    return 'CROSS_SITE'
  }
  toolbar.send(event)
  // Who asks as they are told of something else is heard when that is done with.
  await null
  return isIt(toolbar.getState()) ? settled(toolbar) : 'BUSY'
}

function settled({ getState, subscribe }: Toolbar): Outcome {
  return new Promise((resolve) => {
    let unsubscribe = () => {}
    const update = () => {
      const outcome = outcomeOf(getState())

      if (outcome !== undefined) {
        unsubscribe()
        resolve(outcome)
      }
    }

    unsubscribe = subscribe(update)
    update()
  })
}

/** Undefined while it is under way. */
function outcomeOf({ impersonation }: State) {
  if (isActing(impersonation)) {
    return impersonation.news ? null : undefined
  }
  if (impersonation.is === 'choosing') {
    return 'CART_CHOICE_NEEDED'
  }
  // Without a word of its own it came to nothing all the same.
  return (
    viewOf(impersonation).problem ??
    (impersonation.is === 'leftBehind' ? 'NOBODY_SERVED' : 'NO_ANSWER')
  )
}
