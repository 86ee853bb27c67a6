/**
 * Tells the page how much of its top the bar takes, or is about to take.
 *
 * @param height such as `49px`; null is none
 */
export function tellHeight(height: string | null): void {
  document.documentElement.style.setProperty(
    '--telesales-toolbar-height',
    height
  )
}
