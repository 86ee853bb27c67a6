import type { News, Part, Problem } from './events'
import { isAboutReason } from './impersonation'
import { ShownCustomer, shownCustomer } from './privacy'
import { isReasonWanted } from './reason'
import type { State } from './state'
import { isQuiet, viewIn } from './view'

/** What there is of the bar; `unsure` is before that is known. */
export type Presence = 'unsure' | 'none' | 'hiddenHere' | 'pill' | 'bar'

/** The reason's field, and what is wrong with it. */
export interface ReasonView {
  isShown: boolean
  isRequired: boolean
  /** It is what the problem is about. */
  isWrong: boolean
}

/** What there is of the bar on this page. */
export function presenceOf(state: State): Presence {
  const { page, panels, settings } = state
  const { shown } = viewIn(state)

  if (shown.is === 'hidden' || shown.is === 'unread') {
    return 'none'
  }
  if (page.isHidden) {
    return 'hiddenHere'
  }
  if (shown.is === 'loading' || shown.is === 'reloading') {
    return 'unsure'
  }
  const isCollapsed = panels.isCollapsed ?? settings.collapsed

  return isCollapsed && canCollapse(state) && !state.missing.includes('rest')
    ? 'pill'
    : 'bar'
}

/** Whether nothing has to be seen that a pill does not show. */
export function canCollapse(state: State): boolean {
  return (
    isQuiet(viewIn(state)) &&
    !state.isOffline &&
    !isInUse(state) &&
    state.countdown.left === null &&
    !state.news?.losses
  )
}

/** Whether something is open, or about to be, that makes the bar higher. */
export function isInUse(state: State): boolean {
  const { field, panels, registration } = state

  return (
    panels.areDetailsOpen ||
    registration.is !== 'closed' ||
    field.text !== '' ||
    field.offer !== null ||
    isSwitching(state)
  )
}

/** Whether the way to another customer is open, and no details lie over it. */
export function isSwitching(state: State): boolean {
  return (
    viewIn(state).customer !== null &&
    state.field.isOpen &&
    !state.panels.areDetailsOpen
  )
}

/** What has just worked, until it has been there for long enough. */
export function freshNews({ news, oldNews }: State): News | null {
  return news === oldNews ? null : news
}

/** Why what was asked for last did not work. */
export function problemOf(state: State): Problem | null {
  const { problem } = viewIn(state)
  const isChoosing = state.impersonation.is === 'choosing'
  const wanted: Partial<Record<Part, boolean>> = {
    rest:
      state.panels.areDetailsOpen ||
      state.registration.is !== 'closed' ||
      isSwitching(state) ||
      isChoosing,
    choice: isChoosing,
    losses: Boolean(state.news?.losses),
    reasonField: isAboutReason(problem),
    registerForm: state.registration.is !== 'closed',
    card: state.panels.areDetailsOpen,
  }

  return state.missing.some((part) => wanted[part]) ? 'PART_MISSING' : problem
}

/** What is under way, or else how things are. */
export function doingOf({ impersonation, isCartAwaited }: State) {
  return isCartAwaited ? 'adding' : impersonation.is
}

/** Whether the form that registers a customer is wanted and cannot be loaded. */
export function isFormMissing({ missing, registration }: State): boolean {
  return registration.is !== 'closed' && missing.includes('registerForm')
}

/** What of the customer's data is seen. */
export function customerShown(state: State): ShownCustomer {
  const { privacy, settings } = state

  return shownCustomer(viewIn(state).customer, settings.fields, privacy)
}

/** Whether nobody is to be named, by the theme's word or since somebody looks on. */
export function areNamesHidden({ privacy, settings }: State): boolean {
  return privacy.isScreenShared || settings.fields.name !== 'shown'
}

/** What there is of the reason's field. */
export function reasonView(state: State): ReasonView {
  const { missing, reason, settings } = state

  return {
    isShown:
      isReasonWanted(reason, settings.reason) &&
      !missing.includes('reasonField'),
    isRequired: isReasonRequired(state),
    isWrong: isAboutReason(viewIn(state).problem),
  }
}

/** Whether a start has to have a reason, which can be given. */
export function isReasonRequired({ missing, reason, settings }: State) {
  return (
    (settings.reason === 'required' || reason.isNeeded) &&
    !missing.includes('reasonField')
  )
}

/** Whether the customer field can be shown. */
export function hasField(state: State): boolean {
  const { operator, shown } = viewIn(state)

  return !state.page.isHidden && operator !== null && shown.is !== 'leftBehind'
}
