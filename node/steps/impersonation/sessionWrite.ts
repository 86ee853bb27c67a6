import { randomBytes } from 'node:crypto'

import type { UpstreamFault } from '../../clients/upstreamFault'
import { isSameEmail } from '../../modules/email'
import {
  type PublicValues,
  publicValuesOfStart,
} from '../../modules/publicValues'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
import { readSession } from '../access/readSession'
import type { TelesalesRequest } from '../request/telesalesRequest'

/**
 * How long to wait before reading the session once more: VTEX is known to show
 * an empty profile at first.
 *
 * @see https://github.com/vtexdocs/known-issues, "storegraphql impersonate
 * mutation does not load profile data for users created manually"
 */
const REREAD_PAUSES_MS = [150, 450]

/** What has come of a write to the session. */
export interface SessionWrite {
  /** It may have reached VTEX. */
  mayHaveWritten: boolean
  /** Nobody has answered it, and it may reach VTEX yet. */
  isPending: boolean
  /** Why VTEX has not confirmed it, if it has not. */
  faults: readonly unknown[]
}

/** Who starts with whom, and why. */
export interface StartOf {
  /** The session as it was. */
  before: SessionFacts
  email: string
  operatorEmail: string
  reason: string | null
}

/** Asks the Session Manager to impersonate the customer, with a witness of it. */
export function writeStart(
  request: TelesalesRequest,
  { before, email, operatorEmail, reason }: StartOf
): Promise<SessionWrite> {
  const { clock, deadline, jar } = request
  const secret = randomBytes(32).toString('hex')
  const witness = {
    customerEmail: email,
    operatorEmail,
    startedAtMs: clock.now(),
    reason,
  }

  jar.proveBy(secret)
  return writeImpersonation(
    request,
    email,
    deadline,
    publicValuesOfStart(before.publicValues, witness, secret)
  )
}

/** Asks the Session Manager to impersonate this email, or nobody when empty. */
export async function writeImpersonation(
  { clients, jar }: TelesalesRequest,
  email: string,
  deadline: number,
  publicValues?: PublicValues
): Promise<SessionWrite> {
  try {
    jar.refreshSession(
      await clients.sessions.impersonate(
        email,
        jar.cookies,
        deadline,
        publicValues
      )
    )
    return { mayHaveWritten: true, isPending: false, faults: [] }
  } catch (fault) {
    const { isPending, mayBeDone } = fault as Partial<UpstreamFault>

    return {
      mayHaveWritten: Boolean(mayBeDone),
      isPending: Boolean(isPending),
      faults: [fault],
    }
  }
}

/**
 * Reads the session until it is as expected, or a few times.
 *
 * @throws UpstreamFault
 */
export async function readUntil(
  request: TelesalesRequest,
  isExpected: (session: SessionFacts) => boolean
): Promise<SessionFacts> {
  let session = await readSession(request)

  for (const pauseMs of REREAD_PAUSES_MS) {
    if (isExpected(session)) {
      break
    }
    await request.clock.wait(pauseMs)
    session = await readSession(request)
  }
  return session
}

/** Nothing more is to come: it took, or it will not. */
export function isSettled(session: SessionFacts, email: string): boolean {
  return isSameEmail(session.customer?.email, email) || !isOperator(session)
}

/** Nobody is impersonated, and nobody shall be. */
export function isEnded(session: SessionFacts): boolean {
  return !session.askedEmail && !session.impersonatedEmail
}
