import { isRecord, textOf } from './shapes'

/**
 * The line that a product has got with this change; null where checkout has made more
 * of another one, or none.
 *
 * @returns its `uniqueId`
 */
export function addedLine(
  before: unknown,
  after: unknown,
  { id }: { id: string }
): string | null {
  const known = linesOf(before).map(({ uniqueId }) => uniqueId)
  const line = linesOf(after).find(
    (one) =>
      String(one.id) === id &&
      one.isGift !== true &&
      typeof one.parentItemIndex !== 'number' &&
      !known.includes(one.uniqueId)
  )

  return textOf(line?.uniqueId)
}

/** Where a line is by now; null when it is gone. */
export function lineIndex(
  orderForm: unknown,
  uniqueId: string | null
): number | null {
  const index = linesOf(orderForm).findIndex(
    (line) => uniqueId !== null && line.uniqueId === uniqueId
  )

  return index < 0 ? null : index
}

function linesOf(orderForm: unknown): Array<Record<string, unknown>> {
  const lines = isRecord(orderForm) ? orderForm.items : null

  return Array.isArray(lines)
    ? lines.map((line) => (isRecord(line) ? line : {}))
    : []
}
