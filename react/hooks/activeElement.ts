import { ofDocument } from '../ports/ownDocument'

/** What has the keyboard. */
export function activeElement(): Element | null {
  return ofDocument('activeElement')
}
