import { ask, OrderForm, Product, tellPixels } from './shop'

/** What somebody wants with a product, or written onto it. */
export interface Choice {
  /** By the attachment's name and the field's. */
  attachments: Record<string, Record<string, string>>
  /** By the assembly's id and the field's name. */
  inputValues: Record<string, Record<string, string>>
  /** How many of which product, by the assembly's id. */
  parts: Record<string, Record<string, number>>
  /** The ids of services. */
  services: string[]
}

/** The product as it is. */
export const AS_IT_IS: Choice = {
  attachments: {},
  inputValues: {},
  parts: {},
  services: [],
}

/** Whether somebody wants anything besides the product. */
export const isChosen = ({
  attachments,
  inputValues,
  parts,
  services,
}: Choice): boolean =>
  services.length > 0 ||
  [attachments, inputValues, parts].some((all) =>
    Object.values(all).some((fields) => Object.values(fields).some(Boolean))
  )

/**
 * Puts one of the product into this browser's cart, as a line of its own, by the calls
 * that vtex.checkout-graphql and vtex.js make.
 * @see https://developers.vtex.com/docs/api-reference/checkout-api
 */
export async function addChosen(
  { id }: Product,
  { attachments, inputValues, parts, services }: Choice
): Promise<void> {
  const root = '/api/checkout/pub/orderForm'
  const before = await ask<OrderForm>('POST', root, {})
  const items = `${root}/${before.orderFormId}/items`
  const after = await ask<OrderForm>('PATCH', items, {
    orderItems: [
      {
        id,
        quantity: 1,
        seller: '1',
        forceNewEntry: true,
        attachments: Object.entries(attachments)
          .filter(([, content]) => Object.values(content).some(Boolean))
          .map(([name, content]) => ({ name, content })),
      },
    ],
  })
  const index = after.items.findIndex(
    (item) =>
      item.id === id &&
      !before.items.some(({ uniqueId }) => uniqueId === item.uniqueId)
  )
  if (index < 0) {
    throw new Error('There is none of it any more')
  }
  for (const service of services) {
    await ask('POST', `${items}/${index}/offerings`, { id: service })
  }
  for (const assembly of new Set([
    ...Object.keys(parts),
    ...Object.keys(inputValues),
  ])) {
    const wanted = Object.entries(parts[assembly] || {}).filter(
      ([, quantity]) => quantity > 0
    )
    await ask(
      'POST',
      `${items}/${index}/assemblyOptions/${encodeURIComponent(assembly)}`,
      {
        noSplitItem: true,
        composition: {
          items: wanted.map(([part, quantity]) => ({
            id: part,
            quantity,
            seller: '1',
          })),
        },
        inputValues: inputValues[assembly],
      }
    )
  }
  tellPixels('vtex:addToCart')
}
