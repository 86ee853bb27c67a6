import { CustomerList, hasOptions } from './customerList'
import type { ListKey, Move } from './listKeys'
import { patch } from './patch'
import { isSearchable } from './searchable'

/** With the last customers below the empty field. */
export function withRecents(list: CustomerList): CustomerList {
  if (list.term !== '' || list.is === 'searching') {
    return list
  }
  return hasOptions(list) ? opened(list) : { is: 'searching', term: '' }
}

/** Open, if there is anything to show. */
export function opened(list: CustomerList): CustomerList {
  if (list.is === 'answered') {
    return list.isOpen ? list : patch(list, { isOpen: true })
  }
  return list.is === 'resting' && isSearchable(list.term)
    ? { is: 'searching', term: list.term }
    : list
}

/** With nothing to be seen of it. */
export function closed(list: CustomerList): CustomerList {
  if (list.is === 'answered') {
    return list.isOpen
      ? patch(list, { isOpen: false, active: null, isChoiceWanted: undefined })
      : list
  }
  return list.is === 'resting' ? list : { is: 'resting', term: list.term }
}

/**
 * The list after a key.
 *
 * @param canRecall the last customers can be shown
 */
export function afterKey(list: CustomerList, key: ListKey, canRecall: boolean) {
  if (key === 'close') {
    return closed(list)
  }
  const recalled =
    canRecall && (key === 'open' || key === 'next') ? withRecents(list) : list

  return key === 'open' ? opened(recalled) : moved(recalled, key)
}

/** With another option active, or none. */
export function moved(list: CustomerList, to: Move): CustomerList {
  if (!hasOptions(list)) {
    return to === 'next' ? opened(list) : list
  }
  if (to === 'text') {
    return list.active === null ? list : patch(list, { active: null })
  }
  const { active, search } = list
  const last = search.customers.length - 1
  const places: Record<typeof to, number> = {
    next: active === null || active === last ? 0 : active + 1,
    previous: active === null || active === 0 ? last : active - 1,
    first: 0,
    last,
  }

  return patch(list, {
    isOpen: true,
    active: places[to],
    isChoiceWanted: undefined,
  })
}
