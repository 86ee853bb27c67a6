import { backTo, storedBack } from './back'
import type { Command } from './command'
import { isActing } from './impersonation'
import { shownCustomer } from './privacy'
import type { State } from './state'
import { viewIn } from './view'

/** What has to be done so that it is offered by each next page, and not for longer. */
export function commandsForBack(
  before: State,
  after: State,
  nowMs: number
): Command[] {
  const { back, impersonation } = after

  // What the page was left may be over by now.
  if (back !== before.back || !before.isTracked) {
    return back
      ? [
          ['wait', 'back', back.untilMs - nowMs],
          ['remember', 'back', storedBack(back, nowMs)],
        ]
      : [
          ['cancel', 'back'],
          ['remember', 'back', null],
        ]
  }
  if (
    !isActing(impersonation) ||
    impersonation.is !== 'ending' ||
    impersonation.news === null ||
    impersonation === before.impersonation
  ) {
    return []
  }
  const { customer, operator, warning } = viewIn(after)

  // Whom a link has chosen was nobody's choice.
  return customer && operator && warning !== 'NOT_STARTED_HERE'
    ? [
        [
          'remember',
          'back',
          storedBack(backTo(customer, operator.email, nowMs), nowMs),
        ],
      ]
    : []
}

/** To whom an operator can go back, and what to call them; null when to nobody. */
export function backShown(
  state: State
): { email: string; name: string | null } | null {
  const { back, privacy, settings } = state

  return back && viewIn(state).shown.is === 'idle'
    ? {
        email: back.customer.email,
        name: shownCustomer(back.customer, settings.fields, privacy).name,
      }
    : null
}
