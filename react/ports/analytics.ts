import type { Ports } from '../core/ports'
import { attempt } from './storage'

/** Tells VTEX's pixel manager. */
export type Push = (message: {
  event: string
  [detail: string]: unknown
}) => void

/**
 * The store's analytics. What they do with it, and whether they can, is no matter of
 * the bar's.
 *
 * @see https://developers.vtex.com/docs/apps/vtex.pixel-manager
 */
export function createAnalytics(push: Push): Ports['analytics'] {
  return {
    track: (event, details, assistedSession) =>
      attempt(() =>
        push(
          Object.assign({}, details, {
            event: `telesales:${event}`,
            assistedSession,
          })
        )
      ),
    markPage: (assistedSession) =>
      attempt(() => {
        window.dataLayer = window.dataLayer ?? []
        window.dataLayer.push({ assistedSession })
      }),
  }
}
