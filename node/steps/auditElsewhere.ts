import { LRUCache } from '@vtex/api'

import { isSameEmail } from '../modules/email'
import type { SessionFacts } from '../modules/sessionFacts'
import { audit } from './audit'
import type { Context, TelesalesRequest } from './telesalesRequest'

const MAX_SESSIONS = 20_000

/** By session, whose being served was audited last in this process. */
const audited = new LRUCache<string, string>({ max: MAX_SESSIONS })

/** Audits once that an operator serves somebody whom nobody has chosen here. */
export async function auditElsewhere(
  ctx: Context,
  request: TelesalesRequest,
  { adminEmail, canImpersonate, impersonatedEmail }: SessionFacts
): Promise<void> {
  const { customerEmail } = request.browser
  const session = request.browser.session ?? ''

  if (
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
