import type { Answer, Request } from '../http'

/**
 * One emulated VTEX API.
 */
export interface Api {
  /** By which troubles are chosen. */
  name:
    | 'sessions'
    | 'checkout'
    | 'profiles'
    | 'licenses'
    | 'vbase'
    | 'vtexid'
    | 'masterData'
    | 'orders'
    | 'apps'
    | 'audit'
  /** Whether requests to this path are meant for it. */
  owns(path: string): boolean
  /** Answers, or nothing when it has no such call. */
  answer(request: Request): Promise<Answer | undefined>
}

/**
 * Whether the path is this one or lies below it.
 */
export function isUnder(path: string, root: string): boolean {
  return path === root || path.startsWith(`${root}/`)
}
