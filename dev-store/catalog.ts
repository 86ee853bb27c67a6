/**
 * A product with its price for the request that asked.
 */
export interface PricedProduct {
  id: string
  slug: string
  name: string
  /** In cents. */
  price: number
}

interface Product extends PricedProduct {
  /** In cents, by price table. */
  pricesByTable?: Record<string, number>
  /** How many pieces there are; as many as anybody wants without it. */
  stock?: number
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

const products: Product[] = [
  {
    id: '1',
    slug: 'canvas-backpack',
    name: 'Canvas backpack',
    price: 8900,
    pricesByTable: { vip: 6200 },
  },
  {
    id: '2',
    slug: 'enamel-mug',
    name: 'Enamel mug',
    price: 1800,
    pricesByTable: { vip: 1200 },
  },
  {
    id: '3',
    slug: 'wool-blanket',
    name: 'Wool blanket',
    price: 12900,
    pricesByTable: { vip: 9000 },
  },
  {
    id: '4',
    slug: 'camping-lantern',
    name: 'Camping lantern',
    price: 4500,
    pricesByTable: { vip: 3100 },
  },
  {
    id: '5',
    slug: 'leather-notebook',
    name: 'Leather notebook',
    price: 2600,
    pricesByTable: { vip: 1900 },
  },
  {
    id: '6',
    slug: 'rain-jacket',
    name: 'Rain jacket',
    price: 15900,
    pricesByTable: { vip: 11500 },
  },
  {
    id: '7',
    slug: 'signed-print',
    name: 'Signed print',
    price: 7500,
    stock: 2,
  },
]

/**
 * So many products more, of all dev stores in this process: `extra-1` and so on.
 */
export function addProducts(count: number): void {
  for (let number = 1; number <= count; number++) {
    const id = `extra-${number}`

    if (!products.some((product) => product.id === id)) {
      products.push({ id, slug: id, name: `Extra no. ${number}`, price: 1000 })
    }
  }
}

/** The product with this id, if the store has one. */
export function productOf(id: string): Product | undefined {
  return products.find((product) => product.id === id)
}

/**
 * The catalog, priced for somebody.
 */
export function pricedCatalog({
  priceTables,
  salesChannel,
}: PriceBase): PricedProduct[] {
  const tables = priceTables?.split(',').map((table) => table.trim()) ?? []
  const share = salesChannel === WHOLESALE ? 0.9 : 1

  return products.map(({ pricesByTable = {}, stock, ...product }) => {
    const table = tables.find((name) => Object.hasOwn(pricesByTable, name))
    const price = table === undefined ? undefined : pricesByTable[table]

    return { ...product, price: Math.round((price ?? product.price) * share) }
  })
}
