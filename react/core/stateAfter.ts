import { callAfter } from './call'
import { CustomerField, fieldAfter } from './customerField'
import type { Event, Moment } from './events'
import { focusAfter } from './focus'
import { isActing } from './impersonation'
import { impersonationAfter } from './impersonationAfter'
import { missingAfter } from './missing'
import { newsAfter, STARTING } from './news'
import { panelsAfter } from './panels'
import { patch } from './patch'
import { privacyAfter } from './privacy'
import { isQuietRepairDue, quietly } from './quietRepair'
import { reasonAfter } from './reason'
import { registrationAfter } from './registration'
import { servedSince } from './servedSince'
import type { State } from './state'
import { viewOf } from './view'

/** The state after one event, without those that follow from it. */
export function stateAfter(
  state: State,
  happened: Event,
  moment: Moment
): State {
  const isRepaired = isQuietRepairDue(state, happened)
  const event = isRepaired ? quietly(happened) : happened
  const settings =
    event.type === 'settingsChanged' ? event.settings : state.settings
  const impersonation = impersonationAfter(
    state.impersonation,
    event,
    settings.cart
  )
  const isCovered = state.panels.areDetailsOpen
  const field = fieldAfter(
    state.field,
    event,
    state.call?.term ?? null,
    isCovered
  )
  const missing = missingAfter(state.missing, event, state.page.id)

  return patch(state, {
    settings,
    impersonation,
    isRepairTried:
      isRepaired ||
      (state.isRepairTried &&
        !(event.type === 'pageChanged' && event.id !== state.page.id)),
    isCartAwaited:
      event.type === 'cartAwaited' ? event.isAwaited : state.isCartAwaited,
    field,
    missing,
    isOffline: isOfflineAfter(state.isOffline, event),
    registration: registrationAfter(
      state.registration,
      event,
      missing.includes('registerForm')
    ),
    page:
      event.type === 'pageChanged'
        ? { id: event.id, isHidden: event.isHidden }
        : state.page,
    isInterrupted:
      state.isInterrupted ||
      (state.impersonation.is === 'loading' &&
        event.type === 'sessionRead' &&
        (event.handover ?? '').startsWith(STARTING)),
    news: newsAfter(
      state.news,
      event,
      isActing(impersonation),
      state.page.isHidden
    ),
    reason: reasonAfter(
      state.reason,
      event,
      isForAnother(state.field, event, isCovered)
    ),
    call: callAfter(
      state.call,
      event,
      moment,
      state.field.origin === 'call' && state.field.offer === null
    ),
    recents: settings.recents ? state.recents : null,
    privacy: privacyAfter(state.privacy, event),
    panels: panelsAfter(state.panels, event),
    focus: focusAfter(state.focus, event, viewOf(impersonation), field.isOpen),
    servedSinceMs: servedSinceAfter(state.servedSinceMs, event, moment.nowMs),
  })
}

/** What is asked for from then on is for whoever comes next. */
function isForAnother(field: CustomerField, event: Event, isCovered: boolean) {
  return (
    event.type === 'switchClosed' ||
    (event.type === 'switchToggled' && field.isOpen && !isCovered) ||
    (event.type === 'offerTaken' && field.text !== '')
  )
}

/** A browser that gets an answer is not offline, whatever it says. */
function isOfflineAfter(isOffline: boolean, event: Event) {
  switch (event.type) {
    case 'networkChanged':
      return event.isOffline

    case 'sessionRead':
    case 'actAnswered':
      return false
  }
  return isOffline
}

function servedSinceAfter(known: number | null, event: Event, nowMs: number) {
  return (event.type === 'sessionRead' || event.type === 'expiryRead') &&
    event.session
    ? servedSince(event.session, known, nowMs)
    : known
}
