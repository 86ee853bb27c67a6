import { isExpanded, isShown } from './customerList'
import { bareTerm, isWholeEmail } from './customerTerm'
import type { Event, Moment, Problem, Start } from './events'
import { canStart } from './impersonation'
import { isReasonWanted } from './reason'
import { hasField, isReasonRequired } from './selectors'
import type { State } from './state'
import { isOutOfDate, viewIn, viewOf } from './view'

/** What follows from what the operator, or a call, does towards a start. */
export function startConsequences(
  before: State,
  after: State,
  event: Event,
  { isTyping }: Pick<Moment, 'isTyping'>
): Event[] {
  const { call, field } = after
  const events = consequencesOfEvent(before, after, event)

  if (call && !call.isPlaced && hasField(after)) {
    events.unshift(placingOf(after, isTyping))
  }
  if (field.text !== before.field.text) {
    events.push({ type: 'fieldChanged' })
  }
  return events
}

function consequencesOfEvent(
  before: State,
  after: State,
  event: Event
): Event[] {
  const { impersonation } = after

  switch (event.type) {
    case 'submitted':
      return submission(after)

    case 'startAsked':
      return canStart(impersonation) && !isOutOfDate(viewIn(after))
        ? [begin(after, event)]
        : []

    case 'choiceMade':
      return impersonation.is === 'choosing'
        ? [
            {
              type: 'startAsked',
              customer: impersonation.start.customer,
              cart: event.choice,
              reason: after.reason.text,
            },
          ]
        : []

    case 'actAnswered':
      return event.result.refusal
        ? refusalOf(before, after, event.result.refusal)
        : []

    case 'actUnanswered':
      return refusalOf(before, after, null)
  }
  return []
}

/** Enter, or the button: whom it starts, or what it searches for. */
function submission(state: State): Event[] {
  const { field, impersonation, list, missing, settings } = state
  const { text, waiting } = field
  const active = isExpanded(list) ? list.active : null

  if (impersonation.is === 'starting') {
    return []
  }
  if (active !== null) {
    return [{ type: 'optionChosen', place: active }]
  }
  if (waiting) {
    const { cart, customer } = waiting

    return [{ type: 'startAsked', customer, cart: cart ?? undefined }]
  }
  if (isWholeEmail(text) || !settings.search) {
    return [{ type: 'startAsked', customer: { email: bareTerm(text) } }]
  }
  return missing.includes('list') ? [] : [{ type: 'searchAsked' }]
}

function begin(
  state: State,
  { cart, customer, reason }: Extract<Event, { type: 'startAsked' }>
): Event {
  // What is not seen is not sent.
  const given =
    reason ?? (isReasonWanted(state.reason, state.settings.reason) ? null : '')
  const start: Start = {
    customer,
    cart: cart ?? null,
    reason: `${given ?? state.reason.text}`.trim(),
    isReasonGiven: given !== null,
  }

  return start.reason === '' && isReasonRequired(state)
    ? { type: 'startRefused', start, refusal: 'REASON_NEEDED' }
    : { type: 'startBegun', start }
}

/** A start that has come to nothing. */
function refusalOf(
  { impersonation }: State,
  after: State,
  refusal: Problem | null
): Event[] {
  return impersonation.is === 'starting' &&
    after.impersonation.is !== 'starting'
    ? [{ type: 'startRefused', start: impersonation.start, refusal }]
    : []
}

/**
 * A call is offered; the one that a page was opened for fills in what is free, unless
 * somebody is typing, in whatever field.
 */
function placingOf(
  { call, field, impersonation, list, reason, registration }: State,
  isTyping: boolean | undefined
): Event {
  return {
    type: 'callPlaced',
    isFree:
      call?.isOffer === false &&
      !isTyping &&
      !viewOf(impersonation).isBusy &&
      registration.is === 'closed' &&
      !isShown(list) &&
      field.text === '' &&
      reason.text === '',
  }
}
