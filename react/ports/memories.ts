import type { Ports } from '../core/ports'
import { storageItem, userMemory } from './storage'

const ofTab = (suffix?: string) =>
  storageItem(() => window.sessionStorage, suffix)
const ofBrowser = (suffix: string) =>
  storageItem(() => window.localStorage, suffix)

/** Remembers, for every tab, that somebody else sees the screen. */
export const screenShareMemory = ofBrowser('-screen-share')

/** Remembers that the keyboard was in the bar as its page was loaded anew. */
export const focusMemory = ofTab('-focus')

/**
 * All that is kept in the browser's storage, but for a note: nothing of it is personal,
 * but for a call that waits, and whom an operator has just ended with, for half a minute.
 */
export const memories: Omit<Ports['storage'], 'note'> = {
  user: userMemory,
  page: ofTab(),
  back: ofTab('-back'),
  call: ofTab('-screen-pop'),
  collapsed: ofTab('-collapsed'),
  recents: ofTab('-recents'),
  activity: ofBrowser('-active'),
  screenShare: screenShareMemory,
  settings: ofBrowser('-settings'),
}
