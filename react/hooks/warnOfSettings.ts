import { readSettings, Settings } from '../core/settings'

const warned = new Set<string>()

/** Tells once, for whoever makes a theme, of each of a block's props that makes no sense. */
export function warnOfSettings(props: Partial<Settings>): void {
  readSettings(props, (name) => {
    if (!warned.has(name)) {
      warned.add(name)
      console.warn(`telesales-toolbar: "${name}" makes no sense`)
    }
  })
}
