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
  const { account, actBy, browser, clients } = request
  const [facts, holder] = await both(
    whoIsAsking(request),
    browser.hasAdmin ? clients.vtexId.holderOf(browser, actBy) : null
  )
  const isTheirs = isSameEmail(holder?.email, facts.adminEmail)
  const isOurs = [null, undefined, account].includes(holder?.account)

  request.before = {
    ...facts,
    adminEmail: isTheirs ? facts.adminEmail : null,
    canImpersonate: facts.canImpersonate && isOurs,
  }
  return request.before
}
