export { default as endImpersonation } from '../graphql/endImpersonation.gql'
export { default as repairCart } from '../graphql/repairCart.gql'
export { default as startImpersonation } from '../graphql/startImpersonation.gql'
export { keepCookies } from './cookies'
