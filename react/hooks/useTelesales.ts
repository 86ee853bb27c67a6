import { useEffect, useState } from 'react'
import { canUseDOM } from 'vtex.render-runtime'

import { OFF, Telesales, telesalesAfter } from '../core/telesales'
import { onPageToolbar, pageToolbar } from '../ports/sharedToolbar'

/**
 * Who operates, whom for, and what can be done about it, for the blocks of other
 * apps. For shoppers, and on the server, it is always `off`, at no cost.
 */
export function useTelesales(): Telesales {
  const [telesales, setTelesales] = useState(currentTelesales)

  useEffect(() => {
    let unsubscribe = () => {}
    const follow = () => {
      const toolbar = pageToolbar()
      const update = () =>
        setTelesales((last) => (toolbar ? telesalesAfter(toolbar, last) : OFF))

      unsubscribe()
      unsubscribe = toolbar ? toolbar.subscribe(update) : () => {}
      update()
    }
    const stop = onPageToolbar(follow)

    follow()
    return () => {
      stop()
      unsubscribe()
    }
  }, [])

  return telesales
}

/** A block that VTEX makes anew as the page changes is never told that it is off. */
function currentTelesales(): Telesales {
  // VTEX's server has a window, too, which all of its visitors share.
  const toolbar = canUseDOM ? pageToolbar() : null

  return toolbar ? telesalesAfter(toolbar, OFF) : OFF
}
