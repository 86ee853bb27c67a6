import type { TelesalesRequest } from '../request/telesalesRequest'

/** A switch does not wait longer for what VTEX says itself later on. */
const LOOK_UP_MS = 1500

/**
 * Whether there is such a customer, where somebody is served who should not be left
 * for nobody; null elsewhere. VTEX itself says so only once they have been left.
 *
 * @throws UpstreamFault when nobody knows
 */
export async function isCustomer(
  { clients, clock, deadline, jar }: TelesalesRequest,
  email: string
): Promise<boolean | null> {
  return jar.cookies.hasAdmin && jar.heldByBrowser.isServing
    ? clients.checkout.isCustomer(
        email,
        Math.min(deadline, clock.now() + LOOK_UP_MS)
      )
    : null
}
