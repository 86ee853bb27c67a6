import { createHash } from 'node:crypto'

import { orderFormPath } from '../clients/checkout'
import { UpstreamFault } from '../clients/upstreamFault'
import type { Browser } from '../modules/browser'
import { warningOf } from '../modules/guard'
import {
  NOBODY,
  type SessionFacts,
  telesalesSessionOf,
} from '../modules/sessionFacts'
import type {
  CartChoice,
  CookieFallback,
  Notice,
  Refusal,
  TelesalesResult,
} from '../typings/graphql'
import { singleFlight } from './singleFlight'
import { type Context, TelesalesRequest } from './telesalesRequest'
import { whoseCart } from './whoseCart'

/** What a mutation came to. */
export interface Outcome {
  /** The session as it is now; null when VTEX did not let us see. */
  facts: SessionFacts | null
  refusal: Refusal | null
  /** What became of a cart. */
  notice?: Notice | null
  /** What there is to choose from, when a choice is needed. */
  choices?: CartChoice[]
}

/** What is asked for. */
export interface Wish {
  /** The schema's field. */
  operation: string
  /** About whom, unless it is whom the browser holds. */
  customerEmail?: string
  /** With which cart. */
  choice?: CartChoice
}

/**
 * Runs a mutation and answers it. Nothing is thrown: the runtime would put the
 * customer's email, a variable of the query, into the error and into its log.
 */
export async function answer(
  ctx: Context,
  wish: Wish,
  run: (request: TelesalesRequest) => Promise<Outcome>
): Promise<TelesalesResult> {
  const request = new TelesalesRequest(ctx)
  const { choice, customerEmail, operation } = wish
  const name = [operation, choice, customerEmail?.trim().toLowerCase()].join(
    ' '
  )
  const { setCookies, ...result } = await singleFlight(
    request.browser.session,
    name,
    () => fly(ctx, request, wish, run)
  )

  ctx.set('Set-Cookie', setCookies)
  return result
}

async function fly(
  ctx: Context,
  request: TelesalesRequest,
  { customerEmail, operation }: Wish,
  run: (request: TelesalesRequest) => Promise<Outcome>
) {
  const { browser, faults, note } = request
  const customer = customerEmail ?? browser.customerEmail
  const outcome: Outcome = (await run(request).catch(note)) ?? {
    facts: null,
    refusal: request.mayHaveWritten ? 'HALF_DONE' : refusalFor(request),
  }
  const { facts, notice = null, refusal } = outcome
  const choices =
    refusal === 'CART_CHOICE_NEEDED' ? (outcome.choices ?? []) : []
  const warning =
    facts &&
    warningOf(
      facts,
      browser.customerEmail,
      await whoseCart(request, request.undoBy)
    )

  logFaults(ctx, faults, {
    operation,
    refusal,
    operator: (facts ?? request.before)?.adminEmail,
    customer,
  })
  return {
    session: facts ? telesalesSessionOf(facts, warning) : NOBODY,
    refusal,
    notice,
    choices,
    cookies: fallbackFor(browser),
    setCookies: browser.setCookies(),
  }
}

function fallbackFor({
  customerCookie,
  newOrderFormId,
}: Browser): CookieFallback | null {
  if (!customerCookie) {
    return null
  }
  return {
    line: customerCookie,
    path: newOrderFormId === null ? null : orderFormPath(newOrderFormId),
  }
}

/** Writes one line about what went wrong, with hashes in place of emails. */
export function logFaults(
  ctx: Context,
  faults: unknown[],
  {
    operation,
    refusal = null,
    ...emails
  }: {
    operation: string
    refusal?: Refusal | null
    operator?: string | null
    customer?: string | null
  }
): void {
  if (faults.length > 0) {
    ctx.vtex.logger.error({
      message: 'telesales fault',
      operation,
      refusal,
      faults: faults.map(inWords),
      operator: hashed(ctx, emails.operator),
      customer: hashed(ctx, emails.customer),
    })
  }
}

/** Whether checkout does not take the products that should have moved. */
export function areItemsRefused({ faults }: TelesalesRequest): boolean {
  return faults.some(
    (fault) =>
      fault instanceof UpstreamFault &&
      fault.call === 'checkout.addItems' &&
      fault.status === 400
  )
}

/** What to say of the fault that kept a request from doing anything. */
export function refusalFor({ faults }: TelesalesRequest): Refusal {
  return faults.some(
    (fault) => fault instanceof UpstreamFault && fault.isUnauthorized
  )
    ? 'SESSION_EXPIRED'
    : 'PLATFORM_UNAVAILABLE'
}

/** A fault without anything personal: a message could quote what it met. */
function inWords(fault: unknown) {
  if (fault instanceof UpstreamFault) {
    return fault.message
  }
  const { name, stack } = fault instanceof Error ? fault : new Error()

  const places = (stack ?? '').split('\n').filter((line) => /^ +at /.test(line))

  return [name, ...places.slice(0, 4)].join('\n')
}

/** The same email gives the same hash, in one account. */
function hashed(ctx: Context, email: string | null | undefined) {
  return email
    ? createHash('sha256')
        .update(`${ctx.vtex.account}:${email.trim().toLowerCase()}`)
        .digest('hex')
        .slice(0, 16)
    : null
}
