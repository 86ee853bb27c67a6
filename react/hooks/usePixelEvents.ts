import { useEffect, useRef } from 'react'
import { usePixel } from 'vtex.pixel-manager'

import type { View } from '../modules/looks'
import type { News, Problem } from '../modules/toolbarState'

/**
 * Tells the store's analytics what has happened, without anything personal, and
 * on each page whether an operator is at work for a customer. What they do with it
 * is no matter of the bar's.
 *
 * @param isTimeUp an end is asked for each minute, and need not be told each time
 * @see https://developers.vtex.com/docs/apps/vtex.pixel-manager
 */
export function usePixelEvents(
  view: View,
  news: News | null,
  isTimeUp: boolean
): void {
  const { push } = usePixel()
  const lastProblem = useRef<Problem | null>(null)
  const { customer, operator, problem, warning } = view
  const assistedSession = customer !== null
  const isOperator = operator !== null

  const tell = (event: string, details: Record<string, unknown>) =>
    attempt(() =>
      push(
        Object.assign(details, {
          event: `telesales:${event}`,
          assistedSession,
        })
      )
    )

  useEffect(() => {
    if (isOperator) {
      attempt(() => {
        window.dataLayer = window.dataLayer ?? []
        window.dataLayer.push({ assistedSession })
      })
    }
  }, [assistedSession, isOperator])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each
  useEffect(() => {
    if (isOperator && news?.done === 'expired') {
      tell('ended', { isExpired: true })
    } else if (isOperator && news?.done === 'ended') {
      tell('ended', { isExpired: false })
    } else if (isOperator && news && news.done !== 'repaired') {
      tell(news.done, {})
    }
  }, [isOperator, news])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each
  useEffect(() => {
    if (problem && !(isTimeUp && problem === lastProblem.current)) {
      tell('refused', { refusal: problem })
    }
    lastProblem.current = problem ?? lastProblem.current
  }, [problem])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each
  useEffect(() => {
    if (warning) {
      tell('warning', { warning })
    }
  }, [warning])
}

function attempt(act: () => void) {
  try {
    act()
  } catch {
    // The store's analytics are broken; the bar goes on.
  }
}
