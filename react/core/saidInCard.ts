import type { CardPart, PartState } from './card'
import type { Sentence } from './said'
import { areNamesHidden, customerShown } from './selectors'
import type { State } from './state'

/** Whose card it is; null when nothing may name them. */
export function whoseCard(state: State): string | null {
  const customer = state.card?.customer

  if (!customer) {
    return customerShown(state).name
  }
  return areNamesHidden(state) ? null : (customer.name ?? customer.email)
}

/** Signs that cannot be seen, as in our service. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u
/** As in our service. */
const EMAIL =
  /[^\s@]@[^\s@]|[^\s@]\s*@\s*[^\s@.。]*\p{L}[^\s@.。]*\s*[.。]\s*\p{L}{2}/u

/** What our service would find fault with in a note, while it is typed. */
export function saidOfNote(note = ''): Sentence | null {
  return UNSEEN.test(note) || EMAIL.test(note.normalize('NFKC'))
    ? { id: 'store/telesales-toolbar.refusal.INVALID_NOTE' }
    : null
}

/** What is said of a part of which nothing is shown. */
export function saidOfPart(name: CardPart, part: PartState): Sentence | null {
  switch (part.is) {
    case 'loading':
      return { id: 'store/telesales-toolbar.cardLoading' }

    case 'none':
      return { id: `store/telesales-toolbar.cardNone.${name}` }

    case 'refused':
      return { id: `store/telesales-toolbar.refusal.${part.refusal}` }

    case 'down':
      return { id: 'store/telesales-toolbar.refusal.PLATFORM_UNAVAILABLE' }
  }
  return null
}
