import { emailOf } from '../../dev-store/emulator/orderForm'
import type { TelesalesSession, Warning } from '../../node/typings/graphql'
import type { Browser, Way } from './browser'
import { OWN } from './ledger'
import { customers, type World } from './world'

const ORDER_FORM = '/api/checkout/pub/orderForm'
/** With these one goes on to shop. */
const HARMLESS: (Warning | null)[] = [null, 'CART_OF_OPERATOR']

/**
 * What a page of the store does with the cart.
 *
 * @param shown what the bar shows
 */
export function createShopping(
  { emulator, ledger }: World,
  browser: Browser,
  shown: () => TelesalesSession | null
) {
  /** The customer whose checkout says that it is. */
  function customerOf(form: string): string | null {
    const cart = emulator.orderForms.find(form)
    const email = (cart && emailOf(cart)) ?? null

    return email && customers.includes(email) ? email : null
  }

  return {
    /**
     * Puts a product into the cart of whoever the bar shows.
     *
     * @param starting until they are begun with, nobody knows for whom one shops
     */
    async add(way: Way, starting: readonly string[]): Promise<void> {
      const bar = shown()
      const form = browser.held()

      if (!form || !bar?.operator || !HARMLESS.includes(bar.warning)) {
        return
      }
      const id = ledger.next()
      const before = customerOf(form)

      ledger.put(
        id,
        bar.customer?.email ?? OWN,
        ...starting,
        // The bar says that the cart is in the operator's name.
        ...(bar.warning === 'CART_OF_OPERATOR' ? [OWN] : [])
      )
      const { status } = await browser.page(
        'POST',
        `${ORDER_FORM}/${form}/items`,
        { orderItems: [{ id, quantity: 1, seller: '1' }] },
        way
      )
      const email = customerOf(form)

      if (status !== 200) {
        ledger.drop(id)
      } else if (email) {
        ledger.claim(form, email)
        if (email === before) {
          ledger.leave(id, email)
        }
      }
    },
    async order(way: Way): Promise<void> {
      const bar = shown()

      if (bar?.operator && !bar.warning) {
        await browser.page('POST', '/dev/place-order', undefined, way)
      }
    },
    fetchCart: (way: Way) => browser.page('GET', ORDER_FORM, undefined, way),
  }
}
