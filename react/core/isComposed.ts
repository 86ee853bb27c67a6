/** With which Safari says that a key ends a composition, which has ended by then. */
const IN_PROCESS = 229

/** Whether a key is part of a character that somebody composes, as in Chinese. */
export function isComposed({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === IN_PROCESS
}
