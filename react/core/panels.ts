import type { Event } from './events'
import { patch } from './patch'

/** What the operator has opened, or made small. */
export interface Panels {
  areDetailsOpen: boolean
  /** The bar is a pill; null while the operator has not said. */
  isCollapsed: boolean | null
}

/** What is open from then on. */
export function panelsAfter(panels: Panels, event: Event): Panels {
  switch (event.type) {
    case 'detailsToggled':
      return patch(panels, { areDetailsOpen: !panels.areDetailsOpen })

    case 'detailsClosed':
      return patch(panels, { areDetailsOpen: false })

    case 'collapsed':
      return patch(panels, { isCollapsed: event.isCollapsed })

    case 'shortcutPressed':
      return patch(panels, { areDetailsOpen: false, isCollapsed: false })

    // What lies over the page does so one at a time.
    case 'fieldTyped':
    case 'offerTaken':
    case 'switchToggled':
      return patch(panels, { areDetailsOpen: false })
  }
  return panels
}
