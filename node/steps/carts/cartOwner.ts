import type { CartOwner } from '../../modules/guard'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * Whose order form the browser holds, or will hold once it has our answer;
 * `unknown` when it could not be read.
 */
export async function readCartOwner(
  { clients, jar }: TelesalesRequest,
  deadline: number
): Promise<{ owner: CartOwner; faults: readonly unknown[] }> {
  if (jar.newOrderFormId !== null) {
    return { owner: { email: jar.customerEmail }, faults: [] }
  }
  const cart = await settle(clients.checkout.cartOf(jar.cookies, deadline))

  return {
    owner: valueOrNull(cart)?.owner ?? 'unknown',
    faults: faultsOf(cart),
  }
}
