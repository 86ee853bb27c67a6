import { isSameMailbox } from '../modules/exclusion'
import { findByTerm } from '../steps/customers/findByTerm'
import { searchField } from '../steps/customers/searchField'
import type { QueryFindCustomersArgs } from '../typings/graphql'

/** The customers who may be meant by what a caller says. */
export const findCustomers = searchField<QueryFindCustomersArgs>({
  operation: 'findCustomers',
  typed: ({ term }) => term,
  async story(request, { term: typed }, { adminEmail, region }, term) {
    if (isSameMailbox(term?.email ?? '', adminEmail)) {
      return { refusal: 'OWN_EMAIL' }
    }
    return term ? findByTerm(request, term, typed, region) : { refusal: null }
  },
})
