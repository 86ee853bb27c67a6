import type { ApolloClient } from 'apollo-client'

import END_IMPERSONATION from '../graphql/endImpersonation.gql'
import REPAIR_CART from '../graphql/repairCart.gql'
import START_IMPERSONATION from '../graphql/startImpersonation.gql'
import TELESALES_SESSION from '../graphql/telesalesSession.gql'
import type { WhichCustomer } from '../modules/customerTerm'
import type {
  CartChoice,
  Mutation,
  Query,
  TelesalesResult,
  TelesalesSession,
} from '../typings/graphql'

/** The page's Apollo client. */
export type Client = ApolloClient<unknown>

// Nothing goes into Apollo's cache: it is all about one person at a time.
const fetchPolicy = 'no-cache'

/** Who operates, and for whom. @throws when there is no answer */
export async function readSession(client: Client): Promise<TelesalesSession> {
  const { data } = await client.query<Partial<Query>>({
    fetchPolicy,
    query: TELESALES_SESSION,
  })

  return present(data?.telesalesSession)
}

/** The operator begins to act as a customer. @throws as above */
export async function startImpersonation(
  client: Client,
  customer: WhichCustomer,
  cart: CartChoice,
  reason?: string
): Promise<TelesalesResult> {
  const { data } = await client.mutate<Partial<Mutation>>({
    fetchPolicy,
    mutation: START_IMPERSONATION,
    variables:
      'id' in customer
        ? { customerId: customer.id, cart, reason }
        : { customerEmail: customer.email, cart, reason },
  })

  return present(data?.startImpersonation)
}

/** The operator stops acting as a customer. @throws as above */
export async function endImpersonation(
  client: Client
): Promise<TelesalesResult> {
  const { data } = await client.mutate<Partial<Mutation>>({
    fetchPolicy,
    mutation: END_IMPERSONATION,
  })

  return present(data?.endImpersonation)
}

/** The browser gets a cart that is the customer's own. @throws as above */
export async function repairCart(client: Client): Promise<TelesalesResult> {
  const { data } = await client.mutate<Partial<Mutation>>({
    fetchPolicy,
    mutation: REPAIR_CART,
  })

  return present(data?.repairCart)
}

/** @throws Error when there is nothing in an answer */
export function present<T>(answer: T | null | undefined): T {
  if (!answer) {
    throw new Error('The telesales service gave an empty answer')
  }
  return answer
}
