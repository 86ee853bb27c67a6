import type { Reason } from '../../modules/reason'
import type { Refusal } from '../../typings/graphql'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * Why nobody may act for this reason, or null.
 *
 * @throws UpstreamFault when nobody knows whether the store wants one
 */
export async function reasonRefusal(
  request: TelesalesRequest,
  { isValid, text }: Reason
): Promise<Refusal | null> {
  if (!isValid) {
    return 'INVALID_REASON'
  }
  const { requiresReason } = await request.settings()

  return requiresReason && text === null ? 'REASON_NEEDED' : null
}
