import type { CountedRequest } from './callCount'
import type { Load } from './load'
import {
  busiestOf,
  callsOf,
  latenciesOf,
  measured,
  problemsOf,
} from './loadFigures'
import { cpuMsPerAnswer, memoryOf } from './memory'
import { percentile } from './percentile'
import { counted, megabytes, ms, print } from './report'
import { LATE_MS } from './requestRecord'
import { table } from './table'
import { must, should } from './verdict'

/** How much slower than alone an operator may be answered, at p99. */
const MAX_TO_ALONE = 3
/** How much more memory in the last third than in the one before. */
const MAX_GROWTH = 1.15
/** What the service allows an operator in a minute. */
const PER_MINUTE = { starts: 30, searches: 60, registrations: 10 }
const MAX_MEMORY_BYTES = 150 * 1024 * 1024
const MAX_STORIES = 5

/** Prints how hundreds of operators on the phone were served. */
export function printLoad(load: Load): void {
  const { endedAt, beganAt, faultRate, order, upstreamMs } = load
  const operators = order.operators - order.alone
  const seconds = (endedAt - beganAt) / 1000

  print(
    `\nThe load: ${operators} operators on the phone for ${seconds.toFixed(0)} s, ` +
      `${order.customers} customers, an upstream call at ${upstreamMs} ms, ` +
      `${faultRate * 100} % faults, seed ${order.seed}`
  )
  printLatencies(load)
  printProblems(load)
  printCalls(load)
  printGrowth(load)
}

function printLatencies(load: Load) {
  const { beganAt, endedAt, tookMs } = load
  const answers = measured(load).length
  const perSecond = (answers * 1000) / (endedAt - beganAt)
  const cpuMs = cpuMsPerAnswer(load)

  print(
    table([
      ['', 'answers', 'struck', 'p50', 'p99', 'alone', 'p99 to alone', 'aim'],
      ...latenciesOf(load).map((it) => [
        it.operation,
        String(it.answers),
        String(it.struck),
        ms(it.p50),
        ms(it.p99),
        // What nobody did alone has nothing to be compared with.
        ...(Number.isNaN(it.ratio)
          ? ['', '']
          : [ms(it.alone), `${it.ratio.toFixed(1)} ×`]),
        ...(it.operation === 'all'
          ? [`≤ ${MAX_TO_ALONE} ×`, should(it.ratio <= MAX_TO_ALONE)]
          : []),
      ]),
    ]),
    '  p50 and p99 of the answers that chance has not struck; alone: the median with',
    '  one operator in the store; of all: each answer to the median of its kind',
    `  an upstream call took ${ms(percentile(tookMs, 0.5))}, ${ms(percentile(tookMs, 0.99))} at p99`,
    `  ${perSecond.toFixed(0)} answers/s; ` +
      (cpuMs === null
        ? 'how busy the service was is not known here'
        : `an answer takes ${cpuMs.toFixed(1)} ms of a core, ` +
          `so a core gives ${(1000 / cpuMs).toFixed(0)} answers/s`)
  )
}

function printProblems(load: Load) {
  const { errors, explained, late, unexplained, untrue } = problemsOf(load)
  const { ofNobody, requests } = load.counted
  const busiest = busiestOf(load)
  const struck = requests.filter(({ isStruck }) => isStruck)
  const struckCalls = struck.flatMap(({ calls }) =>
    calls.filter(({ isStruck }) => isStruck)
  )
  const injected = Object.values(load.injected)
  const missing = latenciesOf(load).filter(({ answers }) => answers === 0)
  const isAccountedFor =
    injected.reduce((sum, count) => sum + count, 0) === struckCalls.length
  const isModest =
    busiest.starts <= PER_MINUTE.starts &&
    busiest.searches <= PER_MINUTE.searches &&
    busiest.registrations <= PER_MINUTE.registrations

  print(
    `  faults injected: ${counted(load.injected)}; they struck ${struck.length} requests`,
    `  seen of them by operators: ${countedBy(explained, labelOf)}`,
    `  the busiest operator: ${busiest.starts} starts, ${busiest.searches} searches, ` +
      `${busiest.registrations} registrations (${Object.values(PER_MINUTE).join(', ')} a minute)`,
    table([
      [
        `${untrue.length} identity mismatches in ${requests.length} answers`,
        `${errors.length + load.errors.length} errors`,
        `${ofNobody.length} calls for nobody`,
        must(
          errors.length + load.errors.length === 0 &&
            untrue.length + ofNobody.length === 0 &&
            isAccountedFor &&
            isModest
        ),
      ],
      [
        `${late.length} answers later than ${LATE_MS / 1000} s`,
        `${unexplained.length} time-outs`,
        `${missing.length} operations missing`,
        should(
          late.length + unexplained.length === 0 &&
            missing.length === 0 &&
            injected.every((count) => count > 0)
        ),
      ],
    ]),
    ...load.errors.slice(0, MAX_STORIES).map((line) => `  ! ${line}`),
    ...[...untrue, ...errors]
      .slice(0, MAX_STORIES)
      .flatMap((one) => [
        `  ! ${one.operation}: ${[one.problem, ...one.complaints].join('; ')}`,
        ...one.steps.map((step) => `      ${step}`),
      ])
  )
}

function printCalls(load: Load) {
  const { apis, rows } = callsOf(load)

  print(
    '\nCalls to the platform for an answer, in this run',
    table([
      ['', 'all', ...apis],
      ...rows.map(({ operation, perAnswer }) => [
        operation,
        perAnswer.reduce((sum, calls) => sum + calls, 0).toFixed(2),
        ...perAnswer.map((calls) => (calls ? calls.toFixed(2) : '')),
      ]),
    ])
  )
}

function printGrowth(load: Load) {
  const held = memoryOf(load)
  const growth = held.lastThird / held.middleThird
  const rows = {
    idle: held.idle,
    '10 s after the warm-up': held.early,
    'at the end': held.end,
    '5 s after that': held.settled,
    'at most': held.most,
  }

  print(
    '\nThe service’s memory (RSS)',
    table([
      ['', 'held', 'budget'],
      ...Object.entries(rows).map(([when, bytes]) => [
        when,
        megabytes(bytes),
        `≤ ${megabytes(MAX_MEMORY_BYTES)}`,
        should(bytes <= MAX_MEMORY_BYTES),
      ]),
    ])
  )
  print(
    table([
      [
        `the last third, ${megabytes(held.lastThird)} on average, to the middle one, ${megabytes(held.middleThird)}`,
        `${growth.toFixed(2)} ×`,
        `≤ ${MAX_GROWTH} ×`,
        should(growth <= MAX_GROWTH),
      ],
    ])
  )
}

function labelOf({ operation, problem }: CountedRequest) {
  return `${operation} ${problem?.startsWith('200 ') ? 'failed' : problem}`
}

function countedBy<T>(some: T[], labelOf: (one: T) => string): string {
  const counts: Record<string, number> = {}

  for (const one of some) {
    counts[labelOf(one)] = (counts[labelOf(one)] ?? 0) + 1
  }
  return counted(counts)
}
