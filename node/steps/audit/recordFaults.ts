import { UpstreamFault } from '../../clients/upstreamFault'
import type { Refusal } from '../../typings/graphql'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { pseudonymsOf } from './pseudonym'

/** What was asked for, by whom, and about whom; people by email. */
interface Circumstances {
  operation: string
  refusal?: Refusal | null
  operator?: string | null
  customer?: string | null
}

/** Writes one line about what went wrong, with pseudonyms in place of emails. */
export async function recordFaults(
  request: TelesalesRequest,
  faults: readonly unknown[],
  { customer, operation, operator, refusal = null }: Circumstances
): Promise<void> {
  if (faults.length === 0) {
    return
  }
  const pseudonymOf = await pseudonymsOf(request)

  request.logger.error({
    message: 'telesales fault',
    operation,
    refusal,
    faults: faults.map(inWords),
    operator: pseudonymOf(operator),
    customer: pseudonymOf(customer),
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
