import { Service } from '@vtex/api'

import { Clients } from './clients'
import { customerCard } from './resolvers/customerCard'
import { deliverTo } from './resolvers/deliverTo'
import { endImpersonation } from './resolvers/endImpersonation'
import { findCustomers } from './resolvers/findCustomers'
import { orderAgain } from './resolvers/orderAgain'
import { recentCustomers } from './resolvers/recentCustomers'
import { registerCustomer } from './resolvers/registerCustomer'
import { repairCart } from './resolvers/repairCart'
import { startImpersonation } from './resolvers/startImpersonation'
import { telesalesDoctor } from './resolvers/telesalesDoctor'
import { telesalesSession } from './resolvers/telesalesSession'
import type { Resolver } from './steps/pipeline'
import type { GraphQLParams, State } from './steps/request/context'
import type { Mutation, Query } from './typings/graphql'

/** A resolver for each field, which answers all that the schema promises. */
type Resolvers<Fields> = {
  [Name in keyof Fields]: Resolver<never, Fields[Name]>
}

export default new Service<Clients, State, GraphQLParams>({
  clients: { implementation: Clients, options: {} },
  graphql: {
    resolvers: {
      Query: {
        telesalesSession,
        findCustomers,
        recentCustomers,
        customerCard,
        telesalesDoctor,
      } satisfies Resolvers<Query>,
      Mutation: {
        startImpersonation,
        endImpersonation,
        repairCart,
        orderAgain,
        deliverTo,
        registerCustomer,
      } satisfies Resolvers<Mutation>,
    },
  },
})
