import { UpstreamFault } from '../../clients/upstreamFault'
import type { Refusal } from '../../typings/graphql'

/** What a field says of faults that kept it from doing anything. */
export interface FaultRefusals {
  /** Master Data refuses the operator. */
  forbidden?: Refusal
  /** Anything else. */
  unavailable: Refusal
}

/** What to say of these faults, which kept a field from doing anything. */
export function faultRefusal(
  faults: readonly unknown[],
  { forbidden, unavailable }: FaultRefusals
): Refusal {
  const upstream = faults.filter((fault) => fault instanceof UpstreamFault)

  if (upstream.some((fault) => fault.isUnauthorized)) {
    return 'SESSION_EXPIRED'
  }
  return forbidden && upstream.some(isForbidden) ? forbidden : unavailable
}

function isForbidden({ call, status }: UpstreamFault) {
  return status === 403 && call.startsWith('customers.')
}
