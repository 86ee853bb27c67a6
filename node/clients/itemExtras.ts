import type { Item } from '../modules/cartItem'

/** A call about one line of an order form. */
export interface Extra {
  /** Below the line's. */
  path: string
  body: object
}

/**
 * The calls that give a line what is wanted of its product besides.
 *
 * @see https://developers.vtex.com/docs/guides/vtexjs-for-checkout, addItemAttachment
 * and addOffering
 * @see https://github.com/vtex-apps/checkout-graphql, node/utils/attachmentsHelpers.ts
 */
export function extrasOf({
  assemblies,
  attachments,
  quantity,
  services,
}: Item): Extra[] {
  return [
    ...assemblies.map(({ id, inputValues, items }) => ({
      path: `assemblyOptions/${encodeURIComponent(id)}`,
      body: {
        noSplitItem: true,
        ...(items.length > 0 && {
          composition: {
            // Checkout counts the parts of all pieces.
            items: items.map((part) => ({
              id: part.id,
              quantity: part.quantity * quantity,
              seller: part.seller,
            })),
          },
        }),
        ...(Object.keys(inputValues).length > 0 && { inputValues }),
      },
    })),
    ...attachments.map(({ content, name }) => ({
      path: `attachments/${encodeURIComponent(name)}`,
      body: { noSplitItem: true, content },
    })),
    ...services.map((id) => ({ path: 'offerings', body: { id } })),
  ]
}
