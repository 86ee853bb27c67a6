import type { Load } from './load'
import {
  busiestOf,
  callsOf,
  latenciesOf,
  measured,
  problemsOf,
} from './loadFigures'
import { cpuMsPerAnswer, heldIn } from './loadMemory'
import { percentile } from './percentile'
import { counted, megabytes, ms, say, sayMemory } from './report'
import { table } from './table'
import { LATE_MS } from './told'
import type { Answered } from './upstreamCount'
import { must, should } from './verdict'

/** How much slower than alone an operator may be answered, at p99. */
const MAX_TO_ALONE = 3
/** How much more memory in the last third than in the one before. */
const MAX_GROWTH = 1.15
/** What the service allows an operator in a minute. */
const PER_MINUTE = { starts: 30, searches: 60, registrations: 10 }
const MAX_STORIES = 5

/** Says how hundreds of operators on the phone were served. */
export function sayCallCentre(load: Load): void {
  const { endedAt, beganAt, faultRate, order, upstreamMs } = load
  const operators = order.operators - order.alone
  const seconds = (endedAt - beganAt) / 1000

  say(
    `\nThe load: ${operators} operators on the phone for ${seconds.toFixed(0)} s, ` +
      `${order.customers} customers, an upstream call at ${upstreamMs} ms, ` +
      `${faultRate * 100} % faults, seed ${order.seed}`
  )
  sayLatencies(load)
  sayProblems(load)
  sayCalls(load)
  sayGrowth(load)
}

function sayLatencies(load: Load) {
  const { beganAt, endedAt, tookMs } = load
  const answers = measured(load).length
  const perSecond = (answers * 1000) / (endedAt - beganAt)
  const cpuMs = cpuMsPerAnswer(load)

  say(
    table([
      ['', 'answers', 'struck', 'p50', 'p99', 'alone', 'p99 to alone', 'aim'],
      ...latenciesOf(load).map((it) => [
        it.operation,
        String(it.answers),
        String(it.struck),
        ms(it.p50),
        ms(it.p99),
        // What nobody did alone has nothing to be compared with.
        ...(Number.isNaN(it.alone)
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

function sayProblems(load: Load) {
  const { consequences, errors, late, mismatches } = problemsOf(load)
  const { answered, ofNobody } = load.counted
  const busiest = busiestOf(load)
  const struck = answered.filter(({ isStruck }) => isStruck)
  const struckCalls = struck.flatMap(({ calls }) =>
    calls.filter(({ isStruck }) => isStruck)
  )
  const injected = Object.values(load.injected)
  const isTold =
    injected.every((count) => count > 0) &&
    injected.reduce((sum, count) => sum + count, 0) === struckCalls.length
  const isModest =
    busiest.starts <= PER_MINUTE.starts &&
    busiest.searches <= PER_MINUTE.searches &&
    busiest.registrations <= PER_MINUTE.registrations

  say(
    `  faults injected: ${counted(load.injected)}; they struck ${struck.length} answers`,
    `  seen of them by operators: ${countedBy(consequences, labelOf)}`,
    `  the busiest operator: ${busiest.starts} starts, ${busiest.searches} searches, ` +
      `${busiest.registrations} registrations (${Object.values(PER_MINUTE).join(', ')} a minute)`,
    table([
      [
        `${errors.length + load.errors.length} errors not injected`,
        `${mismatches.length} identity mismatches in ${answered.length} answers`,
        `${ofNobody.length} calls for nobody`,
        must(
          errors.length + load.errors.length === 0 &&
            mismatches.length + ofNobody.length === 0 &&
            latenciesOf(load).every(({ answers }) => answers > 0) &&
            isTold &&
            isModest
        ),
      ],
      [
        `${late.length} answers later than ${LATE_MS / 1000} s`,
        '',
        '',
        should(late.length === 0),
      ],
    ]),
    ...load.errors.slice(0, MAX_STORIES).map((line) => `  ! ${line}`),
    ...[...errors, ...mismatches]
      .slice(0, MAX_STORIES)
      .flatMap((one) => [
        `  ! ${one.operation}: ${[one.problem, ...one.mismatches].join('; ')}`,
        ...one.steps.map((step) => `      ${step}`),
      ])
  )
}

function sayCalls(load: Load) {
  const { apis, rows } = callsOf(load)

  say(
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

function sayGrowth(load: Load) {
  const held = heldIn(load)
  const growth = held.lastThird / held.middleThird

  sayMemory({
    idle: held.idle,
    '10 s after the warm-up': held.early,
    'at the end': held.end,
    '5 s after that': held.settled,
    'at most': held.most,
  })
  say(
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

function labelOf({ operation, problem }: Answered) {
  return `${operation} ${problem?.startsWith('200 ') ? 'failed' : problem}`
}

function countedBy<T>(some: T[], labelOf: (one: T) => string): string {
  const counts: Record<string, number> = {}

  for (const one of some) {
    counts[labelOf(one)] = (counts[labelOf(one)] ?? 0) + 1
  }
  return counted(counts)
}
