import { isSameEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import type { OperatorFacts, SessionFacts } from '../../modules/sessionFacts'
import { faultRefusal } from '../request/faultRefusal'
import { faultsOf, settle, valueOrNull } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { ImpersonationOutcome } from './impersonationOutcome'
import { rollBack } from './rollBack'
import { readUntil, type SessionWrite, writeStart } from './sessionWrite'

/** Whether the session says that the customer was chosen here. */
export interface Confirmation {
  /** Null when it does not. */
  session: SessionFacts | null
  write: SessionWrite
  faults: readonly unknown[]
}

/** Makes the session say that the customer whom it serves was chosen here. */
export async function confirm(
  request: TelesalesRequest,
  before: OperatorFacts,
  email: string,
  reason: string | null
): Promise<Confirmation> {
  const write = await writeStart(request, {
    before,
    email,
    operatorEmail: before.adminEmail,
    reason,
  })

  if (write.faults.length > 0) {
    return { session: null, write, faults: write.faults }
  }
  const read = await settle(
    readUntil(request, (session) => isStartedHere(session, email))
  )
  const session = valueOrNull(read)

  return {
    session: session && isStartedHere(session, email) ? session : null,
    write,
    faults: faultsOf(read),
  }
}

/**
 * The session shall say what it said before. Should that fail as well, another app's
 * cookie must not make up for the cart that the browser has not got.
 */
export function rollBackConfirmation(
  request: TelesalesRequest,
  before: SessionFacts,
  email: string,
  { faults, write }: Confirmation
): Promise<ImpersonationOutcome> {
  if (isSameEmail(request.jar.customerEmail, email)) {
    request.jar.forgetEmail()
  }
  return rollBack(request, before, email, {
    refusal: faultRefusal(faults, { unavailable: 'PLATFORM_UNAVAILABLE' }),
    write,
    faults,
    choices: [],
  })
}
