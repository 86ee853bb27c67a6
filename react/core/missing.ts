import type { Event, Part } from './events'
import { isAboutReason } from './impersonation'

/** What is missing from then on; what is asked for once more is tried again. */
export function missingAfter(
  missing: Part[],
  event: Event,
  pageId: string | null
): Part[] {
  switch (event.type) {
    // The next page's header tries again.
    case 'pageChanged':
      return event.id === pageId ? missing : []

    case 'networkChanged':
      return []

    case 'partMissing':
      return [...without(missing, event.part), event.part]

    case 'registerOpened':
      return without(missing, 'registerForm')

    case 'detailsToggled':
    // The page is looked at again, or its cart has changed.
    case 'signalled':
    case 'switchToggled':
    case 'shortcutPressed':
    case 'submitted':
      return without(missing, 'rest', 'card', 'choice', 'losses')

    case 'repairHeld':
      return without(missing, 'reasonField')

    case 'startRefused':
      return isAboutReason(event.refusal)
        ? without(missing, 'reasonField')
        : missing
  }
  return missing
}

function without(missing: Part[], ...parts: Part[]) {
  const left = missing.filter((part) => !parts.includes(part))

  return left.length < missing.length ? left : missing
}
