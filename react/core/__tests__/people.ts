import type {
  Customer,
  CustomerSearch,
  FoundCustomer,
  TelesalesResult,
  TelesalesSession,
} from '../answers'
import type { Start } from '../events'
import type { Idle, Impersonating, LeftBehind } from '../impersonation'

/** The operator. */
export const olga = { email: 'olga@acme.example' }

/** A customer. */
export const ana: Customer = {
  id: 'id-of-ana',
  email: 'ana@example.com',
  firstName: 'Ana',
  lastName: 'Souza',
  document: null,
  documentReadAloud: null,
  phone: null,
  phoneReadAloud: null,
}

/** Another one. */
export const bruno: Customer = {
  ...ana,
  id: 'id-of-bruno',
  email: 'bruno@example.com',
  firstName: 'Bruno',
}

/** A shopper's session. */
export const SIGNED_OUT: TelesalesSession = {
  operator: null,
  customer: null,
  warning: null,
  servedSeconds: null,
  isRepairSafe: false,
  refusal: null,
}

/** Olga serves nobody. */
export const IDLE: TelesalesSession = { ...SIGNED_OUT, operator: olga }

/** Olga serves Ana. */
export const SERVING: TelesalesSession = { ...IDLE, customer: ana }

/** Olga has signed out, and Ana's cart is still there. */
export const LEFT: TelesalesSession = { ...SIGNED_OUT, warning: 'LEFT_BEHIND' }

const calm = { problem: null, retryInSeconds: null }

/** What a page makes of each session. */
export const idle: Idle = {
  is: 'idle',
  operator: olga,
  warning: null,
  ...calm,
}
export const impersonating: Impersonating = {
  is: 'impersonating',
  operator: olga,
  customer: ana,
  warning: null,
  ...calm,
}
export const leftBehind: LeftBehind = {
  is: 'leftBehind',
  operator: null,
  ...calm,
}

/** A start with Ana as the operator asks for it. */
export const startOf = (more: Partial<Start> = {}): Start => ({
  customer: { email: ana.email },
  cart: null,
  reason: '',
  isReasonGiven: false,
  ...more,
})

/** What our service says of a write that has worked, or of another one. */
export const resultOf = (
  more: Partial<TelesalesResult> = {}
): TelesalesResult => ({
  session: SIGNED_OUT,
  refusal: null,
  retryInSeconds: null,
  notice: null,
  losses: [],
  choices: [],
  ownCart: null,
  resumed: null,
  summaries: [],
  cookies: null,
  ...more,
})

/** A customer as a search has found them. */
export const found = (id: string, isExact = false): FoundCustomer => ({
  id,
  name: id,
  email: `${id[0]}***@example.com`,
  phone: null,
  document: null,
  foundBy: 'NAME',
  isExact,
  isSimilar: false,
})

/** What a search for a name has found. */
export const searchOf = (...customers: FoundCustomer[]): CustomerSearch => ({
  customers,
  hasMore: false,
  kinds: ['NAME'],
  searchable: ['EMAIL', 'NAME'],
  refusal: null,
  retryInSeconds: null,
})
