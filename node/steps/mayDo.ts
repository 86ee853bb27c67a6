import { type AppSettings, DEFAULTS } from '../modules/appSettings'
import { whyNotOperator } from '../modules/refusals'
import type { SessionFacts } from '../modules/sessionFacts'
import type { Refusal } from '../typings/graphql'
import { type Counted, tooOften } from './allowance'
import { both } from './both'
import type { TelesalesRequest } from './telesalesRequest'
import { whoActs } from './whoActs'
import { whoIsAsking } from './whoIsAsking'

/** Whether somebody may do something, about whomever. */
export interface May {
  facts: SessionFacts
  /** Why not. */
  refusal: Refusal | null
  retryInSeconds?: number | null
}

/**
 * Whoever is asking may when they are an operator, and do it not too often.
 *
 * @throws UpstreamFault; to search is allowed as often as usual where nobody knows
 * what the store has set
 */
export async function mayDo(
  request: TelesalesRequest,
  what: Counted
): Promise<May> {
  const [facts, settings] = await both(
    // A search goes out with the sign-in itself.
    what === 'search' ? whoIsAsking(request) : whoActs(request),
    settingsFor(request, what)
  )
  const { adminEmail } = facts
  const notOperator = whyNotOperator(facts)

  if (!adminEmail || notOperator) {
    return { facts, refusal: notOperator }
  }
  const retryInSeconds = tooOften(
    what,
    request.account,
    adminEmail,
    settings,
    request.clock.now()
  )

  return {
    facts,
    refusal: retryInSeconds === null ? null : 'TOO_MANY_REQUESTS',
    retryInSeconds,
  }
}

async function settingsFor(
  request: TelesalesRequest,
  what: Counted
): Promise<AppSettings> {
  if (!request.jar.cookies.hasAdmin) {
    return DEFAULTS
  }
  const settings = request.settings()

  return what === 'search' ? settings.catch(() => DEFAULTS) : settings
}
