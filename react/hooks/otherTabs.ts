const KEY = 'telesales-toolbar-changed'

/** Tells the store's other tabs that the session is not what it was. */
export function tellOtherTabs(now: number) {
  try {
    window.localStorage.setItem(KEY, String(now))
  } catch {
    // A browser that forbids storage: the others find out when looked at.
  }
}

/** Whether another tab told that the session is not what it was. */
export function isToldByOtherTab({ key }: StorageEvent): boolean {
  return key === KEY
}
