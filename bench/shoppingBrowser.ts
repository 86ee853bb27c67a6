import { heldOrderFormId, type Truth, truthOf } from '../dev-store/oracle/truth'
import { createOperator } from './operator'

const CART = '/api/checkout/pub/orderForm'

/** Such a browser. */
export type ShoppingBrowser = ReturnType<typeof createShoppingBrowser>

/** An operator's browser: it shops as well, and can be looked into. */
export function createShoppingBrowser(url: string, operator: string) {
  const client = createOperator(url, operator)
  const { cookies, get, send } = client

  async function orderFormId() {
    const { body } = await get(CART)

    return body.orderFormId as unknown as string
  }

  return {
    ...client,
    /** Puts a product into the cart, as the store's product pages do. */
    async add(id: string) {
      const item = { id, quantity: 1, seller: '1' }

      await send('POST', `${CART}/${await orderFormId()}/items`, {
        orderItems: [item],
      })
    },
    /**
     * Orders what is in the cart, as the checkout page does.
     *
     * @returns the order's number, if there was anything to order
     */
    async place(): Promise<string | null> {
      const { body } = await send('POST', '/dev/place-order')

      return (body.orderId as unknown as string) ?? null
    },
    /** Opens a page, which renews the session. */
    open: () => send('POST', '/api/sessions?items=*', {}),
    async truth(): Promise<Truth> {
      const id = heldOrderFormId(cookies)
      const { body: session } = await get('/dev/session')
      const orderForm = id ? await get(`${CART}/${id}`) : null

      return truthOf(session, orderForm?.body ?? null, cookies)
    },
  }
}
