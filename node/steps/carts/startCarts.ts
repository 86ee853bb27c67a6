import type { CartChoice } from '../../typings/graphql'
import { valueOrFail } from '../request/findings'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { type FoundCart, findParked } from './findParked'

/** Whether the choice depends on it: no products shall be lost that nobody could see. */
export function isHeldCartNeeded(
  { jar }: TelesalesRequest,
  choice: CartChoice
): boolean {
  return choice !== 'EMPTY' || jar.heldByBrowser.isServing
}

/**
 * What was parked, as far as the choice depends on it.
 *
 * @throws UpstreamFault. Without VBase one can still begin, unless it is with what is
 * parked, which stays so.
 */
export async function readParked(
  request: TelesalesRequest,
  email: string,
  choice: CartChoice
): Promise<{ parked: readonly FoundCart[]; faults: readonly unknown[] }> {
  const isNeeded = choice === 'RESUME' || choice === 'BOTH'
  const isWanted = choice === 'ASK' || isNeeded
  const found = await settle(isWanted ? findParked(request, email) : null)
  const { carts = [], faults = [] } =
    (isNeeded ? valueOrFail(found) : valueOrNull(found)) ?? {}

  return { parked: carts, faults: [...faults, ...faultsOf(found)] }
}
