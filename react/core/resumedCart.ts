import type { CartSummary } from './answers'

/**
 * What a handover says of a cart that is back. It comes from the tab's storage, where
 * others write as well: what is no such thing is nothing.
 */
export function resumedIn(json: string | null): CartSummary | null {
  try {
    const { currency, parkedAt, quantity, total } = JSON.parse(json ?? '{}')
    const hasPrice = typeof total === 'number' && /^[A-Z]{3}$/.test(currency)

    return typeof quantity === 'number'
      ? {
          choice: 'RESUME',
          quantity,
          total: hasPrice ? total : null,
          currency: hasPrice ? currency : null,
          parkedAt: Number.isFinite(new Date(parkedAt ?? NaN).getTime())
            ? Number(parkedAt)
            : null,
        }
      : null
  } catch {
    return null
  }
}
