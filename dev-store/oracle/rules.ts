import { isDeepStrictEqual } from 'node:util'

import type { Cart, Truth } from './truth'

/** What a person is named with, as the service tells it. */
export type Named = Record<string, string | null>

/** What the service said, as far as it is about somebody. */
export interface Said {
  session?: {
    operator?: { email: string } | null
    customer?: Named | null
    warning?: string | null
  } | null
  refusal?: string | null
  notice?: string | null
  /** The answer as it came. */
  text: string
}

/** What was asked, by whom, and what was true before. */
export interface Asked {
  operation: 'read' | 'start' | 'end' | 'repair'
  /** Who is signed in. */
  operator: string
  /** VTEX may not know, or not know any more, that they operate. */
  isUnknown?: boolean
  /** Of a start: the customer. */
  email?: string
  before: Truth
}

type Complaint = string | false | null | undefined

/**
 * Whether an answer names whom it should.
 *
 * @param operator who is signed in
 * @param impersonated whom the session serves
 * @param isUnknown VTEX may not know that they operate
 */
export function whoIsServed(
  operator: string,
  { refusal, session }: Said,
  impersonated: string | null,
  isUnknown = false
): string[] {
  if (!session?.operator) {
    return complaints(
      session && !refusal && !isUnknown && 'nobody is said to operate',
      session?.customer && 'a customer is named, and no operator'
    )
  }
  const said = session.customer?.email ?? null

  return complaints(
    session.operator.email !== operator &&
      `the operator is said to be ${session.operator.email}`,
    said !== impersonated &&
      `${said} is said to be served, but it is ${impersonated}`
  )
}

/** Whether a cart is theirs for whom a browser shops, or nobody's yet. */
export function whoseCart(
  cart: Pick<Cart, 'email'> | null,
  shopsFor: string | null
): string[] {
  const email = cart?.email ?? null

  return complaints(
    email !== null &&
      email !== shopsFor &&
      `the browser holds ${email}'s cart for ${shopsFor}`
  )
}

/** What of these parts is not as it was. */
export function changes<State>(
  parts: readonly (keyof State)[],
  before: State,
  after: State
): string[] {
  return complaints(
    ...parts.map(
      (part) =>
        !isDeepStrictEqual(before[part], after[part]) &&
        `${String(part)} changed from ${JSON.stringify(before[part])} ` +
          `to ${JSON.stringify(after[part])}`
    )
  )
}

/** Those that there are. */
export function complaints(...some: Complaint[]): string[] {
  return some.filter((one) => typeof one === 'string')
}
