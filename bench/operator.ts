import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { createClient, type Json } from '../dev-store/client'
import type { Said } from '../dev-store/oracle/rules'

/** What the service said, and in how long. */
export interface Answer extends Said {
  /** Names the request, as the service's calls to the platform do. */
  id: string
  latencyMs: number
  operator: string | null
  customer: string | null
  /** Why not: the refusal, or the errors of GraphQL. */
  problem: string | null
  refusal: string | null
  warning: string | null
  notice: string | null
  /** What the schema's field has answered. */
  data: Json | null
}

/** Who is registered. */
export type Newcomer = Record<
  'email' | 'firstName' | 'lastName' | 'document' | 'phone',
  string
>

const read = documentOf('telesalesSession')
const start = documentOf('startImpersonation')
const end = documentOf('endImpersonation')
const repair = documentOf('repairCart')
const find = documentOf('findCustomers')
const register = documentOf('registerCustomer')

/** A browser that asks what the toolbar asks, in the toolbar's own words. */
export function createOperator(url: string, email: string) {
  const client = createClient(url)

  async function ask(
    query: string,
    variables?: Record<string, unknown>
  ): Promise<Answer> {
    const id = randomUUID()
    const askedAt = performance.now()
    const answer = await client
      .graphql(query, variables, { 'x-vtex-operation-id': id })
      .catch((error: unknown) => ({ body: {}, status: 0, text: String(error) }))
    const latencyMs = performance.now() - askedAt

    return { id, latencyMs, ...answerIn(answer.body, answer) }
  }

  return {
    ...client,
    signIn: () => client.signIn(email),
    read: () => ask(read),
    start: (customerEmail: string, cart?: string) =>
      ask(start, { customerEmail, cart }),
    startById: (customerId: string, cart?: string) =>
      ask(start, { customerId, cart }),
    find: (term: string) => ask(find, { term }),
    register: (customer: Newcomer) => ask(register, { customer }),
    end: () => ask(end),
    repair: () => ask(repair),
  }
}

/** The toolbar's own words for this operation. */
function documentOf(name: string): string {
  return readFileSync(join(__dirname, `../react/graphql/${name}.gql`), 'utf8')
}

function answerIn(
  { data, errors }: Json,
  { status, text }: { status: number; text: string }
) {
  const [answer = null] = Object.values(data ?? {}) as (Json | null)[]
  const session = answer?.session ?? answer
  const refusal = textIn(answer, 'refusal')

  return {
    operator: textIn(session?.operator, 'email'),
    customer: textIn(session?.customer, 'email'),
    problem: answer && !errors ? refusal : `${status} ${text.slice(0, 200)}`,
    refusal,
    warning: textIn(session, 'warning'),
    notice: textIn(answer, 'notice'),
    session: session as unknown as Said['session'],
    data: answer,
    text,
  }
}

function textIn(json: Json | null | undefined, key: string): string | null {
  return (json?.[key] as unknown as string) ?? null
}
