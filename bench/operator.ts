import { randomUUID } from 'node:crypto'

import { createClient, type Json } from '../dev-store/client'
import type { Said } from '../dev-store/oracle/rules'
import type { CardPart } from '../node/typings/graphql'
import { readOperation } from '../tools/contract'

/** What the service said, and in how long. */
export interface Answer extends Said {
  /** Names the request, as the service's calls to the platform do. */
  id: string
  latencyMs: number
  operator: string | null
  customer: string | null
  /** What was asked for came to pass. */
  isDone: boolean
  refusal: string | null
  /** That there is no answer, or the errors of GraphQL. */
  fault: string | null
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

const read = readOperation('telesalesSession')
const start = readOperation('startImpersonation')
const end = readOperation('endImpersonation')
const repair = readOperation('repairCart')
const find = readOperation('findCustomers')
const card = readOperation('customerCard')
const register = readOperation('registerCustomer')

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
    /** Of whom they serve. */
    card: (...parts: CardPart[]) => ask(card, { parts }),
    register: (customer: Newcomer) => ask(register, { customer }),
    end: () => ask(end),
    repair: (customerEmail: string) => ask(repair, { customerEmail }),
  }
}

function answerIn(
  { data, errors }: Json,
  { status, text }: { status: number; text: string }
) {
  const [answer = null] = Object.values(data ?? {}) as (Json | null)[]
  const session = answer?.session ?? answer
  const refusal = textIn(answer, 'refusal')
  const fault = answer && !errors ? null : `${status} ${text.slice(0, 200)}`

  return {
    operator: textIn(session?.operator, 'email'),
    customer: textIn(session?.customer, 'email'),
    isDone: !refusal && !fault,
    refusal,
    fault,
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
