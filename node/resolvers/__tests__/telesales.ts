import { createClient } from '../../../dev-store/client'
import type { DevStore } from '../../../dev-store/devStore'

/** What the service answered to a start, an end or a read. */
export interface TelesalesAnswer {
  session: {
    operator: { email: string } | null
    customer: Record<string, string | null> | null
    warning: string | null
  }
  refusal: string | null
  notice: string | null
  choices: string[]
  cookies: { line: string; path: string | null } | null
  setCookies: string[]
  text: string
}

const SESSION =
  'operator { email } customer { email firstName lastName document phone } warning'
const APP = '@context(provider: "vtex.telesales-toolbar@0.x")'
const QUERY = `{ telesalesSession ${APP} { ${SESSION} } }`
const RESULT = `session { ${SESSION} } refusal notice choices cookies { line path }`
const START = `mutation ($email: String!, $cart: CartChoice) {
  startImpersonation(customerEmail: $email, cart: $cart) ${APP} { ${RESULT} }
}`
const REPAIR = `mutation { repairCart ${APP} { ${RESULT} } }`
const END = `mutation { endImpersonation ${APP} { ${RESULT} } }`

/** A browser that speaks to our service, and looks at the truth behind it. */
export function browserAt(store: DevStore) {
  const client = createClient(store.url)

  const ask = async (
    field: string,
    query: string,
    variables?: Record<string, unknown>
  ): Promise<TelesalesAnswer> => {
    const { body, setCookies, text } = await client.graphql(query, variables)
    const answer = body.data?.[field] as unknown as TelesalesAnswer

    return { ...answer, setCookies, text }
  }

  return {
    ...client,
    start: (email: unknown, cart?: string) =>
      ask('startImpersonation', START, { email, cart }),
    end: () => ask('endImpersonation', END),
    repair: () => ask('repairCart', REPAIR),
    async read(): Promise<TelesalesAnswer['session']> {
      const { body } = await client.graphql(QUERY)

      return body.data
        ?.telesalesSession as unknown as TelesalesAnswer['session']
    },
    readRaw: () => client.graphql(QUERY),
    /** Whom VTEX's session impersonates, and what it was asked for. */
    async truth() {
      const { body } = await client.get('/api/sessions?items=*')
      const {
        impersonate,
        profile,
        public: asked,
      } = body.namespaces as never as {
        impersonate?: Record<string, { value: string }>
        profile?: Record<string, { value: string }>
        public?: Record<string, { value: string }>
      }

      return {
        impersonated: impersonate?.storeUserEmail?.value || null,
        asked: asked?.['vtex-impersonated-customer-email']?.value || null,
        name: profile?.firstName?.value || null,
      }
    },
    /** The order form that this browser holds. */
    async orderForm() {
      const { body } = await client.get('/api/checkout/pub/orderForm')

      return body as unknown as {
        orderFormId: string
        clientProfileData: Record<string, string | null> | null
        items: unknown[]
      }
    },
    trouble: (order: unknown) => client.send('POST', '/dev/trouble', order),
    noTrouble: () => client.send('DELETE', '/dev/trouble'),
  }
}
