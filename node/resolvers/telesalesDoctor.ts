import { isOwnPage, isUnsaid, type Sender } from '../modules/intent'
import { whyNotOperator } from '../modules/refusals'
import { isTooMuch } from '../steps/isTooMuch'
import { logFaults } from '../steps/logFaults'
import { senderOf } from '../steps/senderOf'
import { type Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoActs } from '../steps/whoActs'
import type {
  Check,
  CheckName,
  CheckStatus,
  QueryTelesalesDoctorArgs,
} from '../typings/graphql'

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

type Statuses = Partial<Record<CheckName, CheckStatus>>

/**
 * Why somebody does not see the bar. A browser without an admin costs nothing, and
 * hears nothing about the store.
 */
export async function telesalesDoctor(
  _parent: unknown,
  { isActivated }: QueryTelesalesDoctorArgs,
  ctx: Context
): Promise<Check[]> {
  if (isTooMuch(ctx)) {
    return checksOf({})
  }
  const request = new TelesalesRequest(ctx)
  const { jar } = request
  const statuses: Statuses = {
    COOKIES: jar.cookies.isEmpty ? 'FAILED' : 'PASSED',
    ...hostChecksOf(ctx.vtex.host ?? '', isActivated ?? null),
    SIGN_IN: jar.cookies.hasAdmin ? 'PASSED' : 'FAILED',
  }

  return checksOf(
    Object.values(statuses).includes('FAILED')
      ? statuses
      : { ...statuses, ...(await lookBehind(ctx, request)) }
  )
}

/** What VTEX says of whoever has brought an admin's sign-in. */
async function lookBehind(
  ctx: Context,
  request: TelesalesRequest
): Promise<Statuses> {
  const { jar, faults, note } = request
  const acting = jar.cookies.session ? await whoActs(request).catch(note) : null
  // VTEX ID may be silent while the session is not.
  const facts = acting ?? request.before

  await logFaults(ctx, request, faults, { operation: 'telesalesDoctor' })
  if (!facts) {
    return { SIGN_IN: 'UNCERTAIN', SESSION: 'FAILED' }
  }
  const refusal = whyNotOperator(facts)

  return {
    SIGN_IN: facts.adminEmail ? (acting ? 'PASSED' : 'UNCERTAIN') : 'FAILED',
    SESSION: 'PASSED',
    SESSION_APP: refusal === 'SESSION_APP_MISSING' ? 'FAILED' : 'PASSED',
    ROLE: refusal ? 'FAILED' : 'PASSED',
    SAME_ORIGIN: originCheckOf(senderOf(ctx)),
  }
}

/** After the first check that has failed nothing is said. */
function checksOf(statuses: Statuses): Check[] {
  const failed = CHECKS.findIndex((name) => statuses[name] === 'FAILED')

  return CHECKS.map((name, index) => ({
    name,
    status:
      failed >= 0 && index > failed ? 'SKIPPED' : (statuses[name] ?? 'SKIPPED'),
  }))
}

/** On the store's own domain the bar has to be asked for. */
function hostChecksOf(host: string, isActivated: boolean | null): Statuses {
  if (/\.myvtex\.com(?::\d+)?$/i.test(host)) {
    return { HOST: 'PASSED', ACTIVATION: 'PASSED' }
  }
  return {
    HOST: 'UNCERTAIN',
    ACTIVATION:
      isActivated === null ? 'UNCERTAIN' : isActivated ? 'PASSED' : 'FAILED',
  }
}

/** Of a browser's request it is known where it comes from, if nobody hides it. */
function originCheckOf(sender: Sender): CheckStatus {
  if (!isOwnPage({ ...sender, method: 'POST' })) {
    return 'FAILED'
  }
  return isUnsaid(sender) ? 'UNCERTAIN' : 'PASSED'
}
