import type { DevStore } from '../../../dev-store/devStore'
import type { UpstreamCall } from '../../../dev-store/emulator'
import type { ApiName } from '../../../dev-store/emulator/api'

/** One of the calls that an operation makes to VTEX. */
export interface CallName {
  method: string
  /** With an asterisk for each id. */
  path: string
  /** The how manieth of its kind within the operation, from 1. */
  nth: number
}

const IDS =
  /\/(?:[\da-f]{32}|[\da-f-]{36}|[\da-f]{64}\.json|\d{13}-\d\d)(?=\/|$)/g

/** Under which path each API is that the service calls. */
const ROOTS: Partial<Record<ApiName, string>> = {
  sessions: '/api/sessions',
  checkout: '/api/checkout/',
  vbase: '/vbase/',
  audit: '/api/dataentities/telesales_audit/',
  masterData: '/api/dataentities/',
  orders: '/api/oms/',
  apps: '/apps/',
  vtexid: '/api/vtexid/',
}

/** The names of these calls, in the order in which they were made. */
export function namesOf(calls: UpstreamCall[]): CallName[] {
  const counts: Record<string, number> = {}

  return [...calls]
    .sort((one, other) => one.startedAt - other.startedAt)
    .map(({ method, path }) => {
      const name = { method, path: path.replace(IDS, '/*') }
      const key = keyOf(name)

      counts[key] = (counts[key] ?? 0) + 1
      return { ...name, nth: counts[key] }
    })
}

/** The same for all calls of its kind. */
export function keyOf({ method, path }: Pick<CallName, 'method' | 'path'>) {
  return `${method} ${path}`
}

/** How many calls of each kind there are. */
export function countsOf(calls: UpstreamCall[]): Record<string, number> {
  return Object.fromEntries(
    namesOf(calls).map((name) => [keyOf(name), name.nth])
  )
}

/** The part of an order for trouble that means this call, and it alone. */
export function orderFor({ method, path, nth }: CallName) {
  const [api] =
    Object.entries(ROOTS).find(([, root]) => path.startsWith(root)) ?? []
  const parts = path.split('*')
  const last = parts[parts.length - 1]

  // The dev store compares with path and query: `?` stands between them.
  return {
    api,
    method,
    path: last ? `${last}?` : parts[parts.length - 2],
    skip: nth - 1,
  }
}

/** Which calls the service made for which operation. */
export function createCallBook({ upstreamCalls }: DevStore) {
  const byOperation = new Map<string, UpstreamCall[]>()
  let read = 0

  return (operationId: string): UpstreamCall[] => {
    for (; read < upstreamCalls.length; read++) {
      const call = upstreamCalls[read]
      const id = call.operationId ?? ''

      byOperation.set(id, [...(byOperation.get(id) ?? []), call])
    }
    return byOperation.get(operationId) ?? []
  }
}
