import { createHash } from 'node:crypto'

import { LRUCache } from '@vtex/api'

import { isSameEmail } from '../../modules/email'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
import type { Warning } from '../../typings/graphql'
import { isBusy, sessionQueue } from '../request/queue'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { Act } from './audit'

const MAX_SESSIONS = 20_000

/** By session, whose being served was audited last in this process; as hashes. */
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
  // Of strangers nothing is kept, who could fill it with what they like.
  if (!isOperator(facts)) {
    return null
  }
  const session = hashOf(jar.cookies.session ?? '')
  const { impersonatedEmail } = facts

  if (warning !== 'NOT_STARTED_HERE') {
    audited.set(session, '')
    return null
  }
  if (
    isBusy(sessionQueue(jar.cookies.session)) ||
    !impersonatedEmail ||
    audited.get(session) === hashOf(impersonatedEmail)
  ) {
    return null
  }
  audited.set(session, hashOf(impersonatedEmail))
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

/** As long whatever it is of, and no part of what a request has brought. */
function hashOf(text: string) {
  return createHash('sha256').update(text).digest('base64url')
}
