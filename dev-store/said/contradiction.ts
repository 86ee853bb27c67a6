import type { Placed } from './everySentence'

/** What a sentence claims, by what it is about. */
type Claims = Partial<
  Record<
    | 'who is served'
    | 'whose cart it is'
    | 'what becomes of the cart'
    | 'what Enter does'
    | 'what to do first'
    | 'whether the search works'
    | 'whether the customer is known'
    | 'what was registered',
    string
  >
>

const SERVED: Claims = { 'who is served': 'somebody' }
const NOBODY: Claims = { 'who is served': 'nobody' }
const UNSURE: Claims = {
  'whose cart it is': 'unsure',
  'what Enter does': 'nothing',
  'what to do first': 'reload',
}
const SEARCH_DOWN: Claims = { 'whether the search works': 'no' }

/** By what follows the app's name. What claims nothing is not here. */
const CLAIMS: Record<string, Claims> = {
  serving: SERVED,
  servingHidden: SERVED,
  started: SERVED,
  orderAgain: SERVED,
  orderedInPart: SERVED,
  deliverTo: SERVED,
  switched: SERVED,
  repaired: { ...SERVED, 'whose cart it is': 'theirs' },
  repairedWithout: { ...SERVED, 'whose cart it is': 'theirs' },
  nobodyServed: NOBODY,
  ended: NOBODY,
  expired: NOBODY,
  endsIn: SERVED,
  'endsSoon.hard': SERVED,
  'endsSoon.idle': SERVED,
  switchNote: {
    ...SERVED,
    'whose cart it is': 'theirs',
    'what becomes of the cart': 'kept',
  },
  switchNoteHidden: {
    ...SERVED,
    'whose cart it is': 'theirs',
    'what becomes of the cart': 'kept',
  },
  switching: SERVED,
  switchingHidden: SERVED,
  'notice.CART_NOT_PARKED': { 'what becomes of the cart': 'lost' },
  'notice.CART_PARKED': { 'what becomes of the cart': 'kept' },
  'notice.CART_JOINED': { 'whose cart it is': 'theirs' },
  'notice.CART_RESUMED': { 'whose cart it is': 'theirs' },
  'notice.ITEMS_MOVED': { 'whose cart it is': 'theirs' },
  'warning.B2B_IMPERSONATION': { ...SERVED, 'what to do first': 'end' },
  'warning.CART_BROKEN': NOBODY,
  'warning.CART_OF_ANOTHER': { ...SERVED, 'whose cart it is': 'another’s' },
  'warning.CART_OF_OPERATOR': { ...SERVED, 'whose cart it is': 'another’s' },
  'warning.CART_OF_ANOTHER_HIDDEN': {
    ...SERVED,
    'whose cart it is': 'another’s',
  },
  'warning.CART_OF_OPERATOR_HIDDEN': {
    ...SERVED,
    'whose cart it is': 'another’s',
  },
  'warning.CART_UNKNOWN': { ...SERVED, 'whose cart it is': 'unsure' },
  'warning.LEFT_BEHIND': { ...NOBODY, 'what to do first': 'end' },
  'warning.NOT_STARTED_HERE': { ...SERVED, 'what to do first': 'confirm' },
  interrupted: { ...SERVED, 'what to do first': 'confirm' },
  stale: { 'what to do first': 'reload' },
  uncertain: { 'what to do first': 'reload' },
  'refusal.HALF_DONE': UNSURE,
  'refusal.NO_ANSWER': UNSURE,
  'refusal.NOT_ENDED': { ...SERVED, 'what to do first': 'end' },
  'refusal.NOBODY_SERVED': NOBODY,
  'refusal.CUSTOMER_CHANGED': SERVED,
  'refusal.CUSTOMER_NOT_FOUND': { 'whether the customer is known': 'no' },
  'refusal.CUSTOMER_NOT_LOADED': { 'whether the customer is known': 'yes' },
  'refusal.SEARCH_DOWN': SEARCH_DOWN,
  'refusal.SEARCH_NOT_ALLOWED': SEARCH_DOWN,
  searchAgain: SEARCH_DOWN,
  searching: { 'whether the search works': 'yes' },
  popped: { 'what Enter does': 'search', 'whether the search works': 'yes' },
  poppedEmail: { 'what Enter does': 'start' },
  enterStarts: { 'what Enter does': 'start' },
  chooseOne: { 'what Enter does': 'nothing' },
  registered: {
    'what was registered': 'somebody',
    'whether the customer is known': 'yes',
  },
  registerUnanswered: { 'what was registered': 'unsure' },
  'refusal.ALREADY_REGISTERED': {
    'what was registered': 'nobody',
    'whether the customer is known': 'yes',
  },
  'taken.EMAIL': {
    'what was registered': 'nobody',
    'whether the customer is known': 'yes',
  },
  'taken.DOCUMENT': { 'what was registered': 'nobody' },
}

/** Words that no sentence but these may have: they are about all that was done. */
export const NOTHING_DONE = /nothing was|nobody was/i

/** What two of these sentences say that cannot both be so; null when all can. */
export function contradictionIn(said: Placed[]): string | null {
  const claimed = new Map<string, [string, string]>()

  for (const sentence of said) {
    const name = nameOf(sentence)

    for (const [topic, claim] of Object.entries(claimsOf(sentence, name))) {
      const [before, by] = claimed.get(topic) ?? [claim, name]

      if (before !== claim) {
        return `${topic}: ${before} (${by}), ${claim} (${name})`
      }
      claimed.set(topic, [claim, by])
    }
  }
  return null
}

/** What follows the app's name in a message's id. */
export function nameOf({ id }: Pick<Placed, 'id'>): string {
  return id.replace('store/telesales-toolbar.', '')
}

function claimsOf({ values }: Placed, name: string): Claims {
  return name === 'found' && values?.count === 0
    ? { 'what Enter does': 'nothing' }
    : (CLAIMS[name] ?? {})
}
