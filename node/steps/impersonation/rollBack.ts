import { isDeepStrictEqual } from 'node:util'

import { isSameEmail } from '../../modules/email'
import { WITNESS } from '../../modules/publicValues'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { Refusal } from '../../typings/graphql'
import { readSession } from '../access/readSession'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { NotTaken } from './impersonate'
import { writeImpersonation } from './sessionWrite'

const READ_MS = 1000

/** The session after a rollback, as far as it could be read. */
export interface RolledBack {
  session: SessionFacts | null
  /** It is as it was before. */
  isRolledBack: boolean
  refusal: Refusal
  faults: readonly unknown[]
}

/**
 * Makes the session as it was before an attempt that did not work, and says
 * whether it is, and stays so. What somebody else has written since is left alone.
 *
 * @param email what the attempt wrote
 */
export async function rollBack(
  request: TelesalesRequest,
  before: SessionFacts,
  email: string,
  { faults, refusal, write: attempt }: NotTaken
): Promise<RolledBack> {
  if (!attempt.mayHaveWritten) {
    return { session: before, isRolledBack: true, refusal, faults }
  }
  const { clock, jar, rollbackDeadline } = request

  jar.proveAsBefore()
  const read = (deadline: number) => settle(readSession(request, deadline))
  const found = await read(Math.min(rollbackDeadline, clock.now() + READ_MS))
  const isOfAttempt =
    found.status === 'rejected' || isSameEmail(found.value.askedEmail, email)
  const write = isOfAttempt
    ? await writeImpersonation(
        request,
        before.askedEmail ?? '',
        rollbackDeadline,
        before.publicValues
      )
    : null
  const left = write ? await read(rollbackDeadline) : found
  const session = valueOrNull(left)
  // The attempt may yet be carried out: to roll it back again would change nothing.
  const isRolledBack = isAsBefore(session, before) && !attempt.isPending
  const notAsBefore =
    !isOfAttempt && !attempt.isPending && session?.impersonatedEmail
      ? 'CUSTOMER_CHANGED'
      : 'HALF_DONE'

  return {
    session,
    isRolledBack,
    refusal: isRolledBack ? refusal : notAsBefore,
    faults: [
      ...faults,
      ...faultsOf(found),
      ...(write ? [...write.faults, ...faultsOf(left)] : []),
    ],
  }
}

function isAsBefore(session: SessionFacts | null, before: SessionFacts) {
  return (
    session !== null &&
    isSame(session.askedEmail, before.askedEmail) &&
    isSame(session.impersonatedEmail, before.impersonatedEmail) &&
    session.publicValues[WITNESS] === before.publicValues[WITNESS] &&
    isDeepStrictEqual(session.customer, before.customer)
  )
}

function isSame(one: string | null, other: string | null) {
  return one === other || isSameEmail(one, other)
}
