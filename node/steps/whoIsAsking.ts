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
  const { actBy, jar, clients } = request

  request.before = jar.cookies.session
    ? await clients.sessions.read(jar.cookies, actBy)
    : factsOf({}, '', jar.cookies.hasAdmin)
  return request.before
}
