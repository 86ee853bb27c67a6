import { parseCookies } from '../../dev-store/cookies'
import type { Emulator } from '../../dev-store/emulator'
import type { Answer } from '../../dev-store/http'
import type { SharedTime } from '../../dev-store/time/sharedTime'

/** What happens to one of the calls that a request of the service makes. */
export interface Mishap {
  /** Which of them: the first is 0. */
  call: number
  does: 'comes late' | 'is answered late' | 'is refused' | 'breaks off'
  /** For how long, where it is late. */
  ms: number
}

/** A request as axios has it. */
interface Wanted {
  baseURL?: string
  url: string
  method: string
  params?: Record<string, unknown>
  headers: Record<string, unknown>
  data?: string
  signal?: AbortSignal
  validateStatus?(status: number): boolean
}

const HOP_MS = 10
const UNAVAILABLE: Answer = {
  status: 503,
  headers: {},
  cookies: [],
  body: '{"message":"Not now"}',
}

/**
 * The way of a request's calls to the platform, in place of the network: each
 * takes its time there and back, and what was asked is done though nobody waits.
 */
export function createUpstream(
  emulator: Emulator,
  time: SharedTime,
  mishaps: readonly Mishap[]
) {
  let calls = 0

  async function reach(wanted: Wanted) {
    const mishap = mishaps.find(({ call }) => call === calls)
    const lateMs = (does: Mishap['does']) =>
      mishap?.does === does ? mishap.ms : 0

    calls += 1
    await time.wait(HOP_MS + lateMs('comes late'))
    const answer =
      mishap?.does === 'is refused'
        ? UNAVAILABLE
        : await emulator.answer(requestOf(wanted))

    await time.wait(HOP_MS + lateMs('is answered late'))
    if (mishap?.does === 'breaks off' || answer.isCut || answer.isHungUp) {
      throw new Error('socket hang up')
    }
    return responseTo(wanted, answer)
  }

  return (wanted: Wanted): Promise<unknown> =>
    new Promise((resolve, reject) => {
      wanted.signal?.addEventListener('abort', () =>
        reject(new Error('canceled'))
      )
      reach(wanted).then(resolve, reject)
    })
}

function requestOf({
  baseURL = '',
  data,
  headers,
  method,
  params,
  url,
}: Wanted) {
  const address = new URL(/^https?:/.test(url) ? url : `${baseURL}${url}`)
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      String(value),
    ])
  )

  for (const [name, value] of Object.entries(params ?? {})) {
    if (value !== undefined) {
      address.searchParams.append(name, String(value))
    }
  }
  return {
    method: method.toUpperCase(),
    host: address.hostname,
    path: address.pathname,
    query: address.searchParams,
    headers: lower,
    cookies: parseCookies(lower.cookie),
    body: data ?? '',
  }
}

function responseTo(
  config: Wanted,
  { body, cookies, headers, status }: Answer
) {
  const response = {
    config,
    data: body.toString(),
    headers: { ...headers, 'set-cookie': cookies },
    status,
  }

  if (config.validateStatus?.(status) === false) {
    throw Object.assign(new Error(`Status ${status}`), { config, response })
  }
  return response
}
