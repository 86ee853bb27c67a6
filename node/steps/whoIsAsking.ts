import { UpstreamFault } from '../clients/upstreamFault'
import { factsOf, type SessionFacts } from '../modules/sessionFacts'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * The session of whoever is asking.
 *
 * @throws UpstreamFault
 */
export async function whoIsAsking({
  actBy,
  browser,
  clients,
}: TelesalesRequest): Promise<SessionFacts> {
  const none = factsOf({}, browser.hasAdmin)

  if (!browser.hasSession) {
    return none
  }
  try {
    return await clients.sessions.read(browser, actBy)
  } catch (fault) {
    if (fault instanceof UpstreamFault && fault.isUnauthorized) {
      return none
    }
    throw fault
  }
}
