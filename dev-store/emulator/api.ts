import type { Answer, Request } from '../http'

/**
 * The names of the APIs, by which trouble is ordered.
 */
export const API_NAMES = [
  'sessions',
  'checkout',
  'profiles',
  'licenses',
  'vbase',
  'masterData',
  'orders',
  'catalog',
  'payments',
  'apps',
  'audit',
  'vtexid',
  'storefrontPermissions',
] as const

/**
 * The name of one of them.
 */
export type ApiName = (typeof API_NAMES)[number]

/**
 * One emulated VTEX API.
 */
export interface Api {
  name: ApiName
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
