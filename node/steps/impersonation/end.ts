import { cartAcrossWrite } from '../../modules/cartAcrossWrite'
import { publicValuesOfEnd } from '../../modules/publicValues'
import { readReason } from '../../modules/reason'
import type { SessionFacts } from '../../modules/sessionFacts'
import type { MutationEndImpersonationArgs } from '../../typings/graphql'
import { readSession } from '../access/readSession'
import { readSignIn } from '../access/signIn'
import { readOwnCart } from '../carts/ownCart'
import { readBeforeSuite, readCart } from '../carts/readCart'
import { failWith, withFindings } from '../request/findings'
import { settleAll } from '../request/settled'
import type { TelesalesRequest } from '../request/telesalesRequest'
import type { ImpersonationOutcome } from './impersonationOutcome'
import { leave } from './leave'
import { isEnded, readUntil, writeImpersonation } from './sessionWrite'

/**
 * Nobody shall be impersonated, and a customer's cart is kept for them.
 *
 * @throws StoryFault with whether something may have been written
 */
export async function end(
  request: TelesalesRequest,
  { note: typed }: MutationEndImpersonationArgs
): Promise<ImpersonationOutcome> {
  const { isValid, text: note } = readReason(typed)

  // In time for the cart, and no end waits for it.
  readSignIn(request).catch(() => null)
  const before = await readSession(request)
  if (!isValid) {
    return { before, session: before, refusal: 'INVALID_NOTE' }
  }
  // VTEX's own cookie would make it impersonate somebody again.
  const isLeftBehind = isEnded(before) && request.jar.customerEmail === null

  return withFindings(
    { before, note },
    isLeftBehind ? leaveBehind(request, before) : endSession(request, before)
  )
}

async function endSession(
  request: TelesalesRequest,
  before: SessionFacts
): Promise<ImpersonationOutcome> {
  const { deadline } = request
  const earlier = await readBeforeSuite(request, before)
  const write = await writeImpersonation(
    request,
    '',
    deadline,
    publicValuesOfEnd(before.publicValues)
  )
  const { faults, isPending, mayHaveWritten } = write
  const [session, read, own] = await settleAll([
    readUntil(request, isEnded),
    // Not before it has ended: pages go on adding to it.
    readCart(request, request.deadline),
    readOwnCart(request, before),
  ]).catch(failWith({ mayHaveWritten, faults }))

  if (!isEnded(session)) {
    const refusal = isPending ? 'HALF_DONE' : 'PLATFORM_UNAVAILABLE'

    return { session, refusal, faults: [...faults, ...read.faults] }
  }
  const across = earlier && cartAcrossWrite(earlier, read.cart, before)

  return withFindings(
    { faults: [...faults, ...read.faults] },
    leave(request, {
      before,
      session,
      cart: across ?? read.cart,
      own,
      isEnding: true,
    })
  )
}

/** Nobody is served: a customer's cart may still be there. */
async function leaveBehind(
  request: TelesalesRequest,
  before: SessionFacts
): Promise<ImpersonationOutcome> {
  const { cookies, heldByBrowser } = request.jar

  if (!cookies.hasAdmin && !heldByBrowser.isServing) {
    return { session: before, refusal: null, isUnchanged: true }
  }
  const [{ cart, faults }, own] = await settleAll([
    readCart(request, request.deadline),
    readOwnCart(request, before),
  ])

  return withFindings(
    { faults },
    leave(request, { before, session: before, cart, own, isEnding: false })
  )
}
