import { moreOf, type OrderFormItem } from './items'
import type { OrderForm } from './orderForm'
import {
  type LineMaker,
  withGifts,
  withoutLooseParts,
  withParts,
  withSplits,
} from './promotions'
import { available, withNews } from './stock'
import type { Trouble } from './trouble'

/**
 * What checkout does by itself whenever a cart changes: these become its items, as
 * far as they can be had, with what comes with them; messages say what cannot.
 */
export function runPipeline(
  orderForm: OrderForm,
  items: OrderFormItem[],
  {
    stockOf,
    hasKnownIssue,
    splitProducts,
  }: Pick<Trouble, 'stockOf' | 'hasKnownIssue' | 'splitProducts'>,
  lineOf: LineMaker
): void {
  const gifted = (lines: OrderFormItem[]) => withGifts(lines, stockOf, lineOf)
  const wanted = withParts(items)
  const more = moreOf(orderForm.items, wanted)
  // Gifts for what was wanted stay, until the pipeline runs again.
  const areGiftsExtra = more.size > 0 && hasKnownIssue(1404248)
  const had = available(areGiftsExtra ? gifted(wanted) : wanted, more, stockOf)
  const whole = withoutLooseParts(had.items)

  orderForm.items = withSplits(
    areGiftsExtra ? whole : gifted(whole),
    splitProducts(),
    lineOf
  )
  orderForm.messages = withNews(orderForm.messages, had.messages)
}
