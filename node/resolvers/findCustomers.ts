import { findByTerm } from '../steps/customers/findByTerm'
import { searchField } from '../steps/customers/searchField'
import type { QueryFindCustomersArgs } from '../typings/graphql'

/** The customers who may be meant by what a caller says. */
export const findCustomers = searchField<QueryFindCustomersArgs>({
  operation: 'findCustomers',
  typed: ({ term }) => term,
  story: async (request, { term: typed }, { region }, term) =>
    term ? findByTerm(request, term, typed, region) : { refusal: null },
})
