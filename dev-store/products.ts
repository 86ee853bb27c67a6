/**
 * What can be written into a field, in VTEX's words.
 */
export interface FieldRule {
  maximumNumberOfCharacters: number
  /** All that may be chosen; anything when it is empty. */
  domain: string[]
}

/**
 * The fields of an attachment or assembly, by name.
 */
export type Schema = Record<string, FieldRule>

/**
 * What can be put together to a product.
 */
export interface AssemblyOption {
  id: string
  name: string
  required: boolean
  inputValues: Schema
  composition: {
    minQuantity: number
    maxQuantity: number
    items: {
      id: string
      minQuantity: number
      maxQuantity: number
      initialQuantity: number
      seller: string
    }[]
  }
}

/**
 * What a product offers besides itself.
 */
export interface ProductOptions {
  /** What can be written onto it. */
  attachmentOfferings?: { name: string; required: boolean; schema: Schema }[]
  /** Services; prices are in cents. */
  offerings?: { id: string; name: string; price: number; type: string }[]
  assemblyOptions?: AssemblyOption[]
}

/**
 * A product, of which there is one SKU with the same id.
 */
export interface Product extends ProductOptions {
  id: string
  slug: string
  name: string
  /** In cents. */
  price: number
  /** In cents, by price table. */
  pricesByTable?: Record<string, number>
  /** How many pieces there are; as many as anybody wants without it. */
  stock?: number
  /** The product that a promotion gives with each piece. */
  gift?: string
}

/**
 * All that the store sells.
 */
export const products: Product[] = [
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
  {
    id: '8',
    slug: 'trail-backpack',
    name: 'Trail backpack',
    price: 14900,
    gift: '9',
  },
  { id: '9', slug: 'rain-cover', name: 'Rain cover', price: 2400 },
  {
    id: '10',
    slug: 'engraved-mug',
    name: 'Engraved mug',
    price: 2200,
    attachmentOfferings: [
      {
        name: 'Mug engraving',
        required: false,
        schema: {
          Text: { maximumNumberOfCharacters: 20, domain: [] },
          Font: { maximumNumberOfCharacters: 6, domain: ['Serif', 'Script'] },
        },
      },
    ],
    offerings: [{ id: '501', name: 'Gift wrap', price: 500, type: 'Service' }],
  },
  {
    id: '11',
    slug: 'picnic-basket',
    name: 'Picnic basket',
    price: 9900,
    assemblyOptions: [
      {
        id: 'Picnic basket_Filling',
        name: 'Picnic basket_Filling',
        required: false,
        inputValues: { Card: { maximumNumberOfCharacters: 40, domain: [] } },
        composition: {
          minQuantity: 0,
          maxQuantity: 4,
          items: ['2', '3', '4'].map((id) => ({
            id,
            minQuantity: 0,
            maxQuantity: 2,
            initialQuantity: 0,
            seller: '1',
          })),
        },
      },
    ],
  },
]
