import React, { FunctionComponent, useEffect, useMemo, useState } from 'react'
import { createPageHistory } from './pageHistory'
import {
  addressOf,
  NavigateOptions,
  Runtime,
  RuntimeContext,
  useRuntime,
} from './render-runtime'
import { routeOf } from './routes'

const history = createPageHistory()

/**
 * Keeps the runtime in step with the address. A change of the hash alone is, as
 * on the platform, no change of the route.
 */
export const RuntimeProvider: FunctionComponent<{
  culture: Runtime['culture']
}> = ({ culture, children }) => {
  const defaults = useRuntime()
  const [{ pathname, search }, setAddress] = useState(currentAddress)

  useEffect(() => history.listen(() => setAddress(currentAddress)), [])

  const runtime = useMemo(() => {
    const route = routeOf(pathname)
    const query = Object.fromEntries(new URLSearchParams(search))
    return {
      ...defaults,
      culture,
      history,
      navigate,
      page: route.id,
      query,
      route,
    }
  }, [defaults, culture, pathname, search])

  return (
    <RuntimeContext.Provider value={runtime}>
      {children}
    </RuntimeContext.Provider>
  )
}

function currentAddress() {
  const { pathname, search } = window.location
  return { pathname, search }
}

function navigate(options: NavigateOptions): boolean {
  const address = addressOf(options)
  if (!address || isUnknown(address)) {
    return false
  }

  // A hash alone goes the browser's way, with its `hashchange`.
  if (address.startsWith('#')) {
    window.location.hash = address
  } else if (options.replace) {
    history.replace(address)
  } else {
    history.push(address)
  }

  if (!address.includes('#')) {
    window.scrollTo(0, 0)
  }
  return true
}

function isUnknown(address: string): boolean {
  const { pathname } = new URL(address, window.location.href)
  return routeOf(pathname).id.startsWith('store.not-found')
}
