import { isCrossSite } from '../../modules/sameOrigin'
import { factsOf, type SessionFacts } from '../../modules/sessionFacts'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { readSignIn } from './signIn'

/** Another app may write again before it is read. */
const MAX_RENEWALS = 2

/**
 * The session of whoever is asking. One that has forgotten the admin whose sign-in
 * the browser still brings is told of it again: any app that writes to the session
 * without the sign-in makes VTEX forget it, and with it whom it impersonates.
 *
 * @throws UpstreamFault
 * @see https://github.com/vtex-apps/store-graphql, CHANGELOG, 2.115.1
 */
export async function readSession(
  request: TelesalesRequest,
  deadline = request.deadline
): Promise<SessionFacts> {
  const { jar } = request
  const { sessions } = request.clients

  if (!jar.cookies.session) {
    return factsOf({}, '', jar.cookies.hasAdmin)
  }
  let session = await sessions.read(jar.cookies, deadline)

  for (let renewals = 0; renewals < MAX_RENEWALS; renewals++) {
    if (session.adminEmail || !(await isRenewable(request))) {
      break
    }
    jar.refreshSession(await sessions.renew(jar.cookies, deadline))
    session = await sessions.read(jar.cookies, deadline)
  }
  return session
}

/** A sign-in that VTEX ID does not know brings nobody back. */
async function isRenewable(request: TelesalesRequest): Promise<boolean> {
  return !isCrossSite(request.sender) && (await readSignIn(request)) !== null
}
