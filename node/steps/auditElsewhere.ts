import { LRUCache } from '@vtex/api'

import { isSameEmail } from '../modules/email'
import type { SessionFacts } from '../modules/sessionFacts'
import type { Warning } from '../typings/graphql'
import { audit } from './audit'
import { isUnderWay } from './singleFlight'
import type { Context, TelesalesRequest } from './telesalesRequest'

const MAX_SESSIONS = 20_000

/** By session, whose being served was audited last in this process. */
const audited = new LRUCache<string, string>({ max: MAX_SESSIONS })

/**
 * Audits once that an operator serves somebody whom nobody has chosen here. While
 * somebody is being chosen nobody knows yet.
 */
export async function auditElsewhere(
  ctx: Context,
  request: TelesalesRequest,
  { adminEmail, canImpersonate, impersonatedEmail }: SessionFacts,
  warning: Warning | null
): Promise<void> {
  const { customerEmail } = request.jar
  const session = request.jar.cookies.session ?? ''

  if (warning !== 'NOT_STARTED_HERE') {
    audited.set(session, '')
    return
  }
  if (
    isUnderWay(`session ${session}`) ||
    !adminEmail ||
    !canImpersonate ||
    !impersonatedEmail ||
    audited.get(session) === impersonatedEmail
  ) {
    return
  }
  audited.set(session, impersonatedEmail)
  await audit(ctx, request, {
    action: 'elsewhere',
    refusal: null,
    operator: adminEmail,
    customer: impersonatedEmail,
    previous: isSameEmail(customerEmail, impersonatedEmail)
      ? null
      : customerEmail,
  })
}
