import { factsOf, type SessionFacts } from '../modules/sessionFacts'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * The session of whoever is asking.
 *
 * @throws UpstreamFault
 */
export async function whoIsAsking(
  request: TelesalesRequest
): Promise<SessionFacts> {
  const { actBy, browser, clients } = request

  request.before = browser.session
    ? await clients.sessions.read(browser, actBy)
    : factsOf({}, '', browser.hasAdmin)
  return request.before
}
