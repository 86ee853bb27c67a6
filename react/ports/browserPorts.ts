import { cleanAddress } from '../core/cleanAddress'
import type { Ports } from '../core/ports'
import { createAnalytics, Push } from './analytics'
import { cartQueue, forgetCart } from './cart'
import { isFramed } from './isFramed'
import { isTyping } from './isTyping'
import { memories } from './memories'
import { network } from './network'
import { noteMemory } from './noteMemory'
import { listen } from './signals'
import { tabs } from './tabs'
import { Client, createTelesalesApi } from './telesalesApi'

/** What the platform gives to a block of the page. */
export interface Platform {
  client: Client
  /** The fragment of the page's address as it was opened, where that is known. */
  openedWith?: string
  /** VTEX's pixel manager's. */
  push: Push
  /** The binding's path prefix. */
  rootPath: string
  /** Loads the page anew, in place of the browser. */
  reload?(): void
}

/** The outside, as a browser and VTEX's page have it. */
export function createBrowserPorts({
  client,
  openedWith,
  push,
  reload = () => window.location.reload(),
  rootPath,
}: Platform): Ports {
  return {
    analytics: createAnalytics(push),
    api: createTelesalesApi(client, rootPath),
    clock: {
      now: () => Date.now(),
      wait(ms, act) {
        const timer = window.setTimeout(act, ms)

        return () => window.clearTimeout(timer)
      },
    },
    page: {
      isFramed: () => isFramed(window),
      isOffline: network.isOffline,
      isTyping,
      online: network.online,
      cleanAddress() {
        const { href } = window.location

        window.history.replaceState(null, '', cleanAddress(href))
      },
      cartQueue,
      reload(forgetsCart) {
        if (forgetsCart) {
          forgetCart()
        }
        reload()
      },
    },
    storage: Object.assign({ note: noteMemory() }, memories),
    tabs,
    listen: (send) => listen(send, openedWith),
  }
}
