import type { ApolloClient } from 'apollo-client'
import type { DocumentNode } from 'graphql'
import type {
  CustomerCard,
  CustomerSearch,
  RegisterResult,
  TelesalesResult,
  TelesalesSession,
} from '../core/answers'
import type { Search, TelesalesApi } from '../core/ports'
import TELESALES_SESSION from '../graphql/telesalesSession.gql'
import { ofDocument } from './ownDocument'

interface Query {
  telesalesSession: TelesalesSession
  findCustomers: CustomerSearch
  recentCustomers: CustomerSearch
  customerCard: CustomerCard
}
interface Mutation {
  startImpersonation: TelesalesResult
  endImpersonation: TelesalesResult
  repairCart: TelesalesResult
  orderAgain: TelesalesResult
  deliverTo: TelesalesResult
  registerCustomer: RegisterResult
}

/** The page's Apollo client. */
export type Client = ApolloClient<unknown>

// Nothing goes into Apollo's cache: it is all about one person at a time.
const fetchPolicy = 'no-cache'

/** What is asked for only when the operator looks for somebody, or at them. */
const loadDocuments = () => import('./customerDocuments')
/** What the bar shows itself without; an operator reads before they act. */
const loadActs = () => import('./acts')

/**
 * Our service, as the page's Apollo client asks it.
 *
 * @param rootPath the binding's path prefix
 */
export function createTelesalesApi(
  client: Client,
  rootPath: string
): TelesalesApi {
  loadActs().catch(() => {})
  return {
    readSession: () => query('telesalesSession', TELESALES_SESSION),
    start(customer, cart, reason, note) {
      const { email, id }: { email?: string; id?: string } = customer

      return act('startImpersonation', {
        customerEmail: email,
        customerId: id,
        cart,
        reason,
        note,
      })
    },
    end: (note) => act('endImpersonation', { note }),
    repair: (customerEmail, reason) =>
      act('repairCart', { customerEmail, reason }),
    register: (customer) => act('registerCustomer', { customer }),
    findCustomers: (term) => search('findCustomers', { term }),
    recentCustomers: (ids) => search('recentCustomers', { ids }),
    change: act,
    customerCard: (question) => search('customerCard', question).answer,
  }

  async function query<Field extends keyof Query>(
    field: Field,
    document: DocumentNode,
    variables?: object,
    signal?: AbortSignal
  ): Promise<Query[Field]> {
    const { data } = await client.query<Partial<Query>>({
      context: { fetchOptions: { signal } },
      fetchPolicy,
      // A copy: Apollo lets a question that is asked again wait for the first
      // one's answer, and an aborted one has none, ever.
      query: Object.assign({}, document),
      variables,
    })

    return present(data?.[field]) as Query[Field]
  }

  async function act<Field extends keyof Mutation>(
    field: Field,
    variables?: object
  ): Promise<Mutation[Field]> {
    const { [field]: mutation, keepCookies } = await loadActs()
    const before = ofDocument('cookie')
    const { data } = await client.mutate<Partial<Mutation>>({
      fetchPolicy,
      mutation,
      variables,
    })
    const result = present(data?.[field]) as Mutation[Field]

    if (!result.refusal) {
      const { cookies = null }: Partial<TelesalesResult> = result

      await keepCookies(cookies, before, rootPath)
    }
    return result
  }

  function search<Field extends keyof Omit<Query, 'telesalesSession'>>(
    field: Field,
    variables: object
  ): Search<Query[Field]> {
    const controller = new AbortController()

    return {
      answer: loadDocuments().then((documents) =>
        query(field, documents[field], variables, controller.signal)
      ),
      abort: () => controller.abort(),
    }
  }
}

/** @throws Error when there is nothing in an answer */
function present<T>(answer: T | null | undefined): T {
  if (!answer) {
    throw new Error()
  }
  return answer
}
