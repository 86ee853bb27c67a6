import { createHash } from 'node:crypto'

import { UpstreamFault } from '../clients/upstreamFault'
import {
  NOBODY,
  type SessionFacts,
  telesalesSessionOf,
} from '../modules/sessionFacts'
import type { Refusal, TelesalesResult } from '../typings/graphql'
import { type Context, TelesalesRequest } from './telesalesRequest'

/** What a mutation came to. */
export interface Outcome {
  /** The session as it is now; null when VTEX did not let us see. */
  facts: SessionFacts | null
  refusal: Refusal | null
}

/**
 * Runs a mutation and answers it. Nothing is thrown: the runtime would put the
 * customer's email, a variable of the query, into the error and into its log.
 *
 * @param customerEmail whom it is about, unless it is whom the browser holds
 */
export async function answer(
  ctx: Context,
  operation: string,
  customerEmail: string | null,
  run: (request: TelesalesRequest) => Promise<Outcome>
): Promise<TelesalesResult> {
  const request = new TelesalesRequest(ctx)
  const about = customerEmail ?? request.browser.customerEmail
  const { facts, refusal } = (await run(request).catch(request.note)) ?? {
    facts: null,
    refusal: request.mayHaveWritten ? 'HALF_DONE' : refusalFor(request),
  }
  const session = facts ? telesalesSessionOf(facts) : NOBODY

  if (request.faults.length > 0) {
    ctx.vtex.logger.error({
      message: 'telesales fault',
      operation,
      refusal,
      faults: request.faults.map(inWords),
      operator: hashed(ctx, (facts ?? request.before)?.adminEmail),
      customer: hashed(ctx, about),
    })
  }
  ctx.set('Set-Cookie', request.browser.setCookies())
  return { session, refusal }
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
