/** Whether this browser lets a page fill its clipboard. */
export function canCopy(): boolean {
  return Boolean(window.navigator.clipboard)
}

/** Puts a text on the clipboard; false where the browser does not let us. */
export function copyText(text: string): Promise<boolean> {
  return window.navigator.clipboard.writeText(text).then(
    () => true,
    () => false
  )
}
