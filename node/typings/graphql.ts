// Generated from graphql/schema.graphql by `npm run generate`.

export interface Query {
  telesalesSession: TelesalesSession
  findCustomers: CustomerSearch
  recentCustomers: CustomerSearch
  telesalesDoctor: Array<Check>
}

/** The arguments of findCustomers. */
export interface QueryFindCustomersArgs {
  term: string
}

/** The arguments of recentCustomers. */
export interface QueryRecentCustomersArgs {
  ids: Array<string>
}

/** The arguments of telesalesDoctor. */
export interface QueryTelesalesDoctorArgs {
  isActivated?: boolean | null
}

export interface Mutation {
  startImpersonation: TelesalesResult
  registerCustomer: RegisterResult
  endImpersonation: TelesalesResult
  repairCart: TelesalesResult
}

/** The arguments of startImpersonation. */
export interface MutationStartImpersonationArgs {
  customerEmail?: string | null
  customerId?: string | null
  cart?: CartChoice | null
  reason?: string | null
}

/** The arguments of registerCustomer. */
export interface MutationRegisterCustomerArgs {
  customer: NewCustomer
}

/** Our reading of the VTEX session. */
export interface TelesalesSession {
  operator: Operator | null
  customer: Customer | null
  warning: Warning | null
  servedSeconds: number | null
}

/** The admin user with the telesales role. */
export interface Operator {
  email: string
}

/** The person on whose behalf the operator buys. What VTEX may leave empty is nullable. */
export interface Customer {
  id: string | null
  email: string
  firstName: string | null
  lastName: string | null
  document: string | null
  phone: string | null
}

/** A check of something that the bar depends on. */
export interface Check {
  name: CheckName
  status: CheckStatus
}

/** What is checked, in the order in which one depends on the other. */
export type CheckName =
  | 'COOKIES'
  | 'HOST'
  | 'ACTIVATION'
  | 'SIGN_IN'
  | 'SESSION'
  | 'SESSION_APP'
  | 'ROLE'
  | 'SAME_ORIGIN'

/** What a check has come to. */
export type CheckStatus =
  | 'PASSED'
  | 'FAILED'
  | 'UNCERTAIN'
  | 'SKIPPED'

/** What a search has found. */
export interface CustomerSearch {
  customers: Array<FoundCustomer>
  hasMore: boolean
  kinds: Array<TermKind>
  searchable: Array<TermKind>
  refusal: Refusal | null
  retryInSeconds: number | null
}

/** What a term may be. */
export type TermKind =
  | 'EMAIL'
  | 'PHONE'
  | 'DOCUMENT'
  | 'ORDER'
  | 'NAME'

/** A customer, shown so that an operator who hears the rest can tell them from others: email, phone and document are masked. */
export interface FoundCustomer {
  id: string
  name: string | null
  email: string
  phone: string | null
  document: string | null
  foundBy: TermKind | null
  isExact: boolean
}

/** Whom to register. What is blank is left out. */
export interface NewCustomer {
  email: string
  firstName?: string | null
  lastName?: string | null
  document?: string | null
  phone?: string | null
}

/** What became of a registration. */
export interface RegisterResult {
  refusal: Refusal | null
  duplicate: FoundCustomer | null
  retryInSeconds: number | null
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
  retryInSeconds: number | null
  notice: Notice | null
  choices: Array<CartChoice>
  cookies: CookieFallback | null
}

/** What the browser has to do itself where the store does not pass on the cookies of our answer. */
export interface CookieFallback {
  documentCookie: string
  orderFormPath: string | null
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
  | 'TOO_MANY_REQUESTS'
  | 'SEARCH_NOT_ALLOWED'
  | 'SEARCH_DOWN'
  | 'ALREADY_REGISTERED'
  | 'INVALID_NAME'
  | 'INVALID_DOCUMENT'
  | 'INVALID_PHONE'
  | 'REGISTRATION_NOT_ALLOWED'
  | 'CUSTOMER_GONE'
  | 'DOCUMENT_UNCHECKED'
  | 'CROSS_SITE'
  | 'CUSTOMER_EXCLUDED'
  | 'REASON_NEEDED'
  | 'INVALID_REASON'
