import { orderFormPath } from '../../clients/orderForm'
import { warningOf } from '../../modules/guard'
import { isCsrfSafe } from '../../modules/sameOrigin'
import type { SessionFacts } from '../../modules/sessionFacts'
import {
  EMPTY_SESSION,
  telesalesSessionOf,
} from '../../modules/telesalesSession'
import type {
  CookieFallback,
  TelesalesResult,
  TelesalesSession,
} from '../../typings/graphql'
import { readCart } from '../carts/readCart'
import { type Resolver, resolverOf } from '../pipeline'
import type { CookieJar } from '../request/cookieJar'
import { SECONDS_TO_NEXT_REQUEST } from '../request/fieldLimit'
import { sessionQueue } from '../request/queue'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { type ImpersonationAction, impersonationAct } from './impersonationAct'
import type { ImpersonationOutcome } from './impersonationOutcome'

/** What is a start's, an end's or a repair's own. */
interface ImpersonationField<Args> {
  action: ImpersonationAction
  /** What makes it the same as another that is under way. */
  identity?(args: Args): unknown[]
  story(request: TelesalesRequest, args: Args): Promise<ImpersonationOutcome>
}

/** The resolver of a field that begins, ends or repairs an impersonation. */
export function impersonationField<Args>({
  action,
  identity,
  story,
}: ImpersonationField<Args>): Resolver<Args, TelesalesResult> {
  return resolverOf<Args, ImpersonationOutcome, TelesalesResult>({
    operation: action,
    overLimit: {
      session: EMPTY_SESSION,
      refusal: 'TOO_MANY_REQUESTS',
      retryInSeconds: SECONDS_TO_NEXT_REQUEST,
      notice: null,
      ownCart: null,
      resumed: null,
      losses: [],
      choices: [],
      summaries: [],
      cookies: null,
    },
    isAllowed: isCsrfSafe,
    turn({ jar: { cookies } }, args) {
      return {
        queue: sessionQueue(cookies.session),
        // Whoever has another sign-in may hear something else.
        identity: JSON.stringify([
          cookies.adminToken,
          action,
          ...(identity?.(args) ?? []),
        ]),
      }
    },
    story(request, args) {
      // In time for the audit, whatever comes of it.
      request.settings().catch(() => null)
      return story(request, args)
    },
    faultRefusals: { unavailable: 'PLATFORM_UNAVAILABLE' },
    refused: (outcome, fault) => ({
      ...outcome,
      // As it was read, if nothing can have changed it since.
      session: fault && !outcome.mayHaveWritten ? outcome.before : null,
    }),
    answer,
    customer: ({ heldEmail }, { customerEmail }) => customerEmail ?? heldEmail,
    audit: (request, outcome) =>
      outcome.isUnchanged ? null : impersonationAct(action, request, outcome),
  })
}

async function answer(
  request: TelesalesRequest,
  {
    choices = [],
    losses = [],
    notice = null,
    ownCart = null,
    refusal,
    resumed = null,
    retryInSeconds = null,
    session,
    summaries = [],
  }: ImpersonationOutcome
): Promise<{ answer: TelesalesResult; faults?: readonly unknown[] }> {
  const isChoiceNeeded = refusal === 'CART_CHOICE_NEEDED'
  const shown = session ? await compare(request, session) : null

  return {
    answer: {
      session: shown?.telesalesSession ?? EMPTY_SESSION,
      refusal,
      retryInSeconds,
      notice,
      ownCart: refusal === null || isChoiceNeeded ? ownCart : null,
      resumed,
      losses: [...losses],
      choices: isChoiceNeeded ? [...choices] : [],
      summaries: isChoiceNeeded ? [...summaries] : [],
      cookies: cookieFallbackOf(request.jar),
    },
    faults: shown?.faults,
  }
}

/** Whom the bar shows, and whether session, browser and cart agree. */
async function compare(
  request: TelesalesRequest,
  session: SessionFacts
): Promise<{
  telesalesSession: TelesalesSession
  faults: readonly unknown[]
}> {
  const { clock, jar, rollbackDeadline } = request
  const { cart, faults } = await readCart(request, rollbackDeadline)
  const warning = warningOf(session, jar.heldByBrowser, cart)

  return {
    telesalesSession: telesalesSessionOf(session, warning, cart, clock.now()),
    faults,
  }
}

function cookieFallbackOf({
  documentCookies,
  newOrderFormId,
}: CookieJar): CookieFallback | null {
  if (documentCookies.length === 0) {
    return null
  }
  return {
    documentCookies,
    orderFormPath:
      newOrderFormId === null ? null : orderFormPath(newOrderFormId),
  }
}
