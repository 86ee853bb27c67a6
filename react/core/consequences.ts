import type { Event, Moment } from './events'
import { isEnd } from './news'
import { startConsequences } from './startConsequences'
import type { State } from './state'

/** What follows at once from an event, in the same transition. */
export function consequencesOf(
  before: State,
  after: State,
  event: Event,
  moment: Pick<Moment, 'isTyping'>
): Event[] {
  return [
    ...(isOwnerGone(before, after, event)
      ? [{ type: 'endAsked' as const, done: 'ended' as const }]
      : []),
    ...startConsequences(before, after, event, moment),
  ]
}

/**
 * Nobody has to ask for an end when the operator has signed out. Should it not help,
 * the bar says so, and asks no second time.
 */
function isOwnerGone(before: State, { impersonation }: State, event: Event) {
  return (
    event.type === 'sessionRead' &&
    impersonation.is === 'leftBehind' &&
    before.impersonation.is !== 'leftBehind' &&
    impersonation.operator === null &&
    impersonation.problem === null &&
    !isEnd(event.handover)
  )
}
