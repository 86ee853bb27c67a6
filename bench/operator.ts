import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { createClient, type Json } from '../dev-store/client'

/** What an operator, or a shopper, asks of our service. */
export type Operation = 'read' | 'start' | 'end'

/** Whom the service named, and in how long. */
export interface Answer {
  latencyMs: number
  operator: string | null
  customer: string | null
  /** Why not: the refusal, or the errors of GraphQL. */
  problem: string | null
}

const OPERATOR = 'olga@acme.example'

const read = gql('telesalesSession')
const start = gql('startImpersonation')
const end = gql('endImpersonation')

/** A browser that asks what the toolbar asks, in the toolbar's own words. */
export function createAsker(url: string) {
  const client = createClient(url)

  async function ask(
    query: string,
    variables?: Record<string, unknown>
  ): Promise<Answer> {
    const askedAt = performance.now()
    const { body, status, text } = await client.graphql(query, variables)
    const latencyMs = performance.now() - askedAt

    return { latencyMs, ...named(body, status, text) }
  }

  return {
    cookies: client.cookies,
    signIn: () => client.signIn(OPERATOR),
    read: () => ask(read),
    start: (customerEmail: string) => ask(start, { customerEmail }),
    end: () => ask(end),
  }
}

/** Why this is not the answer an operator should get; null when it is. */
export function mismatch(
  { operator, customer }: Answer,
  expected: string | null
): string | null {
  return operator === OPERATOR && customer === expected
    ? null
    : `${operator} for ${customer} instead of ${OPERATOR} for ${expected}`
}

function gql(name: string): string {
  return readFileSync(join(__dirname, `../react/graphql/${name}.gql`), 'utf8')
}

function named({ data, errors }: Json, status: number, text: string) {
  const [answer = null] = Object.values(data ?? {}) as (Json | null)[]
  const session = answer?.session ?? answer
  const refusal = (answer?.refusal as unknown as string) ?? null

  return {
    operator: emailOf(session?.operator),
    customer: emailOf(session?.customer),
    problem: answer && !errors ? refusal : `${status} ${text.slice(0, 200)}`,
  }
}

function emailOf(person: Json | null | undefined): string | null {
  return (person?.email as unknown as string) ?? null
}
