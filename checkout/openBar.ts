import type { Ports } from '../react/core/ports'
import { restSlice } from '../react/core/restSlice'
import { DEFAULTS, readSettings } from '../react/core/settings'
import { createToolbar } from '../react/core/toolbar'
import { pageToolbar, sharePageToolbar } from '../react/ports/sharedToolbar'
import { attempt } from '../react/ports/storage'
import { type Bar, createBar } from './bar/bar'
import { barSaid } from './bar/barSaid'
import { type Hold, holdOf, UNREAD } from './hold'
import { forgiving } from './page/forgiving'
import { withFreshness } from './page/freshness'
import { onPay } from './page/payButton'
import type { Guard } from './page/ports'
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
    let allowed: string | null = null
    let held: Hold | null = null
    let pressAgain = () => {}
    const { isFresh, ports } = withFreshness(
      forgiving(createPorts(guard)),
      () => draw()
    )
    const toolbar = createToolbar(ports, settingsIn(ports))
    const hold = () => holdOf(toolbar.getState(), isFresh(), allowed)
    const draw = guard(() => {
      const waited = held?.doubt === UNREAD

      held = held && hold()
      bar?.show(barSaid(toolbar.getState(), held))
      // It only waited for what is certain by now.
      if (waited && !held) {
        pressAgain()
      }
    })

    stop = toolbar.stop
    sharePageToolbar(toolbar)
    bar = createBar(texts, `${rootPath}/`, guard, {
      allow() {
        allowed = held?.doubt ?? null
        draw()
        bar?.focus()
      },
      send: toolbar.send,
    })
    toolbar.subscribe(draw)
    toolbar.extend(restSlice)
    toolbar.send({ type: 'pageChanged', id: 'checkout', isHidden: false })
    onPay((press) => {
      let isHeld = false

      guard(() => {
        held = hold()
        isHeld = held !== null
        pressAgain = press
        draw()
        if (held && held.doubt !== UNREAD) {
          bar?.focus()
        }
      })()
      return isHeld
    })
  }
}

/** What the theme has said, as the bar on the store's pages has left it here. */
function settingsIn({ storage }: Ports) {
  const said = attempt(() => JSON.parse(storage.settings.get() ?? '{}'))

  return said && typeof said === 'object' ? readSettings(said) : DEFAULTS
}
