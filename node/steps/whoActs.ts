import { UpstreamFault } from '../clients/upstreamFault'
import { isSameEmail } from '../modules/email'
import type { SessionFacts } from '../modules/sessionFacts'
import { both } from './both'
import type { TelesalesRequest } from './telesalesRequest'
import { whoIsAsking } from './whoIsAsking'

/**
 * The session of whoever wants to change something. A session may remember an
 * admin longer than their sign-in lasts, so VTEX ID has to know it as theirs, and
 * as one of this account.
 *
 * @throws UpstreamFault
 */
export async function whoActs(
  request: TelesalesRequest
): Promise<SessionFacts> {
  const { account, actBy, jar, clients } = request
  const [[facts, holder], isChecked] = await both(
    both(
      whoIsAsking(request),
      jar.cookies.hasAdmin
        ? clients.vtexId.holderOf(jar.cookies, actBy).catch(asFault)
        : null
    ),
    jar.cookies.hasAdmin && isToBeChecked(request)
  )

  if (!isChecked) {
    return facts
  }
  if (holder instanceof UpstreamFault) {
    throw holder
  }
  const isTheirs = isSameEmail(holder?.email, facts.adminEmail)
  const isOurs = [null, undefined, account].includes(holder?.account)

  request.before = {
    ...facts,
    adminEmail: isTheirs ? facts.adminEmail : null,
    canImpersonate: facts.canImpersonate && isOurs,
  }
  return request.before
}

/** Unless the store has been let down by VTEX ID. */
async function isToBeChecked(request: TelesalesRequest) {
  const { checksSignIn } = await request.settings()

  return checksSignIn
}

function asFault(fault: UpstreamFault) {
  return fault
}
