import { ofDocument } from './ownDocument'

/** In a frame nobody sees what is typed. */
const TEXTS =
  'textarea,select,iframe,[role=textbox],[role=searchbox],[role=combobox]'

const NO_TEXT = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/

/** Whether the keyboard is where keys write a text, or choose from a list. */
export function isTyping(): boolean {
  let active = ofDocument('activeElement')

  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement
  }
  const { isContentEditable, type } = Object(active) as HTMLInputElement

  return Boolean(
    active?.matches('input')
      ? !NO_TEXT.test(type)
      : isContentEditable || active?.matches(TEXTS)
  )
}
