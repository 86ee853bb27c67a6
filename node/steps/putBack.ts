import { isDeepStrictEqual } from 'node:util'

import { isSameEmail } from '../modules/email'
import { type SessionFacts, startedForOf } from '../modules/sessionFacts'
import type { Refusal } from '../typings/graphql'
import type { Outcome } from './answer'
import { writeImpersonation } from './impersonate'
import type { TelesalesRequest } from './telesalesRequest'

const LOOK_MS = 1000

/**
 * Makes the session as it was before an attempt that did not work, and says
 * whether it is, and stays so. What somebody else has written since is left alone.
 *
 * @param email what the attempt wrote
 * @param refusal what to answer when all is as before
 */
export async function putBack(
  request: TelesalesRequest,
  before: SessionFacts,
  email: string,
  refusal: Refusal
): Promise<Outcome> {
  if (!request.mayHaveWritten) {
    return { facts: before, refusal }
  }
  const { jar, clients, clock, note, undoBy } = request
  // The attempt, that is: to be undone a second time would change nothing.
  const { mayYetWrite } = request
  const lookBy = Math.min(undoBy, clock.now() + LOOK_MS)
  const read = (deadline: number) =>
    clients.sessions.read(jar.cookies, deadline).catch(note)
  let facts = await read(lookBy)

  if (!facts || isSameEmail(facts.askedEmail, email)) {
    const { askedEmail, notes } = before

    await writeImpersonation(request, askedEmail ?? '', undoBy, notes).catch(
      note
    )
    facts = await read(undoBy)
  }
  const isPutBack = isAsBefore(facts) && !mayYetWrite

  return { facts, refusal: isPutBack ? refusal : 'HALF_DONE' }

  function isAsBefore(now: SessionFacts | null) {
    return (
      now !== null &&
      isSame(now.askedEmail, before.askedEmail) &&
      isSame(now.impersonatedEmail, before.impersonatedEmail) &&
      isSame(startedForOf(now), startedForOf(before)) &&
      isDeepStrictEqual(now.customer, before.customer)
    )
  }
}

function isSame(one: string | null, other: string | null) {
  return one === other || isSameEmail(one, other)
}
