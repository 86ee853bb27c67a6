import { type RecorderState, Service } from '@vtex/api'

import { Clients } from './clients'
import { endImpersonation } from './resolvers/endImpersonation'
import { findCustomers } from './resolvers/findCustomers'
import { recentCustomers } from './resolvers/recentCustomers'
import { registerCustomer } from './resolvers/registerCustomer'
import { repairCart } from './resolvers/repairCart'
import { startImpersonation } from './resolvers/startImpersonation'
import { telesalesDoctor } from './resolvers/telesalesDoctor'
import { telesalesSession } from './resolvers/telesalesSession'
import type { GraphQLParams } from './steps/telesalesRequest'

export default new Service<Clients, RecorderState, GraphQLParams>({
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
