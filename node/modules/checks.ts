import type { Check, CheckName, CheckStatus } from '../typings/graphql'
import { operatorRefusal } from './refusals'
import { isCsrfSafe, isOriginUnknown, type Sender } from './sameOrigin'
import type { SessionFacts } from './sessionFacts'

/** In the order in which one depends on the other. */
const CHECKS: CheckName[] = [
  'COOKIES',
  'HOST',
  'ACTIVATION',
  'SIGN_IN',
  'SESSION',
  'SESSION_APP',
  'ROLE',
  'SAME_ORIGIN',
]

/** What has been checked by now. */
export type Statuses = Partial<Record<CheckName, CheckStatus>>

/**
 * What VTEX says of whoever has brought an admin's sign-in.
 *
 * @param isSure whether VTEX ID has said what the sign-in is worth
 */
export function sessionChecksOf(
  session: SessionFacts,
  isSure: boolean,
  sender: Sender
): Statuses {
  const refusal = operatorRefusal(session)
  const signIn = isSure ? 'PASSED' : 'UNCERTAIN'

  return {
    SIGN_IN: session.adminEmail ? signIn : 'FAILED',
    SESSION: 'PASSED',
    SESSION_APP: passedIf(refusal !== 'SESSION_APP_MISSING'),
    ROLE: passedIf(refusal === null),
    SAME_ORIGIN: originCheckOf(sender),
  }
}

/** After the first check that has failed nothing is said. */
export function checksOf(statuses: Statuses): Check[] {
  const failed = CHECKS.findIndex((name) => statuses[name] === 'FAILED')

  return CHECKS.map((name, index) => ({
    name,
    status:
      failed >= 0 && index > failed ? 'SKIPPED' : (statuses[name] ?? 'SKIPPED'),
  }))
}

/** On the store's own domain the bar has to be asked for. */
export function hostChecksOf(
  host: string,
  isActivated: boolean | null
): Statuses {
  if (/\.myvtex\.com(?::\d+)?$/i.test(host)) {
    return { HOST: 'PASSED', ACTIVATION: 'PASSED' }
  }
  return {
    HOST: 'UNCERTAIN',
    ACTIVATION: isActivated === null ? 'UNCERTAIN' : passedIf(isActivated),
  }
}

/** Of a browser's request it is known where it comes from, if nobody hides it. */
function originCheckOf(sender: Sender): CheckStatus {
  if (!isCsrfSafe({ ...sender, method: 'POST' })) {
    return 'FAILED'
  }
  return isOriginUnknown(sender) ? 'UNCERTAIN' : 'PASSED'
}

/** Whether a check has passed. */
export function passedIf(isSo: boolean): CheckStatus {
  return isSo ? 'PASSED' : 'FAILED'
}
