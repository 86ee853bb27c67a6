/*
 * What can be done from the bar in checkout, in place of react/ports/acts.ts.
 */
export { default as endImpersonation } from '../../react/graphql/endImpersonation.gql'
export { default as repairCart } from '../../react/graphql/repairCart.gql'
export { keepCookies } from '../../react/ports/cookies'
