import type { Back } from './back'
import { Call, callOf } from './call'
import type { Card } from './card'
import type { MemoryName } from './command'
import { CustomerField, EMPTY_FIELD } from './customerField'
import { CustomerList, RESTING } from './customerList'
import type { News, Part } from './events'
import type { Focus } from './focus'
import { Impersonation, LOADING } from './impersonation'
import { Countdown, NO_COUNTDOWN } from './noCountdown'
import type { Panels } from './panels'
import type { Privacy } from './privacy'
import { NO_REASON, Reason } from './reason'
import { CLOSED, Registration } from './registration'
import type { Settings } from './settings'

/** All that the toolbar knows. */
export interface State {
  settings: Settings
  /** A page of another origin shows the store, and may cover or move it. */
  isFramed: boolean
  /** The browser has no network: whatever is asked for waits. */
  isOffline: boolean
  page: { id: string | null; isHidden: boolean }
  impersonation: Impersonation
  /** What is under way waits for what the page is still adding to its cart. */
  isCartAwaited: boolean
  news: News | null
  /** These have been there for long enough; the details still have them. */
  oldNews: News | null
  /** The page was loaded while a start was under way that has not come to its end. */
  isInterrupted: boolean
  /**
   * Since when the customer has been served, in ms by this machine's clock, as
   * our service counts; null before anybody is.
   */
  servedSinceMs: number | null
  /** How long that is, while it is shown, and when a minute more will have passed. */
  served: { minutes: number; nextInMs: number } | null
  countdown: Countdown
  field: CustomerField
  list: CustomerList
  reason: Reason
  call: Call | null
  back: Back | null
  registration: Registration
  /** The tab's last customers, as they are remembered. */
  recents: string | null
  privacy: Privacy
  panels: Panels
  /** What is known of a customer, while that is open; it comes with the rest. */
  card?: Card | null
  /** What goes with the end, for the customer's next call; as it is kept. */
  note: string | null
  /** On this page an empty cart was repaired already, or that was tried. */
  isRepairTried: boolean
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
  nowMs: number,
  isFramed: boolean
): State {
  const collapsed = recall('collapsed')

  return {
    settings,
    isFramed,
    isOffline: false,
    page: { id: null, isHidden: false },
    impersonation: LOADING,
    isCartAwaited: false,
    news: null,
    oldNews: null,
    isInterrupted: false,
    servedSinceMs: null,
    served: null,
    countdown: NO_COUNTDOWN,
    field: EMPTY_FIELD,
    list: RESTING,
    reason: NO_REASON,
    call: callOf(recall('call'), nowMs),
    back: null,
    note: recall('note'),
    registration: CLOSED,
    recents: settings.recents ? recall('recents') : null,
    privacy: { isScreenShared: recall('screenShare') !== null, revealed: null },
    panels: {
      areDetailsOpen: false,
      isCollapsed: collapsed === null ? null : collapsed === 'yes',
    },
    isRepairTried: false,
    missing: [],
    focus: null,
    isTracked: false,
  }
}
