import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { createClient, type Json } from '../dev-store/client'

/** What an operator, or a shopper, asks of our service. */
export type Operation = 'read' | 'start' | 'end'

/** What a person is named with, as the service tells it. */
export type Named = Record<string, string | null>

/** Whom the service named, and in how long. */
export interface Answer {
  latencyMs: number
  operator: string | null
  customer: string | null
  /** Why not: the refusal, or the errors of GraphQL. */
  problem: string | null
  refusal: string | null
  warning: string | null
  notice: string | null
  /** The customer, whole. */
  person: Named | null
  /** What the schema's field has answered. */
  data: Json | null
  /** The answer as it came. */
  text: string
}

/** Who is registered. */
export type Newcomer = Record<
  'email' | 'firstName' | 'lastName' | 'document' | 'phone',
  string
>

const OPERATOR = 'olga@acme.example'

const read = gql('telesalesSession')
const start = gql('startImpersonation')
const end = gql('endImpersonation')
const repair = gql('repairCart')
const find = gql('findCustomers')
const register = gql('registerCustomer')

/** A browser that asks what the toolbar asks, in the toolbar's own words. */
export function createAsker(url: string, operator = OPERATOR) {
  const client = createClient(url)

  async function ask(
    query: string,
    variables?: Record<string, unknown>
  ): Promise<Answer> {
    const askedAt = performance.now()
    const { body, status, text } = await client.graphql(query, variables)
    const latencyMs = performance.now() - askedAt

    return { latencyMs, text, ...named(body, status, text) }
  }

  return {
    ...client,
    signIn: () => client.signIn(operator),
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

/** Why this is not the answer an operator should get; null when it is. */
export function mismatch(
  { operator, customer }: Answer,
  expected: string | null,
  asking = OPERATOR
): string | null {
  return operator === asking && customer === expected
    ? null
    : `${operator} for ${customer} instead of ${asking} for ${expected}`
}

/** The toolbar's own words for this operation. */
export function gql(name: string): string {
  return readFileSync(join(__dirname, `../react/graphql/${name}.gql`), 'utf8')
}

function named({ data, errors }: Json, status: number, text: string) {
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
    person: (session?.customer ?? null) as Named | null,
    data: answer,
  }
}

function textIn(json: Json | null | undefined, key: string): string | null {
  return (json?.[key] as unknown as string) ?? null
}
