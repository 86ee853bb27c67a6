import type {
  CustomerCardQuery,
  DeliverToMutation,
  EndImpersonationMutation,
  FindCustomersQuery,
  OrderAgainMutation,
  RecentCustomersQuery,
  RegisterCustomerMutation,
  RepairCartMutation,
  StartImpersonationMutation,
  TelesalesSessionQuery,
} from '../typings/graphql'

/** What our documents ask of the session, and no more. */
export type TelesalesSession = NonNullable<
  TelesalesSessionQuery['telesalesSession']
>

/** The admin user with the telesales role. */
export type Operator = NonNullable<TelesalesSession['operator']>

/** The person on whose behalf the operator buys. */
export type Customer = NonNullable<TelesalesSession['customer']>

/** What became of a start, an end, a repair or a change of the cart. */
export type TelesalesResult =
  | StartImpersonationMutation['startImpersonation']
  | EndImpersonationMutation['endImpersonation']
  | RepairCartMutation['repairCart']
  | OrderAgainMutation['orderAgain']
  | DeliverToMutation['deliverTo']

/** What a cart has in it that there is to choose. */
export type CartSummary = TelesalesResult['summaries'][number]

/** What a search has found. */
export type CustomerSearch = RecentCustomersQuery['recentCustomers'] &
  Partial<FindCustomersQuery['findCustomers']>

/** A customer, shown so that an operator can tell them from others. */
export type FoundCustomer = CustomerSearch['customers'][number]

/** What is known of a customer, as far as it was asked for. */
export type CustomerCard = CustomerCardQuery['customerCard']

/** What became of a registration. */
export type RegisterResult = RegisterCustomerMutation['registerCustomer']
