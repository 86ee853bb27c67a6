import { personByEmail } from '../dev-store/findPerson'
import { type Truth, truthOf } from './identity'
import { createAsker } from './operator'

const CART = '/api/checkout/pub/orderForm'

/** An operator's browser: it shops as well, and can be looked into. */
export function createShoppingBrowser(url: string, operator: string) {
  const asker = createAsker(url, operator)
  const { cookies, get, send } = asker

  const heldOrderForm = () =>
    cookies.get('checkout.vtex.com')?.replace('__ofid=', '') || null

  async function orderFormId() {
    const { body } = await get(CART)

    return body.orderFormId as unknown as string
  }

  return {
    ...asker,
    /** Puts a product into the cart, as the store's product pages do. */
    async add(id: string) {
      const item = { id, quantity: 1, seller: '1' }

      await send('POST', `${CART}/${await orderFormId()}/items`, {
        orderItems: [item],
      })
    },
    /** The cart becomes somebody else's, as by VTEX's known issues. */
    async spoil(email: string) {
      const { firstName, lastName, document, phone } =
        personByEmail(email) ?? {}

      await send(
        'POST',
        `${CART}/${await orderFormId()}/attachments/clientProfileData`,
        { email, firstName, lastName, document, phone }
      )
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
      const id = heldOrderForm()
      const held = cookies.get('vtex-impersonated-customer-email')
      const session = await get('/dev/session')
      const orderForm = id ? await get(`${CART}/${id}`) : null

      return truthOf(
        session.body,
        session.text,
        orderForm?.body ?? {},
        orderForm?.text ?? '',
        held ? decodeURIComponent(held) : null,
        id
      )
    },
  }
}
