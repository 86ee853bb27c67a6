import type { UpstreamCall } from '../dev-store/emulator'
import type { Told } from './told'

/** By the path; of a search also by the query that follows. */
const APIS: [name: string, address: RegExp][] = [
  ['Session Manager', /^\/api\/sessions\b/],
  ['checkout', /^\/api\/checkout\//],
  ['Master Data search *', /^\/api\/dataentities\/\w+\/search\?.*\*/],
  ['Master Data search', /^\/api\/dataentities\/\w+\/search\?/],
  ['Master Data documents', /^\/api\/dataentities\//],
  ['OMS', /^\/api\/oms\//],
  ['VBase', /^\/vbase\//],
  ['app settings', /\/apps\/.*settings\?/],
  ['VTEX ID', /^\/api\/vtexid\//],
  ['License Manager', /^\/api\/license-manager\//],
]

/** Clocks of two processes are this far apart, at most. */
const SKEW_MS = 2

/** One call of the service to the platform, as far as it counts here. */
export interface Call {
  /** Names the request that it was made for. */
  request: string
  /** By whom, if it says so. */
  signIn: string | null
  api: string
  isStruck: boolean
  startedAt: number
}

/** One answer, and what it took of the platform. */
export interface Answered extends Told {
  calls: Call[]
  isStruck: boolean
}

/** All answers, and the calls that belong to none. */
export interface Counted {
  answered: Answered[]
  ofNobody: Call[]
}

/** What of a call counts. */
export function callOf(call: UpstreamCall, isStruck: boolean): Call {
  const { cookie, vtexidclientautcookie: token } = call.headers
  const [, inCookie] = /VtexIdclientAutCookie=([^;]+)/.exec(cookie ?? '') ?? []

  return {
    request: call.operationId ?? '',
    signIn: token?.toString() ?? inCookie ?? null,
    api: apiOf(call),
    isStruck,
    startedAt: call.startedAt,
  }
}

/**
 * Finds to each answer the calls that were made for it. Not every call says for
 * whom it is, but those for one request have its id in common.
 */
export function countCalls(told: Told[], calls: Call[]): Counted {
  const answered = told.map((one): Answered => {
    return { ...one, calls: [], isStruck: false }
  })
  const bySignIn = grouped(answered, ({ signIn }) => signIn)
  const ofNobody: Call[] = []

  for (const group of grouped(calls, ({ request }) => request).values()) {
    const from = Math.min(...group.map(({ startedAt }) => startedAt))
    const signIn = group.find((call) => call.signIn)?.signIn ?? ''
    const whose = bySignIn
      .get(signIn)
      ?.find(
        ({ answeredAt, askedAt }) =>
          askedAt <= from + SKEW_MS && from <= answeredAt
      )

    if (whose) {
      whose.calls.push(...group)
      whose.isStruck ||= group.some(({ isStruck }) => isStruck)
    } else {
      ofNobody.push(...group)
    }
  }
  return { answered, ofNobody }
}

function grouped<T>(some: T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()

  for (const one of some) {
    const group = groups.get(keyOf(one))

    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

/** The API that was called; a search with a wildcard counts apart. */
function apiOf({ path, query }: UpstreamCall): string {
  const address = `${path}?${query}`

  return APIS.find(([, pattern]) => pattern.test(address))?.[0] ?? path
}
