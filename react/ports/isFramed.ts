import { attempt } from './storage'

/** What a window has to tell of where it is. */
export interface FramedWindow {
  location: { origin: string }
  /** Itself, when it is in no frame. */
  parent: FramedWindow
}

/**
 * Whether any page around this one is of another origin: such a page can lay
 * something over the bar, and let an operator press what they do not see.
 */
export function isFramed(page: FramedWindow): boolean {
  const { location, parent } = page

  return (
    parent !== page &&
    // Of another origin nothing is told.
    (attempt(() => parent.location.origin) !== location.origin ||
      isFramed(parent))
  )
}
