import { type Product, type ProductOptions, products } from './products'

/**
 * A product with its price for the request that asked.
 */
export interface PricedProduct extends ProductOptions {
  id: string
  slug: string
  name: string
  /** In cents. */
  price: number
}

/**
 * What somebody's prices depend on.
 */
export interface PriceBase {
  /** Comma-separated names, as in a segment, or none. */
  priceTables: string | null
  /** The number of the trade policy, which VTEX also calls sales channel. */
  salesChannel: string
}

/** In which everything costs a tenth less; in all others, the same. */
const WHOLESALE = '2'

const byId = new Map(products.map((product) => [product.id, product]))

/**
 * So many products more, of all dev stores in this process: `extra-1` and so on.
 */
export function addProducts(count: number): void {
  for (let number = 1; number <= count; number++) {
    const id = `extra-${number}`

    if (!byId.has(id)) {
      const product = { id, slug: id, name: `Extra no. ${number}`, price: 1000 }

      products.push(product)
      byId.set(id, product)
    }
  }
}

/** The product with this id, if the store has one. */
export function productOf(id: string): Product | undefined {
  return byId.get(id)
}

/**
 * The catalog, priced for somebody.
 */
export function pricedCatalog(base: PriceBase): PricedProduct[] {
  return products.map((product) => priced(product, base))
}

/** The product with this id, priced for somebody. */
export function pricedProduct(
  id: string,
  base: PriceBase
): PricedProduct | undefined {
  const product = productOf(id)

  return product && priced(product, base)
}

function priced(
  { pricesByTable = {}, stock, gift, ...product }: Product,
  { priceTables, salesChannel }: PriceBase
): PricedProduct {
  const tables = priceTables?.split(',').map((table) => table.trim()) ?? []
  const share = salesChannel === WHOLESALE ? 0.9 : 1
  const table = tables.find((name) => Object.hasOwn(pricesByTable, name))
  const price = table === undefined ? undefined : pricesByTable[table]

  return { ...product, price: Math.round((price ?? product.price) * share) }
}
