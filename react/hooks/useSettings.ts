import { useEffect, useMemo } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { FACTS } from '../core/facts'
import { DEFAULTS, readSettings, Settings } from '../core/settings'

const SAID = [...Object.keys(DEFAULTS), ...FACTS]

/** The settings in a block's props; in development, what makes no sense is told of. */
export function useSettings(props: Partial<Settings>): Settings {
  const { production } = useRuntime()
  // The platform may give a block new props that say the same.
  const said = JSON.stringify(props, SAID)

  useEffect(() => {
    if (production === false) {
      import('./warnOfSettings').then(
        ({ warnOfSettings }) => warnOfSettings(JSON.parse(said)),
        () => {}
      )
    }
  }, [production, said])

  return useMemo(() => readSettings(JSON.parse(said)), [said])
}
