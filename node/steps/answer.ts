import { orderFormPath } from '../clients/checkout'
import { UpstreamFault } from '../clients/upstreamFault'
import { warningOf } from '../modules/guard'
import { isOwnPage } from '../modules/intent'
import {
  NOBODY,
  type SessionFacts,
  telesalesSessionOf,
} from '../modules/sessionFacts'
import type {
  CartChoice,
  CookieFallback,
  Notice,
  Refusal,
  TelesalesResult,
} from '../typings/graphql'
import { auditWish } from './auditWish'
import { isTooMuch, SECONDS_TO_NEXT_REQUEST } from './isTooMuch'
import { logFaults } from './logFaults'
import { refuseForeign } from './refuseForeign'
import type { CookieJar } from './request/cookieJar'
import { senderOf } from './senderOf'
import { singleFlight } from './singleFlight'
import { type Context, TelesalesRequest } from './telesalesRequest'
import { whoseCart } from './whoseCart'

/** What a mutation came to. */
export interface Outcome {
  /** The session as it is now; null when VTEX did not let us see. */
  facts: SessionFacts | null
  refusal: Refusal | null
  /** What became of a cart. */
  notice?: Notice | null
  /** What there is to choose from, when a choice is needed. */
  choices?: CartChoice[]
  /** In how many seconds to try again, when it was too often. */
  retryInSeconds?: number | null
  /** All was so already: there is nothing to audit. */
  isNothing?: boolean
}

/** What is asked for. */
export interface Wish {
  action: 'start' | 'end' | 'repair'
  /** About whom, by email or id, unless it is whom the browser holds. */
  customer?: string | null
  /** With which cart. */
  choice?: CartChoice
  /** The reason, as it was typed. */
  typed?: string | null
}

const TOO_MUCH: TelesalesResult = {
  session: NOBODY,
  refusal: 'TOO_MANY_REQUESTS',
  retryInSeconds: SECONDS_TO_NEXT_REQUEST,
  notice: null,
  choices: [],
  cookies: null,
}

/**
 * Runs a mutation that the store's own page has asked for, and answers it.
 * Nothing is thrown: the runtime would put the customer's email, a variable of
 * the query, into the error and into its log.
 */
export async function answer(
  ctx: Context,
  wish: Wish,
  run: (request: TelesalesRequest) => Promise<Outcome>
): Promise<TelesalesResult> {
  if (isTooMuch(ctx)) {
    return TOO_MUCH
  }
  const request = new TelesalesRequest(ctx)
  const { adminToken, session } = request.jar.cookies
  const { action, choice, customer, typed } = wish
  // Whoever has another sign-in may hear something else.
  const name = JSON.stringify([
    adminToken,
    action,
    choice,
    customer?.trim().toLowerCase(),
    typed,
  ])
  // Whoever has to be refused waits for nobody, and nobody for them.
  const { setCookies, ...result } = await (isOwnPage(senderOf(ctx))
    ? singleFlight(session && `session ${session}`, name, () =>
        fly(ctx, request, wish, run)
      )
    : fly(ctx, request, wish, refuseForeign))

  ctx.set('Set-Cookie', setCookies)
  return result
}

async function fly(
  ctx: Context,
  request: TelesalesRequest,
  wish: Wish,
  run: (request: TelesalesRequest) => Promise<Outcome>
) {
  const { jar, clock, faults, note } = request
  const held = jar.customerEmail

  request.takeTurn()
  // In time for the audit, whatever comes of it.
  request.settings().catch(() => null)
  const outcome: Outcome = (await run(request).catch(note)) ?? {
    // As it was read, if nothing can have changed it since.
    facts: request.mayHaveWritten ? null : request.before,
    refusal: request.mayHaveWritten ? 'HALF_DONE' : refusalFor(request),
  }
  const { facts, notice = null, refusal, retryInSeconds = null } = outcome
  const choices =
    refusal === 'CART_CHOICE_NEEDED' ? (outcome.choices ?? []) : []
  const warning =
    facts &&
    warningOf(
      facts,
      jar.customerEmail,
      await whoseCart(request, request.undoBy)
    )

  await logFaults(ctx, request, faults, {
    operation: wish.action,
    refusal,
    customer: request.customerEmail ?? held,
  })
  if (!outcome.isNothing) {
    await auditWish(ctx, request, wish.action, outcome, held)
  }
  return {
    session: facts ? telesalesSessionOf(facts, warning, clock.now()) : NOBODY,
    refusal,
    retryInSeconds,
    notice,
    choices,
    cookies: fallbackFor(jar),
    setCookies: jar.setCookies,
  }
}

function fallbackFor({
  customerCookie,
  newOrderFormId,
}: CookieJar): CookieFallback | null {
  if (!customerCookie) {
    return null
  }
  return {
    documentCookie: customerCookie,
    orderFormPath:
      newOrderFormId === null ? null : orderFormPath(newOrderFormId),
  }
}

/** Whether checkout does not take the products that should have moved. */
export function areItemsRefused({ faults }: TelesalesRequest): boolean {
  return faults.some(
    (fault) =>
      fault instanceof UpstreamFault &&
      fault.call === 'checkout.addItems' &&
      fault.status === 400
  )
}

/** What to say of the fault that kept a request from doing anything. */
export function refusalFor({ faults }: TelesalesRequest): Refusal {
  return faults.some(
    (fault) => fault instanceof UpstreamFault && fault.isUnauthorized
  )
    ? 'SESSION_EXPIRED'
    : 'PLATFORM_UNAVAILABLE'
}
