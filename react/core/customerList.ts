import type { CustomerSearch } from './answers'

/** A search has answered. */
export interface Answered {
  is: 'answered'
  term: string
  search: CustomerSearch
  isOpen: boolean
  /** The place of the option that Enter would start. */
  active: number | null
  /** Enter has had no effect, since nobody is chosen. */
  isChoiceWanted?: boolean
  /** Nobody can be started before one of those who are found is chosen. */
  isUndecided?: boolean
}

/** What the list shows. Its term is trimmed; recents have an empty one. */
export type CustomerList =
  /** Nothing was asked for; or somebody was chosen from what was found. */
  | { is: 'resting'; term: string; search?: CustomerSearch }
  /** Something was typed: there may be more to come. */
  | { is: 'waiting'; term: string }
  | { is: 'searching'; term: string }
  | Answered

/** The list of a field in which nobody has been yet. */
export const RESTING: CustomerList = { is: 'resting', term: '' }

/** Whether there is somebody to choose. */
export function hasOptions(list: CustomerList): list is Answered {
  return list.is === 'answered' && list.search.customers.length > 0
}

/** Whether there is a list to choose from. */
export function isExpanded(list: CustomerList): list is Answered {
  return hasOptions(list) && list.isOpen
}

/** Whether there is anything to see; while recents are fetched there is not. */
export function isShown(list: CustomerList): boolean {
  return list.is === 'answered'
    ? list.isOpen
    : list.is !== 'resting' && list.term !== ''
}
