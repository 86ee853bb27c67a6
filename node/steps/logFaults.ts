import { UpstreamFault } from '../clients/upstreamFault'
import type { Refusal } from '../typings/graphql'
import { namer } from './pseudonym'
import type { Context, TelesalesRequest } from './telesalesRequest'

/** Writes one line about what went wrong, with pseudonyms in place of emails. */
export async function logFaults(
  ctx: Context,
  request: TelesalesRequest,
  faults: unknown[],
  {
    customer,
    operation,
    refusal = null,
  }: {
    operation: string
    refusal?: Refusal | null
    customer?: string | null
  }
): Promise<void> {
  if (faults.length === 0) {
    return
  }
  const named = await namer(request)

  ctx.vtex.logger.error({
    message: 'telesales fault',
    operation,
    refusal,
    faults: faults.map(inWords),
    operator: named(request.before?.adminEmail),
    customer: named(customer),
  })
}

/** A fault without anything personal: a message could quote what it met. */
function inWords(fault: unknown) {
  if (fault instanceof UpstreamFault) {
    return fault.message
  }
  const {
    message,
    name,
    stack = '',
  } = fault instanceof Error ? fault : new Error()
  const places = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^ +at /.test(line))

  return [name, ...places.slice(0, 4)].join('\n')
}
