import type { Lane } from './faultLane'

/** What operators start for, here. */
export const REASON = 'Ticket 4711'

/** The operator begins with this customer. */
export const start = ({ browser }: Lane, email: string, cart: string) =>
  browser.start(email, cart, REASON)

/** The operator has signed in, and serves nobody. */
export async function signIn({ browser, operator }: Lane): Promise<void> {
  await browser.signIn(operator)
}

async function serve(lane: Lane): Promise<void> {
  must((await start(lane, lane.ana.email, 'EMPTY')).refusal, null)
  await lane.browser.addToCart()
}

/** Ana has been served, and left a cart behind. */
export async function park(lane: Lane): Promise<void> {
  await signIn(lane)
  await serve(lane)
  must((await lane.browser.end()).notice, 'CART_PARKED')

  const put = lane.store.upstreamCalls.find(
    ({ method, operationId, path }) =>
      method === 'PUT' &&
      operationId === lane.operationId &&
      path.startsWith('/vbase/')
  )

  lane.parkedAt = put?.path ?? null
}

/** Ana is being served, and nothing is parked for her. */
export async function serveAna(lane: Lane): Promise<void> {
  await park(lane)
  await lane.askVbase('DELETE')
  await serve(lane)
}

/** Ana is being served, has ordered before, and has something in her cart. */
export async function serveWithOrder(lane: Lane): Promise<void> {
  await serveAna(lane)
  const { body } = await lane.browser.send('POST', '/dev/place-order')

  lane.orderId = String(body.orderId)
  await lane.browser.addToCart('2', 1)
}

/** What is in the cart again that was, however often it was changed. */
export async function refill({ browser }: Lane): Promise<void> {
  const { orderFormId } = await browser.orderForm()

  await browser.send(
    'POST',
    `/api/checkout/pub/orderForm/${orderFormId}/items/removeAll`,
    {}
  )
  await browser.addToCart('2', 1)
}

function must(is: unknown, wanted: unknown) {
  if (is !== wanted) {
    throw new Error(`The scene could not be prepared: ${is}`)
  }
}
