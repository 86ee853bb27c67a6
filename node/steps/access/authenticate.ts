import type { Holder } from '../../clients/vtexId'
import { isSameEmail } from '../../modules/email'
import { factsOf, type SessionFacts } from '../../modules/sessionFacts'
import { valueOrFail } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * The session of whoever is asking.
 *
 * @throws UpstreamFault
 */
export async function readSession({
  clients,
  deadline,
  jar: { cookies },
}: TelesalesRequest): Promise<SessionFacts> {
  return cookies.session
    ? clients.sessions.read(cookies, deadline)
    : factsOf({}, '', cookies.hasAdmin)
}

/**
 * The session of whoever wants to change something. A session may remember an
 * admin longer than their sign-in lasts, so VTEX ID has to know it as theirs, and
 * as one of this account, unless the store has set that nobody asks VTEX ID.
 *
 * @throws StoryFault with the session, if it could be read
 */
export async function authenticate(
  request: TelesalesRequest
): Promise<SessionFacts> {
  const { account, clients, deadline, jar } = request
  const { cookies } = jar
  const [read, holder, settings] = await Promise.allSettled([
    readSession(request),
    cookies.hasAdmin ? clients.vtexId.holderOf(cookies, deadline) : null,
    cookies.hasAdmin ? request.settings() : null,
  ])
  const session = valueOrFail(read)
  const known = { before: session }

  return valueOrFail(settings, known)?.checksSignIn
    ? heldBy(valueOrFail(holder, known), session, account)
    : session
}

/** What the session is worth, with whose the sign-in is. */
function heldBy(
  holder: Holder | null,
  session: SessionFacts,
  account: string
): SessionFacts {
  const isTheirs = isSameEmail(holder?.email, session.adminEmail)
  const isOurs = [null, undefined, account].includes(holder?.account)

  return {
    ...session,
    adminEmail: isTheirs ? session.adminEmail : null,
    canImpersonate: session.canImpersonate && isOurs,
  }
}
