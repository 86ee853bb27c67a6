import { memoryIn } from './memories'

/** Remembers, for this tab, what the next page has to know. Nothing personal. */
export const tabMemory = memoryIn(() => window.sessionStorage)
