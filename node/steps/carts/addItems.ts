import type { Changed } from '../../clients/checkout'
import { extrasOf } from '../../clients/itemExtras'
import type { NewOrderForm } from '../../clients/orderForm'
import { onStatus } from '../../clients/upstreamFault'
import type { BrowserCookies } from '../../modules/browserCookies'
import {
  type Item,
  isPlain,
  itemsBeyond,
  itemsOf,
  mergedItems,
} from '../../modules/cartItem'
import { addedLine, lineIndex } from '../../modules/orderFormLine'
import type { CartLoss } from '../../typings/graphql'
import type { TelesalesRequest } from '../request/telesalesRequest'
import { lossesOf } from './lossesOf'

/** An order form with what could be had in it. */
export interface Filled {
  orderForm: NewOrderForm
  /** Something could be had. */
  hasItems: boolean
  losses: readonly CartLoss[]
}

/**
 * Puts products into an order form, as far as checkout has them. What is engraved, or has
 * anything else to it, comes first and by itself: a product that is there already as
 * it is sold checkout would only make more of.
 *
 * @param present the order form as checkout has answered it, if anything is in it
 * @throws UpstreamFault when checkout does not answer
 */
export async function addItems(
  { clients: { checkout }, deadline }: TelesalesRequest,
  orderForm: NewOrderForm,
  items: readonly Item[],
  cookies: BrowserCookies,
  present: unknown = null
): Promise<Filled> {
  const before = itemsOf(present) ?? []
  const plain = mergedItems(items.filter(isPlain))
  let last: Changed = { orderForm, body: present }

  /** Whether checkout takes it. */
  async function change(
    ask: (orderForm: NewOrderForm) => Promise<Changed>,
    refusals = [400]
  ): Promise<boolean> {
    const changed = await ask(last.orderForm).catch(onStatus(refusals, null))

    last = changed ?? last
    return changed !== null
  }
  const add = (some: readonly Item[]) =>
    change((to) => checkout.addItems(to, some, cookies, deadline))

  for (const item of items.filter((one) => !isPlain(one))) {
    const { body } = last

    if (!(await add([item]))) {
      continue
    }
    const line = addedLine(body, last.body, item)

    for (const extra of extrasOf(item)) {
      const index = lineIndex(last.body, line)

      if (index !== null) {
        await change(
          (to) => checkout.addExtra(to, index, extra, cookies, deadline),
          // The store may have changed what it offers.
          [400, 403, 404]
        )
      }
    }
  }
  if (plain.length > 0 && !(await add(plain)) && plain.length > 1) {
    // One that the store does not know any more takes none of the others with it.
    for (const item of plain) {
      await add([item])
    }
  }
  return {
    orderForm: last.orderForm,
    hasItems: itemsBeyond(itemsOf(last.body) ?? [], before).length > 0,
    losses: lossesOf(items, last.body, before),
  }
}
