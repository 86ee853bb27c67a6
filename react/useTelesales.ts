import { useTelesales } from './hooks/useTelesales'

export type { Customer, Operator } from './core/answers'
export type { WhichCustomer } from './core/customerTerm'
export type { Problem } from './core/events'
export type { Outcome, Telesales } from './core/telesales'
export type { Refusal, Warning } from './typings/graphql'
export { useTelesales }

/** VTEX takes the names that other apps import from the default export. */
export default Object.assign(useTelesales, { useTelesales })
