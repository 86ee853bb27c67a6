import { createHash } from 'node:crypto'

import { LRUCache } from '@vtex/api'

import { isSameEmail } from '../../modules/email'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
import type { Warning } from '../../typings/graphql'
import { isKnown } from '../access/authenticate'
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
export async function elsewhereAct(
  request: TelesalesRequest,
  facts: SessionFacts,
  warning: Warning | null
): Promise<Act | null> {
  const { jar } = request
  const session = hashOf(jar.cookies.session ?? '')
  const { impersonatedEmail } = facts

  if (warning !== 'NOT_STARTED_HERE') {
    if (audited.has(session)) {
      audited.set(session, '')
    }
    return null
  }
  const isDue = () =>
    !isBusy(sessionQueue(jar.cookies.session)) &&
    audited.get(session) !== hashOf(impersonatedEmail ?? '')

  // Of strangers nothing is kept, who could fill it with what they like.
  if (
    !impersonatedEmail ||
    !isOperator(facts) ||
    !isDue() ||
    !(await isKnown(request, facts.adminEmail)) ||
    !isDue()
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
