import { useEffect, useMemo } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { FACTS } from '../core/facts'
import { DEFAULTS, readSettings, Settings } from '../core/settings'

const SAID = [...Object.keys(DEFAULTS), ...FACTS]

const warned = new Set<string>()

/**
 * The settings in a block's props. In development each that makes no sense is
 * told of once.
 */
export function useSettings(props: Partial<Settings>): Settings {
  const { production } = useRuntime()
  // The platform may give a block new props that say the same.
  const said = JSON.stringify(props, SAID)
  const { bad, settings } = useMemo(
    () => readSettings(JSON.parse(said)),
    [said]
  )

  useEffect(() => {
    for (const name of production === false ? bad : []) {
      if (!warned.has(name)) {
        warned.add(name)
        console.warn(`telesales-toolbar: "${name}" makes no sense`)
      }
    }
  }, [bad, production])

  return settings
}
