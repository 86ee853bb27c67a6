/** Where the keyboard goes: to an option, or back to the text. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'text'

/** What a key asks of a list. */
export type ListKey = Move | 'open' | 'close'

/** A key as it is pressed. */
export interface Key {
  altKey: boolean
  ctrlKey: boolean
  key: string
  metaKey: boolean
  shiftKey: boolean
}

const KEYS: Partial<Record<string, ListKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'text',
  ArrowRight: 'text',
  Home: 'first',
  End: 'last',
  Escape: 'close',
}

/** What a key means to a list, or null. */
export function listKeyOf(
  { altKey, ctrlKey, key, metaKey, shiftKey }: Key,
  isExpanded: boolean
): ListKey | null {
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown'

  if (ctrlKey || metaKey || shiftKey) {
    return null
  }
  if (altKey) {
    if (!isVertical) {
      return null
    }
    return key === 'ArrowUp' ? 'close' : 'open'
  }
  // Where there is no list to see, the other keys are the text's.
  return isExpanded || isVertical || key === 'Escape'
    ? (KEYS[key] ?? null)
    : null
}
