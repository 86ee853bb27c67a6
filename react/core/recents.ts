const MAX_RECENTS = 5

/**
 * What to keep of an operator's customers: opaque ids, the last one first, and a
 * tag of the operator.
 *
 * @param stored what was kept so far
 */
export function recentsWith(
  stored: string | null,
  operatorEmail: string,
  customerId: string
): string {
  const others = idsOf(stored, operatorEmail).filter((id) => id !== customerId)

  // One more than is shown: whoever is being served now is not.
  return JSON.stringify([
    tagOf(operatorEmail),
    customerId,
    ...others.slice(0, MAX_RECENTS),
  ])
}

/** The ids of this operator's last customers, without who is served now. */
export function recentIds(
  stored: string | null,
  operatorEmail: string,
  servedId: string | null | undefined
): string[] {
  return idsOf(stored, operatorEmail)
    .filter((id) => id !== servedId)
    .slice(0, MAX_RECENTS)
}

function idsOf(stored: string | null, operatorEmail: string): string[] {
  try {
    const [tag, ...ids] = JSON.parse(stored ?? '[]')

    return tag === tagOf(operatorEmail)
      ? ids.filter((id: unknown) => typeof id === 'string')
      : []
  } catch {
    return []
  }
}

/**
 * Tells two operators of one tab apart and names neither: 32 bits of FNV-1a,
 * which many emails share.
 */
function tagOf(operatorEmail: string): string {
  let hash = 0x811c9dc5

  for (const character of operatorEmail) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
