import { isSameEmail } from '../../modules/email'
import type { SessionFacts } from '../../modules/sessionFacts'
import { valueOrFail } from '../request/findings'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { readSession } from './readSession'
import { readSignIn, type SignIn } from './signIn'

/**
 * The session of whoever wants to change something. A session may remember an
 * admin longer than their sign-in lasts, so VTEX ID has to know it as theirs, and
 * as one of this account.
 *
 * @throws StoryFault with the session, if it could be read
 */
export async function authenticate(
  request: TelesalesRequest
): Promise<SessionFacts> {
  const [read, signIn] = await Promise.allSettled([
    readSession(request),
    readSignIn(request),
  ])
  const session = valueOrFail(read)

  return heldBy(
    valueOrFail(signIn, { before: session }),
    session,
    request.account
  )
}

/**
 * What a session that was read is worth to whoever wants to change something.
 *
 * @throws UpstreamFault when nobody knows
 */
export async function checkSignIn(
  request: TelesalesRequest,
  session: SessionFacts
): Promise<SessionFacts> {
  return heldBy(await readSignIn(request), session, request.account)
}

/** Whether it is known that this operator is asking. */
export async function isKnown(
  request: TelesalesRequest,
  operatorEmail: string
): Promise<boolean> {
  const signIn = await readSignIn(request).catch(() => null)

  return signIn === 'unchecked' || isSameEmail(signIn?.email, operatorEmail)
}

/** What the session is worth, with whose the sign-in is. */
function heldBy(
  signIn: SignIn,
  session: SessionFacts,
  account: string
): SessionFacts {
  if (signIn === 'unchecked') {
    return session
  }
  const isTheirs = isSameEmail(signIn?.email, session.adminEmail)
  const isOurs = [null, undefined, account].includes(signIn?.account)

  return {
    ...session,
    adminEmail: isTheirs ? session.adminEmail : null,
    canImpersonate: session.canImpersonate && isOurs,
  }
}
