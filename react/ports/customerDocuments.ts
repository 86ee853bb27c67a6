export { default as customerCard } from '../graphql/customerCard.gql'
export { default as findCustomers } from '../graphql/findCustomers.gql'
export { default as recentCustomers } from '../graphql/recentCustomers.gql'
