import { keyOf, storageItem } from './storage'

const SUFFIX = '-changed'

const changed = storageItem(() => window.localStorage, SUFFIX)

/** What the store's tabs tell each other about the session. */
export const tabs = {
  /** Tells the others that the session is not what it was. */
  tell(nowMs: number): void {
    // Where a browser forbids storage, the others find out as they are shown again.
    changed.set(String(nowMs))
  },

  /** Whether another tab has told so. */
  hasTold({ key }: StorageEvent): boolean {
    return key === keyOf(SUFFIX)
  },
}
