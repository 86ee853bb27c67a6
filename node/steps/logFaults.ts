import { createHash } from 'node:crypto'

import { UpstreamFault } from '../clients/upstreamFault'
import type { Refusal } from '../typings/graphql'
import type { Context } from './telesalesRequest'

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
