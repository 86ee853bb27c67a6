import type { Event, FocusTarget, KeptFocus } from './events'
import { isAboutReason } from './impersonation'
import { isOutOfDate, View } from './view'

const LOST_TO: Record<
  'countdown' | 'choices' | 'content' | 'pill',
  FocusTarget
> = {
  countdown: 'details',
  choices: 'field',
  content: 'reload',
  pill: 'pill',
}

/** What is about to get the focus, if anything. */
export type Focus = FocusTarget | KeptFocus | null

/**
 * What is about to get the focus; null when it stays where it is.
 *
 * @param isFieldOpen the way to another customer is open
 */
export function focusAfter(
  focus: Focus,
  event: Event,
  view: View,
  isFieldOpen: boolean
): Focus {
  switch (event.type) {
    case 'focused':
      return null

    case 'shortcutPressed':
      return isOutOfDate(view) ? 'reload' : 'field'

    case 'switchToggled':
      return isFieldOpen ? 'field' : 'switch'

    case 'offerTaken':
    case 'searchAsked':
      return 'field'

    case 'registerClosed':
      return view.customer && !isFieldOpen ? 'switch' : 'field'

    // A second Enter must not open it again.
    case 'switchClosed':
      return event.isCancelled ? 'bar' : 'switch'

    case 'detailsClosed':
      return 'details'

    case 'registerOpened':
      return 'registerForm'

    case 'collapsed':
      return event.isCollapsed ? 'pill' : 'collapse'

    case 'barRemoved':
      return { place: event.place, caret: event.caret }

    case 'startRefused':
      return isAboutReason(event.refusal) ? 'reason' : focus

    case 'actAnswered':
      return isAboutReason(event.result.refusal) ? 'reason' : focus

    case 'repairHeld':
      return 'reason'

    // Where it is to go may be known already.
    case 'focusLost':
      return focus ?? LOST_TO[event.from]

    case 'pageChanged':
      return event.isHidden ? null : focus
  }
  return focus
}
