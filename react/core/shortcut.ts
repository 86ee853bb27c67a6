/** A key, and what has to be held down with it. */
export interface Keys {
  /** As an event has it in `key` or, for letters and digits, in `code`. */
  name: string
  modifiers: Modifier[]
}

const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const

type Modifier = (typeof MODIFIERS)[number]

/** What an event says of the keyboard. */
export type KeyPress = Pick<
  KeyboardEvent,
  'altKey' | 'code' | 'ctrlKey' | 'key' | 'metaKey' | 'shiftKey'
>

/**
 * The keys that a text such as `F2` or `Alt+Shift+K` stands for, or null. A
 * letter or digit needs Ctrl, Alt or Meta: alone it is what somebody types.
 *
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */
export function keysOf(text: string): Keys | null {
  const parts = text.split('+').map((part) => part.trim())
  const name = parts[parts.length - 1].toUpperCase()
  const modifiers = parts.slice(0, -1)
  const isFunctionKey = /^F([1-9]|1[0-2])$/.test(name)
  const isCharacter = /^[A-Z0-9]$/.test(name)
  const isHeld = modifiers.some((modifier) => modifier !== 'Shift')

  return modifiers.every(isModifier) &&
    new Set(modifiers).size === modifiers.length &&
    (isFunctionKey || (isCharacter && isHeld))
    ? { name, modifiers: modifiers as Modifier[] }
    : null
}

/** Whether these keys, and no others, are pressed. */
export function isPressed({ modifiers, name }: Keys, event: KeyPress): boolean {
  const held: Record<Modifier, boolean> = {
    Alt: event.altKey,
    Ctrl: event.ctrlKey,
    Meta: event.metaKey,
    Shift: event.shiftKey,
  }
  const key = event.key.toUpperCase()
  // With a modifier a key may be another sign; else what is printed on it counts.
  const isIt = /^([A-Z0-9]|F\d+)$/.test(key)
    ? key === name
    : event.code === `Key${name}` || event.code === `Digit${name}`

  return (
    isIt &&
    MODIFIERS.every(
      (modifier) => held[modifier] === modifiers.includes(modifier)
    )
  )
}

function isModifier(text: string): text is Modifier {
  return (MODIFIERS as readonly string[]).includes(text)
}
