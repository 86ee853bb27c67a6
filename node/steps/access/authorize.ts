import { type AppSettings, DEFAULTS } from '../../modules/appSettings'
import { strangerRefusal } from '../../modules/refusals'
import {
  isOperator,
  type OperatorFacts,
  type SessionFacts,
} from '../../modules/sessionFacts'
import type { Refusal } from '../../typings/graphql'
import { type StoryOutcome, withFindings } from '../request/findings'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { authenticate } from './authenticate'
import { knowOperator } from './knownOperator'
import { type RateLimited, secondsToWait } from './rateLimit'
import { readSession } from './readSession'

/** Why somebody may not do something. */
export interface Denial {
  refusal: Refusal
  retryInSeconds?: number
}

/** Whether somebody may do something, about whomever; their session. */
export type Authorization =
  | { refusal: null; session: OperatorFacts; retryInSeconds?: undefined }
  | (Denial & { session: SessionFacts })

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

  if (!isOperator(session)) {
    return { session, refusal: strangerRefusal(session) }
  }
  const denial = limitRate(request, what, session.adminEmail, settings)

  if (denial) {
    return { session, ...denial }
  }
  knowOperator(request, session.adminEmail)
  return { session, refusal: null }
}

/** What comes of an act, where whoever is asking may do it. */
export async function ifAuthorized<Outcome extends StoryOutcome>(
  request: TelesalesRequest,
  what: RateLimited,
  act: (session: OperatorFacts) => Promise<Outcome>
): Promise<Outcome | StoryOutcome> {
  const { refusal, retryInSeconds, session } = await authorize(request, what)
  const known = { before: session }

  return refusal === null
    ? withFindings(known, act(session))
    : { ...known, refusal, retryInSeconds }
}

/** Counts what an operator does, and refuses it beyond the limit. */
export function limitRate(
  { account, clock }: TelesalesRequest,
  what: RateLimited,
  operator: string,
  settings: AppSettings
): Denial | null {
  const retryInSeconds = secondsToWait(
    what,
    account,
    operator,
    settings,
    clock.now()
  )

  return retryInSeconds === null
    ? null
    : { refusal: 'TOO_MANY_REQUESTS', retryInSeconds }
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
