import { ofDocument } from '../ports/ownDocument'

/**
 * Tells the page how much of its top the bar takes, or is about to take.
 *
 * @param height such as `49px`; without one it takes nothing
 */
export function tellHeight(height?: string | null | false): void {
  ofDocument('documentElement').style.setProperty(
    '--telesales-toolbar-height',
    height || ''
  )
}
