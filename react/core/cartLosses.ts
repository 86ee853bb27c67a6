const KINDS = ['ATTACHMENT', 'SERVICE', 'ASSEMBLY', 'MANUAL_PRICE'] as const

/** A line of what of a cart has not come along. */
export interface CartLoss {
  kind: 'QUANTITY' | (typeof KINDS)[number]
  name: string
  /** Of which product it is a part. */
  partOf: string | null
  quantity: number
  taken: number
  /** In the store's words. */
  reason: string | null
}

/**
 * What a handover says of a cart. It comes from the tab's storage, where others write as
 * well: what is no such thing is left out.
 */
export function lossesOf(json: string | null): CartLoss[] {
  try {
    const losses: unknown = JSON.parse(json ?? '[]')

    return Array.isArray(losses)
      ? ([] as CartLoss[]).concat(...losses.map(linesOf))
      : []
  } catch (_) {
    return []
  }
}

/** How many there are, and what those lack. */
function linesOf(loss: unknown): CartLoss[] {
  const { missing, name, partOf, quantity, reason, taken } = Object(loss)

  if (typeof name !== 'string' || !(Number(taken) <= Number(quantity))) {
    return []
  }
  const line = {
    name,
    partOf: typeof partOf === 'string' ? partOf : null,
    quantity: Number(quantity),
    taken: Number(taken),
    reason: typeof reason === 'string' ? reason : null,
  }
  const lines: CartLoss[] = KINDS.filter(
    (kind) => Array.isArray(missing) && missing.includes(kind)
  ).map((kind) => Object.assign({}, line, { kind, reason: null }))

  return line.taken < line.quantity
    ? [Object.assign({}, line, { kind: 'QUANTITY' as const }), ...lines]
    : lines
}
