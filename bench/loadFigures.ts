import type { CountedRequest } from './callCount'
import type { Load } from './load'
import { percentile } from './percentile'
import { OPERATIONS, type Operation } from './requestRecord'

/** What an operator may be told when VTEX has not answered as it should. */
const CONSEQUENCES =
  /^(PLATFORM_UNAVAILABLE|HALF_DONE|SEARCH_DOWN|CART_UNKNOWN|CART_NOT_PARKED|only by .*|200 .*"telesalesSession":null.*|50[24] .*)$/

/** How long answers to one operation took, in ms. */
export interface Latency {
  operation: Operation | 'all'
  answers: number
  struck: number
  /** Of those that chance has left alone. */
  p50: number
  p99: number
  /** The median with one operator in the store. */
  alone: number
  /** The slowest but one percent, compared with that. */
  ratio: number
}

/** The answers that count: while the whole crowd was at work. */
export function measured({
  beganAt,
  counted,
  endedAt,
}: Load): CountedRequest[] {
  return counted.requests.filter(
    ({ askedAt }) => askedAt >= beganAt && askedAt < endedAt
  )
}

/** How long the answers took, by operation; all of them are the last. */
export function latenciesOf(load: Load): Latency[] {
  const { aloneAt, cameAt, counted } = load
  const busy = measured(load)
  const alone = counted.requests.filter(
    ({ askedAt }) => askedAt >= aloneAt && askedAt < cameAt
  )
  const rows = OPERATIONS.map((operation) => {
    const isIt = (one: CountedRequest) => one.operation === operation
    const median = percentile(timesOf(alone.filter(isIt)), 0.5)

    return rowOf(operation, busy.filter(isIt), median)
  })
  // What nobody did alone has nothing to be compared with.
  const slownesses = rows.flatMap(({ operation, alone: median }) =>
    timesOf(busy.filter((one) => one.operation === operation))
      .map((time) => time / median)
      .filter(Number.isFinite)
  )

  return [
    ...rows,
    {
      ...rowOf('all', busy, percentile(timesOf(alone), 0.5)),
      ratio: percentile(slownesses, 0.99),
    },
  ]
}

function rowOf(
  operation: Latency['operation'],
  some: CountedRequest[],
  alone: number
): Latency {
  const times = timesOf(some)
  const p99 = percentile(times, 0.99)

  return {
    operation,
    answers: some.length,
    struck: some.filter(({ isStruck }) => isStruck).length,
    p50: percentile(times, 0.5),
    p99,
    alone,
    ratio: p99 / alone,
  }
}

function timesOf(some: CountedRequest[]): number[] {
  return some
    .filter(({ isStruck }) => !isStruck)
    .map(({ answeredAt, askedAt }) => answeredAt - askedAt)
}

/** How many calls to which API an answer took, by operation, on average. */
export function callsOf(load: Load) {
  const calm = measured(load).filter(({ isStruck }) => !isStruck)
  const apis = [
    ...new Set(calm.flatMap(({ calls }) => calls.map(({ api }) => api))),
  ].sort()

  return {
    apis,
    rows: OPERATIONS.map((operation) => {
      const some = calm.filter((one) => one.operation === operation)
      const calls = some.flatMap((one) => one.calls)

      return {
        operation,
        perAnswer: apis.map(
          (api) =>
            calls.filter((call) => call.api === api).length /
            Math.max(1, some.length)
        ),
      }
    }),
  }
}

/**
 * The answers that nobody should have got: of those whose problem VTEX can have,
 * some chance explains; a machine that is too busy may explain the others.
 */
export function problemsOf({ counted }: Load) {
  const problems = counted.requests.filter(
    ({ isLate, problem }) => problem !== null && !isLate
  )
  const canBeVtex = ({ problem }: CountedRequest) =>
    CONSEQUENCES.test(problem ?? '')

  return {
    errors: problems.filter((one) => !canBeVtex(one)),
    explained: problems.filter((one) => canBeVtex(one) && one.isStruck),
    unexplained: problems.filter((one) => canBeVtex(one) && !one.isStruck),
    late: counted.requests.filter(({ isLate }) => isLate),
    untrue: counted.requests.filter((one) => one.complaints.length > 0),
  }
}

/** How often the busiest operator asked, while the crowd was there. */
export function busiestOf({ cameAt, counted }: Load) {
  const asked = counted.requests.filter(({ askedAt }) => askedAt >= cameAt)
  const most = (isIt: (one: CountedRequest) => boolean) => {
    const counts: Record<string, number> = {}

    for (const { operator } of asked.filter(isIt)) {
      counts[operator] = (counts[operator] ?? 0) + 1
    }
    return Math.max(0, ...Object.values(counts))
  }
  const isStart = ({ operation }: CountedRequest) =>
    /^(start|switch)/.test(operation)

  return {
    starts: most(isStart),
    // To start by an id is to search for it.
    searches: most(
      (one) =>
        one.operation === 'find' ||
        (isStart(one) &&
          one.calls.some(({ api }) => api.startsWith('Master Data search')))
    ),
    registrations: most(({ operation }) => operation === 'register'),
  }
}
