import { type Cart, UNREADABLE } from '../modules/cart'
import { warningOf } from '../modules/guard'
import { operatorRefusal } from '../modules/refusals'
import { isOperator, type SessionFacts } from '../modules/sessionFacts'
import { EMPTY_SESSION, telesalesSessionOf } from '../modules/telesalesSession'
import { checkSignIn } from '../steps/access/authenticate'
import { readSession } from '../steps/access/readSession'
import { elsewhereAct } from '../steps/audit/elsewhereAct'
import { readCart } from '../steps/carts/readCart'
import { type Resolver, resolverOf } from '../steps/pipeline'
import type { StoryOutcome } from '../steps/request/findings'
import { settleAll } from '../steps/request/settled'
import type { TelesalesRequest } from '../steps/request/telesalesRequest'
import type { TelesalesSession, Warning } from '../typings/graphql'

/** Whom the session serves, and what does not agree with it. */
interface Read extends StoryOutcome {
  /** Absent for a browser without an admin. */
  session?: SessionFacts
  warning?: Warning | null
  /** The order form that the browser holds. */
  cart?: Cart
  /** A session names an operator for longer than they are signed in. */
  isExpired?: boolean
}

const read = resolverOf<unknown, Read, TelesalesSession | null>({
  operation: 'telesalesSession',
  isAllowed: () => true,
  async story(request) {
    const { deadline, jar } = request
    const held = jar.heldByBrowser

    // A browser without an admin costs nothing.
    if (!jar.cookies.hasAdmin) {
      return { refusal: null, warning: held.isServing ? 'LEFT_BEHIND' : null }
    }
    const [session, { cart, faults }] = await settleAll([
      readSession(request),
      readCart(request, deadline),
    ])

    const warning = warningOf(session, held, cart)

    return {
      refusal: null,
      before: session,
      session,
      warning,
      cart,
      // Only of what is wrong can they do something here.
      isExpired: warning !== null && (await isSignInOver(request, session)),
      faults,
    }
  },
  faultRefusals: { unavailable: 'PLATFORM_UNAVAILABLE' },
  refused: (outcome) => outcome,
  async answer(
    { clock },
    { cart = UNREADABLE, isExpired, refusal, session, warning = null }
  ) {
    if (refusal) {
      return { answer: null }
    }
    return {
      answer: session
        ? {
            ...telesalesSessionOf(session, warning, cart, clock.now()),
            refusal: isExpired ? 'SESSION_EXPIRED' : operatorRefusal(session),
          }
        : { ...EMPTY_SESSION, warning },
    }
  },
  customer: ({ heldEmail }) => heldEmail,
  audit: (request, { session }) =>
    session ? elsewhereAct(request, session) : null,
})

/** Whether it is certain that the operator's sign-in is theirs no more. */
async function isSignInOver(request: TelesalesRequest, session: SessionFacts) {
  const known = await checkSignIn(request, session).catch(() => session)

  return isOperator(session) && !isOperator(known)
}

/** Who is operating, for whom, and whether the cart agrees; read once a request. */
export const telesalesSession: Resolver<unknown, TelesalesSession | null> = (
  parent,
  args,
  ctx
) => {
  ctx.state.session ??= read(parent, args, ctx)
  return ctx.state.session
}
