import { useEffect } from 'react'
import { usePixel } from 'vtex.pixel-manager'

import type { View } from '../modules/looks'
import type { News } from '../modules/toolbarState'

/**
 * Tells the store's analytics what has happened, without anything personal, and
 * on each page whether a shopper is at work or an operator for a customer.
 *
 * @see https://developers.vtex.com/docs/apps/vtex.pixel-manager
 */
export function usePixelEvents(view: View, news: News | null): void {
  const { push } = usePixel()
  const { customer, operator, problem, warning } = view
  const isAssisted = customer !== null
  const isOperator = operator !== null

  const tell = (event: string, details: Record<string, unknown>) =>
    push(
      Object.assign(details, {
        event: `telesales:${event}`,
        assistedSession: isAssisted,
      })
    )

  useEffect(() => {
    if (isOperator) {
      window.dataLayer = window.dataLayer ?? []
      window.dataLayer.push({ assistedSession: isAssisted })
    }
  }, [isAssisted, isOperator])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each
  useEffect(() => {
    if (isOperator && news && news.done !== 'repaired') {
      const isExpired = news.done === 'expired'

      tell(isExpired ? 'ended' : news.done, { isExpired })
    }
  }, [isOperator, news])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each
  useEffect(() => {
    if (problem) {
      tell('refused', { refusal: problem })
    }
  }, [problem])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each
  useEffect(() => {
    if (warning) {
      tell('warning', { warning })
    }
  }, [warning])
}
