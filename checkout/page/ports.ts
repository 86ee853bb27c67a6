import type { HeardEvent, Ports } from '../../react/core/ports'
import { forgetCart } from '../../react/ports/cart'
import { isFramed } from '../../react/ports/isFramed'
import { memories } from '../../react/ports/memories'
import { network } from '../../react/ports/network'
import { noteMemory } from '../../react/ports/noteMemory'
import { listen } from '../../react/ports/signals'
import { tabs } from '../../react/ports/tabs'
import { createApi } from './api'
import { onOrderForm, orderForm, ownerOf, rootPath } from './vtex'

/** Wraps what the page calls, so that no fault of ours is the page's. */
export type Guard = <Details extends unknown[]>(
  act: (...details: Details) => void
) => (...details: Details) => void

/** The outside, as VTEX's checkout has it. */
export function createCheckoutPorts(guard: Guard): Ports {
  return {
    // The store's analytics have checkout's own events.
    analytics: { track() {}, markPage() {} },
    api: createApi(rootPath()),
    clock: {
      now: () => Date.now(),
      wait(ms, act) {
        const timer = window.setTimeout(guard(act), ms)

        return () => window.clearTimeout(timer)
      },
    },
    page: {
      isFramed: () => isFramed(window),
      isOffline: network.isOffline,
      isTyping: () => false,
      online: network.online,
      cleanAddress() {},
      cartQueue: () => null,
      reload(forgetsCart) {
        if (forgetsCart) {
          forgetCart()
        }
        window.location.reload()
      },
    },
    // The theme has said it, and checkout is no theme's.
    storage: {
      ...memories,
      note: noteMemory(),
      settings: { ...memories.settings, set() {} },
    },
    tabs,
    listen(send) {
      const hear = guard(send)
      const stop = listen(hear)

      followCart(hear)
      // Not what is typed into the frame for a card; that the keyboard goes there.
      window.addEventListener('blur', () => {
        if (document.activeElement instanceof HTMLIFrameElement) {
          hear({ type: 'acted' })
        }
      })
      return stop
    },
  }
}

/** Whose cart it is may have changed, and before a payment that is asked anew. */
function followCart(send: (event: HeardEvent) => void) {
  let owner = ownerOf(orderForm())

  onOrderForm((updated) => {
    const next = ownerOf(updated)

    // The first one is that of the session as it is read.
    if (owner !== null && next !== owner) {
      send({ type: 'signalled' })
    }
    owner = next
  })
  window.addEventListener('hashchange', () => {
    if (isPayment()) {
      send({ type: 'signalled' })
    }
  })
}

function isPayment() {
  return window.location.hash.startsWith('#/payment')
}
