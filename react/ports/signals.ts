import type { HeardEvent } from '../core/ports'
import { SCREEN_POP } from '../core/wakeUp'
import { screenShareMemory } from './memories'
import { ofDocument } from './ownDocument'
import { tabs } from './tabs'

/** What VTEX's pixel manager tells a page of its cart. */
const CART_EVENTS = [
  'vtex:addToCart',
  'vtex:removeFromCart',
  'vtex:cartChanged',
  'vtex:orderPlaced',
]

/**
 * Hears what happens to the page, to its cart, and in other tabs.
 *
 * @param openedWith the fragment with which the page was opened, where that is known
 * @returns how to hear no more
 * @see https://developers.vtex.com/docs/apps/vtex.pixel-manager
 */
export function listen(
  send: (event: HeardEvent) => void,
  openedWith?: string
): () => void {
  const controller = new AbortController()
  const { signal } = controller
  const on = <Type extends keyof WindowEventMap>(
    type: Type,
    hear: (event: WindowEventMap[Type]) => void,
    options: object = { signal }
  ) => window.addEventListener(type, hear, options)
  const acted = () => send({ type: 'acted' })
  const visible = () => {
    send({ type: 'woken' })
    if (ofDocument('visibilityState') === 'visible') {
      send({ type: 'signalled' })
    }
  }
  const pressing = { capture: true, signal }

  // Not as a button is pressed down: a countdown that goes away would take the
  // others from under the pointer.
  on('keydown', acted, pressing)
  on('click', acted, pressing)
  on('focus', visible)
  on('offline', () => send({ type: 'networkChanged', isOffline: true }))
  on('online', () => {
    send({ type: 'networkChanged', isOffline: false })
    send({ type: 'signalled' })
  })
  on('pageshow', ({ persisted }) => {
    send({ type: 'woken' })
    // A page that was left is told nothing meanwhile, and comes back as it was.
    if (isScreenShared()) {
      send({ type: 'screenShared', isShared: true })
    }
    if (persisted) {
      send({ type: 'signalled' })
    }
  })
  on('storage', (event) => {
    if (tabs.hasTold(event)) {
      send({ type: 'signalled' })
    }
    // An app that clears all of the storage has stopped nobody's looking on.
    if (event.key?.endsWith('-screen-share')) {
      send({ type: 'screenShared', isShared: isScreenShared() })
    }
  })
  on('message', ({ data, origin, source }) => {
    if (source === window && CART_EVENTS.includes(data?.eventName)) {
      send({ type: 'signalled' })
    }
    send({ type: 'messaged', message: data, origin })
  })
  on('hashchange', () => addressed(false))
  document.addEventListener('visibilitychange', visible, { signal } as object)
  // What another window has opened, or brought here later, is not the operator's.
  addressed(!window.opener && window.location.hash === openedWith)

  return () => controller.abort()

  /** The fragment is taken away at once. */
  function addressed(isOpening: boolean) {
    const { hash, pathname, search } = window.location

    if (hash.startsWith(SCREEN_POP)) {
      window.history.replaceState(window.history.state, '', pathname + search)
      send({ type: 'addressed', hash, isOpening })
    }
  }
}

function isScreenShared() {
  return screenShareMemory.get() !== null
}
