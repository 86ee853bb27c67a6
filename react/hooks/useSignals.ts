import { useEffect } from 'react'

import { isToldByOtherTab } from './otherTabs'

const SETTLE_MS = 300

/** What VTEX's pixel manager tells a page of its cart. */
const CART_EVENTS = [
  'vtex:addToCart',
  'vtex:removeFromCart',
  'vtex:cartChanged',
  'vtex:orderPlaced',
]

/**
 * Looks again whenever the session or the cart may have changed behind this
 * page's back: another tab has said so, the tab is looked at again, or the cart
 * is not what it was.
 *
 * @param isOn false where nobody is an operator, which costs nothing then
 * @see https://developers.vtex.com/docs/apps/vtex.pixel-manager
 */
export function useSignals(look: () => void, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) {
      return
    }
    let timer = 0
    const soon = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(look, SETTLE_MS)
    }
    const whenSeen = () => {
      if (document.visibilityState === 'visible') {
        soon()
      }
    }
    const whenRestored = ({ persisted }: PageTransitionEvent) => {
      if (persisted) {
        soon()
      }
    }
    const whenTold = (event: StorageEvent) => {
      if (isToldByOtherTab(event)) {
        soon()
      }
    }
    const whenCartChanges = ({ data, source }: MessageEvent) => {
      if (source === window && CART_EVENTS.includes(data?.eventName)) {
        soon()
      }
    }

    window.addEventListener('focus', whenSeen)
    window.addEventListener('pageshow', whenRestored)
    window.addEventListener('storage', whenTold)
    window.addEventListener('message', whenCartChanges)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('focus', whenSeen)
      window.removeEventListener('pageshow', whenRestored)
      window.removeEventListener('storage', whenTold)
      window.removeEventListener('message', whenCartChanges)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [isOn, look])
}
