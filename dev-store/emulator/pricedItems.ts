import { type PriceBase, pricedProduct, productOf } from '../catalog'
import type { AddedItem, OrderFormItem } from './items'
import { availabilityOf, type StockOf } from './stock'

/**
 * The items as checkout shows them, with names and prices for somebody with these
 * price tables, and what they cost together, in cents.
 */
export function pricedItems(
  {
    items,
    salesChannel,
  }: { items: (AddedItem & Partial<OrderFormItem>)[]; salesChannel: string },
  priceTables: PriceBase['priceTables'],
  stockOf: StockOf = () => Number.POSITIVE_INFINITY
) {
  const known = items.filter(({ id }) => productOf(id))
  const priced = known.flatMap((item) => {
    const product = pricedProduct(item.id, {
      priceTables: item.isOfNobody ? null : priceTables,
      salesChannel,
    })

    if (!product) {
      return []
    }

    const { name, attachmentOfferings = [], offerings = [] } = product
    const { partOf, manualPrice, isGift = false, services = [] } = item
    const price = isGift ? 0 : (manualPrice?.price ?? product.price)

    return [
      {
        id: item.id,
        quantity: item.quantity,
        seller: item.seller,
        uniqueId: item.uniqueId,
        name,
        skuName: name,
        price,
        listPrice: product.price,
        sellingPrice: price,
        manualPrice: manualPrice?.price ?? null,
        manualPriceAppliedBy: manualPrice?.appliedBy ?? null,
        isGift,
        parentItemIndex: partOf
          ? known.findIndex(({ uniqueId }) => uniqueId === partOf.uniqueId)
          : null,
        parentAssemblyBinding: partOf?.assembly ?? null,
        assemblies: item.assemblies ?? [],
        attachments: item.attachments ?? [],
        attachmentOfferings,
        bundleItems: offerings.filter(({ id }) => services.includes(id)),
        offerings,
        availability: availabilityOf(stockOf(item.id)),
      },
    ]
  })

  return {
    items: priced,
    value: priced.reduce(
      (sum, { price, bundleItems, quantity }) =>
        sum + (price + sumOf(bundleItems)) * quantity,
      0
    ),
  }
}

/**
 * What can be put together to these items, as an order form's `itemMetadata` says it.
 */
export function itemMetadataOf(items: { id: string; seller: string }[]) {
  return {
    items: items
      .filter(
        ({ id }, index) => items.findIndex((it) => it.id === id) === index
      )
      .map(({ id, seller }) => {
        const product = productOf(id)

        return {
          id,
          seller,
          name: product?.name,
          skuName: product?.name,
          assemblyOptions: product?.assemblyOptions ?? [],
        }
      }),
  }
}

function sumOf(services: { price: number }[]): number {
  return services.reduce((sum, { price }) => sum + price, 0)
}
