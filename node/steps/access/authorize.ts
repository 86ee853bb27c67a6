import { type AppSettings, DEFAULTS } from '../../modules/appSettings'
import { operatorRefusal } from '../../modules/refusals'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { Refusal } from '../../typings/graphql'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { authenticate, readSession } from './authenticate'
import { type RateLimited, secondsToWait } from './rateLimit'

/** Whether somebody may do something, about whomever. */
export interface Authorization {
  /** Whose request it is. */
  session: SessionFacts
  /** Why not. */
  refusal: Refusal | null
  retryInSeconds?: number | null
}

/**
 * Whoever is asking may when they are an operator, and within their rate limit.
 *
 * @throws StoryFault with the session, if it could be read; to search is allowed as
 * often as usual where nobody knows what the store has set
 */
export async function authorize(
  request: TelesalesRequest,
  what: RateLimited
): Promise<Authorization> {
  const [session, settings] = await settleAll([
    // A search goes out with the sign-in itself.
    what === 'search' ? readSession(request) : authenticate(request),
    settingsFor(request, what),
  ])
  const refusal = operatorRefusal(session)

  return refusal || session.adminEmail === null
    ? { session, refusal }
    : { session, ...limitRate(request, what, session.adminEmail, settings) }
}

/** Counts what an operator does, and refuses it beyond the limit. */
export function limitRate(
  { account, clock }: TelesalesRequest,
  what: RateLimited,
  operator: string,
  settings: AppSettings
): Omit<Authorization, 'session'> {
  const retryInSeconds = secondsToWait(
    what,
    account,
    operator,
    settings,
    clock.now()
  )

  return {
    refusal: retryInSeconds === null ? null : 'TOO_MANY_REQUESTS',
    retryInSeconds,
  }
}

async function settingsFor(
  request: TelesalesRequest,
  what: RateLimited
): Promise<AppSettings> {
  if (!request.jar.cookies.hasAdmin) {
    return DEFAULTS
  }
  const settings = request.settings()

  return what === 'search' ? settings.catch(() => DEFAULTS) : settings
}
