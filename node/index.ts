import { Service } from '@vtex/api'

import { Clients } from './clients'
import { endImpersonation } from './resolvers/endImpersonation'
import { findCustomers } from './resolvers/findCustomers'
import { recentCustomers } from './resolvers/recentCustomers'
import { registerCustomer } from './resolvers/registerCustomer'
import { repairCart } from './resolvers/repairCart'
import { startImpersonation } from './resolvers/startImpersonation'
import { telesalesDoctor } from './resolvers/telesalesDoctor'
import { telesalesSession } from './resolvers/telesalesSession'
import type { GraphQLParams, State } from './steps/request/context'

export default new Service<Clients, State, GraphQLParams>({
  clients: { implementation: Clients, options: {} },
  graphql: {
    resolvers: {
      Query: {
        telesalesSession,
        findCustomers,
        recentCustomers,
        telesalesDoctor,
      },
      Mutation: {
        startImpersonation,
        endImpersonation,
        repairCart,
        registerCustomer,
      },
    },
  },
})
