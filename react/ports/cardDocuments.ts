export { default as customerCard } from '../graphql/customerCard.gql'
