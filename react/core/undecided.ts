import type { CustomerSearch } from './answers'
import { CustomerList, isExpanded } from './customerList'
import { isWholeEmail } from './customerTerm'
import { patch } from './patch'

/** The list, with whether nobody can be started before somebody in it is chosen. */
export function withDecision(list: CustomerList): CustomerList {
  return list.is === 'answered'
    ? patch(list, { isUndecided: isUndecided(list) || undefined })
    : list
}

/** Whether nobody can be started before one of those who are found is chosen. */
export function isUndecided(list: CustomerList): boolean {
  return (
    isExpanded(list) &&
    list.active === null &&
    !isWholeEmail(list.term) &&
    !isOneFound(list.search)
  )
}

/** Whether it is one customer, who has what was typed. */
export function isOneFound({ customers, hasMore }: CustomerSearch): boolean {
  return customers.length === 1 && !hasMore && !customers[0].isSimilar
}
