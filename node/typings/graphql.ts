// Generated from graphql/schema.graphql by `npm run generate`.

export interface Query {
  telesalesSession: TelesalesSession
}

export interface Mutation {
  startImpersonation: TelesalesResult
  endImpersonation: TelesalesResult
  repairCart: TelesalesResult
}

/** The arguments of startImpersonation. */
export interface MutationStartImpersonationArgs {
  customerEmail: string
  cart: CartChoice | null
}

/** Our reading of the VTEX session. */
export interface TelesalesSession {
  operator: Operator | null
  customer: Customer | null
  warning: Warning | null
}

/** The admin user with the telesales role. */
export interface Operator {
  email: string
}

/** The person on whose behalf the operator buys. What VTEX may leave empty is nullable. */
export interface Customer {
  email: string
  firstName: string | null
  lastName: string | null
  document: string | null
  phone: string | null
}

/** The person in the bar, in the session and in the cart may not be one and the same. */
export type Warning =
  | 'CART_OF_OPERATOR'
  | 'CART_OF_ANOTHER'
  | 'CART_UNKNOWN'
  | 'NOT_STARTED_HERE'
  | 'LEFT_BEHIND'

/** What became of a start or an end: the session as it is now, and the reason when it is not what was asked for. */
export interface TelesalesResult {
  session: TelesalesSession
  refusal: Refusal | null
  notice: Notice | null
  choices: Array<CartChoice>
  cookies: CookieFallback | null
}

/** What the browser has to do itself where the store does not pass on the cookies of our answer. */
export interface CookieFallback {
  line: string
  path: string | null
}

/** What the customer's cart begins with. */
export type CartChoice =
  | 'ASK'
  | 'MOVE'
  | 'EMPTY'
  | 'RESUME'

/** What became of a cart. */
export type Notice =
  | 'ITEMS_MOVED'
  | 'CART_RESUMED'
  | 'PARKED_CART_GONE'
  | 'CART_PARKED'
  | 'CART_NOT_PARKED'

export type Refusal =
  | 'NOT_AN_OPERATOR'
  | 'SESSION_EXPIRED'
  | 'INVALID_EMAIL'
  | 'OWN_EMAIL'
  | 'CUSTOMER_NOT_FOUND'
  | 'CUSTOMER_NOT_LOADED'
  | 'SESSION_APP_MISSING'
  | 'PLATFORM_UNAVAILABLE'
  | 'NOBODY_SERVED'
  | 'CART_CHOICE_NEEDED'
  | 'HALF_DONE'
