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

/** What our service would find fault with, as far as it is plain: an email. */
const HAS_EMAIL = /[^\s@]@[^\s@]/

/** What is wrong with a note while it is typed. */
export function saidOfNote(note: string): Sentence | null {
  return HAS_EMAIL.test(note)
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
