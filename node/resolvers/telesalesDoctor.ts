import { isOwnPage, isUnsaid, type Sender } from '../modules/intent'
import { whyNotOperator } from '../modules/refusals'
import { isTooMuch } from '../steps/isTooMuch'
import { logFaults } from '../steps/logFaults'
import { senderOf } from '../steps/senderOf'
import { type Context, TelesalesRequest } from '../steps/telesalesRequest'
import { whoActs } from '../steps/whoActs'
import type {
  Finding,
  Link,
  LinkState,
  QueryTelesalesDoctorArgs,
} from '../typings/graphql'

/** In the order in which one depends on the other. */
const LINKS: Link[] = [
  'COOKIES',
  'HOST',
  'ACTIVATION',
  'SIGN_IN',
  'SESSION',
  'SESSION_APP',
  'ROLE',
  'INTENT',
]

type Found = Partial<Record<Link, LinkState>>

/**
 * Why somebody does not see the bar. A browser without an admin costs nothing, and
 * hears nothing about the store.
 */
export async function telesalesDoctor(
  _parent: unknown,
  { isAwake }: QueryTelesalesDoctorArgs,
  ctx: Context
): Promise<Finding[]> {
  if (isTooMuch(ctx)) {
    return findingsOf({})
  }
  const request = new TelesalesRequest(ctx)
  const { browser } = request
  const found: Found = {
    COOKIES: browser.hasCookies ? 'HOLDS' : 'BROKEN',
    ...placeOf(ctx.vtex.host ?? '', isAwake ?? null),
    SIGN_IN: browser.hasAdmin ? 'HOLDS' : 'BROKEN',
  }

  return findingsOf(
    Object.values(found).includes('BROKEN')
      ? found
      : { ...found, ...(await lookBehind(ctx, request)) }
  )
}

/** What VTEX says of whoever has brought an admin's sign-in. */
async function lookBehind(
  ctx: Context,
  request: TelesalesRequest
): Promise<Found> {
  const { browser, faults, note } = request
  const acting = browser.session ? await whoActs(request).catch(note) : null
  // VTEX ID may be silent while the session is not.
  const facts = acting ?? request.before

  await logFaults(ctx, request, faults, { operation: 'telesalesDoctor' })
  if (!facts) {
    return { SIGN_IN: 'DOUBTFUL', SESSION: 'BROKEN' }
  }
  const refusal = whyNotOperator(facts)

  return {
    SIGN_IN: facts.adminEmail ? (acting ? 'HOLDS' : 'DOUBTFUL') : 'BROKEN',
    SESSION: 'HOLDS',
    SESSION_APP: refusal === 'SESSION_APP_MISSING' ? 'BROKEN' : 'HOLDS',
    ROLE: refusal ? 'BROKEN' : 'HOLDS',
    INTENT: intentOf(senderOf(ctx)),
  }
}

/** Behind the first link that is broken nothing is said. */
function findingsOf(found: Found): Finding[] {
  const first = LINKS.findIndex((link) => found[link] === 'BROKEN')

  return LINKS.map((link, index) => ({
    link,
    state:
      first >= 0 && index > first
        ? 'NOT_LOOKED_AT'
        : (found[link] ?? 'NOT_LOOKED_AT'),
  }))
}

/** On the store's own domain the bar has to be asked for. */
function placeOf(host: string, isAwake: boolean | null): Found {
  if (/\.myvtex\.com(?::\d+)?$/i.test(host)) {
    return { HOST: 'HOLDS', ACTIVATION: 'HOLDS' }
  }
  return {
    HOST: 'DOUBTFUL',
    ACTIVATION: isAwake === null ? 'DOUBTFUL' : isAwake ? 'HOLDS' : 'BROKEN',
  }
}

/** Of a browser's request it is known where it comes from, if nobody hides it. */
function intentOf(sender: Sender): LinkState {
  if (!isOwnPage({ ...sender, method: 'POST' })) {
    return 'BROKEN'
  }
  return isUnsaid(sender) ? 'DOUBTFUL' : 'HOLDS'
}
