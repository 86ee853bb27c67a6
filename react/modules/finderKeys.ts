import type { FinderEvent, Move } from './finderState'

const MOVES: Partial<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'box',
  ArrowRight: 'box',
  Home: 'first',
  End: 'last',
}

/** What a key means to a list, or null. */
export function eventOf(
  { altKey, ctrlKey, key, metaKey, shiftKey }: Key,
  isExpanded: boolean
): FinderEvent | null {
  const isUpOrDown = key === 'ArrowUp' || key === 'ArrowDown'

  if (ctrlKey || metaKey || shiftKey) {
    return null
  }
  if (altKey) {
    return isUpOrDown ? { type: key === 'ArrowUp' ? 'closed' : 'opened' } : null
  }
  if (key === 'Escape') {
    return { type: 'closed' }
  }
  const to = MOVES[key]

  // Where there is no list to see, the other keys are the text's.
  return to && (isExpanded || isUpOrDown) ? { type: 'moved', to } : null
}

/** A key as it is pressed. */
export interface Key {
  altKey: boolean
  ctrlKey: boolean
  key: string
  metaKey: boolean
  shiftKey: boolean
}
