import { createHash } from 'node:crypto'

import { LRUCache } from '@vtex/api'

import { isSameEmail } from '../../modules/email'
import { isStartedHere } from '../../modules/guard'
import { isOperator, type SessionFacts } from '../../modules/sessionFacts'
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
  facts: SessionFacts
): Promise<Act | null> {
  const { jar } = request
  const session = hashOf(jar.cookies.session ?? '')
  const { impersonatedEmail } = facts

  if (!impersonatedEmail || isStartedHere(facts, jar.customerEmail)) {
    if (audited.has(session)) {
      audited.set(session, '')
    }
    return null
  }
  const isDue = () =>
    !isBusy(sessionQueue(jar.cookies.session)) &&
    audited.get(session) !== hashOf(impersonatedEmail)

  // Of strangers nothing is kept, who could fill it with what they like.
  if (
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
