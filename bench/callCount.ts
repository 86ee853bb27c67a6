import type { UpstreamCall } from '../dev-store/emulator'
import type { RequestRecord } from './requestRecord'

/** By the path; of a search also by the query that follows. */
const APIS: [name: string, address: RegExp][] = [
  ['Session Manager', /^\/api\/sessions\b/],
  ['checkout', /^\/api\/checkout\//],
  ['Master Data search *', /^\/api\/dataentities\/\w+\/search\?.*\*/],
  ['Master Data search', /^\/api\/dataentities\/\w+\/search\?/],
  ['Master Data documents', /^\/api\/dataentities\//],
  ['OMS', /^\/api\/oms\//],
  ['Catalog', /^\/api\/catalog_system\//],
  ['VBase', /^\/vbase\//],
  ['app settings', /\/apps\/.*settings\?/],
  ['VTEX ID', /^\/api\/vtexid\//],
  ['License Manager', /^\/api\/license-manager\//],
]

/** One call of the service to the platform, as far as it counts here. */
export interface Call {
  /** Names the request that it was made for. */
  request: string
  api: string
  isStruck: boolean
}

/** One request, and what it took of the platform. */
export interface CountedRequest extends RequestRecord {
  calls: Call[]
  isStruck: boolean
}

/** All requests, and the calls that belong to none. */
export interface Counted {
  requests: CountedRequest[]
  ofNobody: Call[]
}

/** What of a call counts. */
export function callOf(call: UpstreamCall): Call {
  const { isStruck, operationId } = call

  return { request: operationId ?? '', api: apiOf(call), isStruck }
}

/** Finds to each request the calls that were made for it. */
export function countCalls(records: RequestRecord[], calls: Call[]): Counted {
  const requests = records.map(
    (record): CountedRequest => ({ ...record, calls: [], isStruck: false })
  )
  const byId = new Map(requests.map((request) => [request.id, request]))
  const ofNobody: Call[] = []

  for (const call of calls) {
    const request = byId.get(call.request)

    if (request) {
      request.calls.push(call)
      request.isStruck ||= call.isStruck
    } else {
      ofNobody.push(call)
    }
  }
  return { requests, ofNobody }
}

/** The API that was called; a search with a wildcard counts apart. */
function apiOf({ path, query }: UpstreamCall): string {
  const address = `${path}?${query}`

  return APIS.find(([, pattern]) => pattern.test(address))?.[0] ?? path
}
