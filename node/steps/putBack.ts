import { isSameEmail } from '../modules/email'
import type { SessionFacts } from '../modules/sessionFacts'
import type { Refusal } from '../typings/graphql'
import type { Outcome } from './answer'
import { writeImpersonation } from './impersonate'
import type { TelesalesRequest } from './telesalesRequest'

/**
 * Makes the session as it was before an attempt that did not work, and says
 * whether it is.
 *
 * @param refusal what to answer when it is
 */
export async function putBack(
  request: TelesalesRequest,
  before: SessionFacts,
  refusal: Refusal
): Promise<Outcome> {
  if (!request.mayHaveWritten) {
    return { facts: before, refusal }
  }
  const { browser, clients, note, undoBy } = request

  await writeImpersonation(request, before.askedEmail ?? '', undoBy).catch(note)
  const facts = await clients.sessions.read(browser, undoBy).catch(note)
  const isAsBefore = before.impersonatedEmail
    ? isSameEmail(facts?.impersonatedEmail, before.impersonatedEmail)
    : facts?.impersonatedEmail === null

  return { facts, refusal: isAsBefore ? refusal : 'HALF_DONE' }
}
