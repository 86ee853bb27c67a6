import { type PriceBase, pricedCatalog } from '../catalog'
import type { AddedItem, OrderFormItem } from './items'
import { availabilityOf, type StockOf } from './stock'

/**
 * The items with names and prices for somebody with these price tables, and
 * what they cost together, in cents.
 */
export function pricedItems(
  {
    items,
    salesChannel,
  }: { items: (AddedItem & Partial<OrderFormItem>)[]; salesChannel: string },
  priceTables: PriceBase['priceTables'],
  stockOf: StockOf = () => Number.POSITIVE_INFINITY
) {
  const products = pricedCatalog({ priceTables, salesChannel })
  const ofNobody = pricedCatalog({ priceTables: null, salesChannel })
  const priced = items.flatMap(({ isOfNobody, ...item }) => {
    const product = (isOfNobody ? ofNobody : products).find(
      (candidate) => candidate.id === item.id
    )

    return product
      ? [
          {
            ...item,
            name: product.name,
            skuName: product.name,
            price: product.price,
            sellingPrice: product.price,
            availability: availabilityOf(stockOf(item.id)),
          },
        ]
      : []
  })

  return {
    items: priced,
    value: priced.reduce((sum, item) => sum + item.price * item.quantity, 0),
  }
}
