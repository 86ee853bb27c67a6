import { memoryIn } from './memories'

/**
 * Remembers, for every tab, when somebody was last active: in ms since the
 * customer began to be served, which is no clock's time.
 */
export const activeMemory = memoryIn(() => window.localStorage, '-active')
