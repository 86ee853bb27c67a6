import type { Ports } from '../react/core/ports'
import { restSlice } from '../react/core/restSlice'
import { createToolbar } from '../react/core/toolbar'
import { pageToolbar, sharePageToolbar } from '../react/ports/sharedToolbar'
import { attempt } from '../react/ports/storage'
import { type Bar, createBar } from './bar/bar'
import { barSaid } from './bar/barSaid'
import { forgiving } from './page/forgiving'
import { withFreshness } from './page/freshness'
import { onPay } from './page/payButton'
import type { Guard } from './page/ports'
import { orderForm, ownerOf } from './page/vtex'
import { createPayment } from './payment'
import { settingsIn } from './settings'
import type { Texts } from './texts'

/** What the page has, and the bar is told. */
interface Place {
  createPorts(guard: Guard): Ports
  rootPath: string
  texts: Texts
}

/**
 * Opens the bar: the same toolbar as on the store's pages, drawn by itself. Any fault of
 * it takes it off the page and holds nothing any more.
 */
export function openBar({ createPorts, rootPath, texts }: Place): void {
  let isBroken = false
  let bar: Bar | null = null
  let stop = () => {}
  const guard: Guard =
    (act) =>
    (...details) => {
      try {
        if (!isBroken) {
          act(...details)
        }
      } catch {
        isBroken = true
        bar?.remove()
        attempt(stop)
      }
    }

  guard(open)()

  function open() {
    // The file may be on the page twice: pasted, and by the app.
    if (pageToolbar()) {
      return
    }
    const { isFresh, ports, refresh } = withFreshness(
      forgiving(createPorts(guard)),
      () => draw()
    )
    const toolbar = createToolbar(ports, settingsIn(ports))
    const payment = createPayment({
      cart: () => ownerOf(orderForm()),
      changed({ is }) {
        draw()
        if (is === 'held') {
          bar?.focus()
        }
      },
      clock: ports.clock,
      isFresh,
      refresh,
      state: toolbar.getState,
      step: () => window.location.hash,
    })
    const draw = guard(() => {
      payment.reconsider()
      bar?.show(barSaid(toolbar.getState(), payment.current()))
    })

    stop = toolbar.stop
    sharePageToolbar(toolbar)
    bar = createBar(texts, `${rootPath}/`, guard, {
      allow() {
        payment.allow()
        bar?.focus()
      },
      send: toolbar.send,
    })
    toolbar.subscribe(draw)
    toolbar.extend({
      ...restSlice,
      // An end would take the cart away from a payment that is on its way.
      consequences: (state, event) =>
        payment.current().is === 'sent'
          ? []
          : restSlice.consequences(state, event),
    })
    toolbar.send({ type: 'pageChanged', id: 'checkout', isHidden: false })
    window.addEventListener('hashchange', draw)
    onPay((press) => {
      let isHeld = false

      guard(() => {
        isHeld = payment.pressed(press)
      })()
      return isHeld
    })
  }
}
