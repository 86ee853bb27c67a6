import { LRUCache } from '@vtex/api'

import { isSameEmail } from '../../modules/email'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
import type { Warning } from '../../typings/graphql'
import { isBusy, sessionQueue } from '../request/queue'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { Act } from './audit'

const MAX_SESSIONS = 20_000

/** By session, whose being served was audited last in this process. */
const audited = new LRUCache<string, string>({ max: MAX_SESSIONS })

/**
 * That an operator serves somebody whom nobody has chosen here, told once. While
 * somebody is being chosen nobody knows yet.
 */
export function elsewhereAct(
  { jar }: TelesalesRequest,
  facts: SessionFacts,
  warning: Warning | null
): Act | null {
  const session = jar.cookies.session ?? ''
  const { impersonatedEmail } = facts

  if (warning !== 'NOT_STARTED_HERE') {
    audited.set(session, '')
    return null
  }
  if (
    isBusy(sessionQueue(jar.cookies.session)) ||
    !isOperator(facts) ||
    !impersonatedEmail ||
    audited.get(session) === impersonatedEmail
  ) {
    return null
  }
  audited.set(session, impersonatedEmail)
  return {
    action: 'elsewhere',
    refusal: null,
    operator: facts.adminEmail,
    customer: impersonatedEmail,
    previous: isSameEmail(jar.customerEmail, impersonatedEmail)
      ? null
      : jar.customerEmail,
  }
}
