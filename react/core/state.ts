import { Call, callAfter, callOf } from './call'
import type { MemoryName } from './command'
import {
  Countdown,
  countdownAfter,
  NO_COUNTDOWN,
  servedSince,
} from './countdown'
import { CustomerField, EMPTY_FIELD, fieldAfter } from './customerField'
import { CustomerList, RESTING } from './customerList'
import type { Event, Moment, News, Part } from './events'
import { Focus, focusAfter } from './focus'
import {
  Impersonation,
  isAboutReason,
  isActing,
  LOADING,
  settled,
} from './impersonation'
import { impersonationAfter } from './impersonationAfter'
import { newsOf } from './news'
import { Panels, panelsAfter } from './panels'
import { patch } from './patch'
import { Privacy, privacyAfter } from './privacy'
import { NO_REASON, Reason, reasonAfter } from './reason'
import { CLOSED, Registration, registrationAfter } from './registration'
import type { Settings } from './settings'
import { viewOf } from './view'

/** All that the toolbar knows. */
export interface State {
  settings: Settings
  page: { id: string | null; isHidden: boolean }
  impersonation: Impersonation
  news: News | null
  /**
   * Since when the customer has been served, in ms by this machine's clock, as
   * our service counts; null before anybody is.
   */
  servedSinceMs: number | null
  countdown: Countdown
  field: CustomerField
  list: CustomerList
  reason: Reason
  call: Call | null
  registration: Registration
  /** The tab's last customers, as they are remembered. */
  recents: string | null
  privacy: Privacy
  panels: Panels
  /** What was wanted and cannot be loaded. */
  missing: Part[]
  focus: Focus
  /** The store's analytics hear what happens. */
  isTracked: boolean
}

/**
 * The state of a page that has just been loaded.
 *
 * @param recall knows what is in the browser's storage
 */
export function initialState(
  settings: Settings,
  recall: (name: MemoryName) => string | null,
  nowMs: number
): State {
  const collapsed = recall('collapsed')

  return {
    settings,
    page: { id: null, isHidden: false },
    impersonation: LOADING,
    news: null,
    servedSinceMs: null,
    countdown: NO_COUNTDOWN,
    field: EMPTY_FIELD,
    list: RESTING,
    reason: NO_REASON,
    call: callOf(recall('call'), nowMs, true),
    registration: CLOSED,
    recents: settings.recents ? recall('recents') : null,
    privacy: { isScreenShared: recall('screenShare') !== null, revealed: null },
    panels: {
      areDetailsOpen: false,
      isCollapsed: collapsed === null ? null : collapsed === 'yes',
    },
    missing: [],
    focus: null,
    isTracked: false,
  }
}

/** The state after one event, without those that follow from it. */
export function stateAfter(state: State, event: Event, moment: Moment): State {
  const settings =
    event.type === 'settingsChanged' ? event.settings : state.settings
  const impersonation = impersonationAfter(
    state.impersonation,
    event,
    settings.cart
  )
  const field = fieldAfter(state.field, event, state.call?.term ?? null)
  const missing = missingAfter(state, event)
  const servedSinceMs = servedSinceAfter(
    state.servedSinceMs,
    event,
    moment.nowMs
  )

  return patch(state, {
    settings,
    impersonation,
    field,
    missing,
    registration: registrationAfter(
      state.registration,
      event,
      missing.includes('registerForm')
    ),
    page:
      event.type === 'pageChanged'
        ? { id: event.id, isHidden: event.isHidden }
        : state.page,
    news: newsAfter(state.news, event, isActing(impersonation)),
    reason: reasonAfter(state.reason, event, isForAnother(state.field, event)),
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
    servedSinceMs,
    countdown: countdownAfter(
      state.countdown,
      event,
      settings,
      isCounted(impersonation) && servedSinceMs !== null
        ? moment.nowMs - servedSinceMs
        : null,
      moment.nowMs
    ),
  })
}

/** What is asked for from then on is for whoever comes next. */
function isForAnother(field: CustomerField, event: Event) {
  return (
    event.type === 'switchClosed' ||
    (event.type === 'switchToggled' && field.isOpen) ||
    (event.type === 'offerTaken' && field.text !== '')
  )
}

function servedSinceAfter(known: number | null, event: Event, nowMs: number) {
  return (event.type === 'sessionRead' || event.type === 'expiryRead') &&
    event.session
    ? servedSince(event.session, known, nowMs)
    : known
}

/** Whether time counts: for whom was started here, while nothing is under way. */
function isCounted(impersonation: Impersonation) {
  const state = settled(impersonation)

  return state.is === 'impersonating' && state.warning !== 'NOT_STARTED_HERE'
}

function newsAfter(
  news: News | null,
  event: Event,
  isUnderWay: boolean
): News | null {
  switch (event.type) {
    // What is asked for now is the next page's news.
    case 'sessionRead':
      return isUnderWay ? null : (newsOf(event.handover, event.session) ?? news)

    case 'startBegun':
    case 'startRefused':
    case 'repairAsked':
    case 'endAsked':
      return null

    // Nobody sees the bar now, so its news are old when it is back.
    case 'pageChanged':
      return event.isHidden ? null : news
  }
  return news
}

function missingAfter({ missing, page }: State, event: Event): Part[] {
  // The next page's header tries again.
  if (event.type === 'pageChanged' && event.id !== page.id) {
    return []
  }
  if (event.type === 'partMissing') {
    return [...without(missing, event.part), event.part]
  }
  if (event.type === 'registerOpened') {
    return without(missing, 'registerForm')
  }
  if (event.type === 'detailsToggled') {
    return without(missing, 'details')
  }
  return event.type === 'startRefused' && isAboutReason(event.refusal)
    ? without(missing, 'reasonField')
    : missing
}

function without(missing: Part[], part: Part) {
  return missing.includes(part)
    ? missing.filter((other) => other !== part)
    : missing
}
