import endImpersonation from '../../react/graphql/endImpersonation.gql'
import repairCart from '../../react/graphql/repairCart.gql'
import { keepCookies } from '../../react/ports/cookies'

/** What can be done from the bar in checkout, in place of react/ports/acts.ts. */
export default { endImpersonation, repairCart, keepCookies }
