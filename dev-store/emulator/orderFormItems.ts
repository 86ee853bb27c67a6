import { parseJson, type Request } from '../http'
import { changedItems } from './itemCalls'
import { addedItems, patchOf, updatedItems } from './itemInput'
import { addItem, type NewItem, type OrderFormItem } from './items'
import type { OrderForm } from './orderForm'
import type { OrderForms } from './orderForms'
import type { LineMaker } from './promotions'
import { operatorOf } from './sessionIdentity'
import type { SessionManager } from './sessions'
import type { Trouble } from './trouble'

/**
 * Does what a call to an order form's `items` asks for; `false` when there is no such
 * call.
 *
 * @throws BadCall
 */
export type ItemCalls = (
  orderForm: OrderForm,
  path: string[],
  request: Request
) => boolean

/**
 * The calls that add, change and remove what is in a cart.
 */
export function createItemCalls(
  orderForms: OrderForms,
  { sessionOf }: SessionManager,
  { hasKnownIssue, allowsManualPrice }: Trouble
): ItemCalls {
  function withNew(
    items: OrderFormItem[],
    added: NewItem[],
    lineOf: LineMaker
  ): OrderFormItem[] {
    const changed = items.map((item) => ({ ...item }))

    for (const { isAlone, ...line } of added) {
      const isWritten = line.attachments?.length && !hasKnownIssue(452053)

      addItem(changed, lineOf(line), Boolean(isAlone || isWritten))
    }

    return changed
  }

  return (orderForm, path, request) => {
    const { items } = orderForm
    const sent = parseJson(request.body)
    const lineOf: LineMaker = (line) => orderForms.itemOf(line, request)
    const keep = (changed: OrderFormItem[]) =>
      orderForms.keep(orderForm, changed, request)

    switch (`${request.method} ${path.join('/')}`) {
      case 'POST ':
        keep(withNew(items, addedItems(sent), lineOf))
        orderForms.claim(orderForm, request)

        return true
      case 'PATCH ': {
        const { changes, added } = patchOf(sent)

        keep(withNew(updatedItems(items, changes, lineOf), added, lineOf))
        orderForms.claim(orderForm, request)

        return true
      }
      case 'POST removeAll':
        keep([])

        return true
      case 'POST update':
        keep(updatedItems(items, sent, lineOf))

        return true
    }

    const changed = changedItems(request.method, path, {
      items,
      sent,
      lineOf,
      pricer: allowsManualPrice()
        ? operatorOf(sessionOf(request.cookies))
        : undefined,
    })

    if (changed) {
      keep(changed)
    }

    return changed !== undefined
  }
}
