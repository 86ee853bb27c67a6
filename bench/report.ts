import type { Load } from './fiftyOperators'
import { type Cost, ROUNDS } from './oneOperator'
import type { Operation } from './operator'
import { percentile } from './percentile'
import type { Soak } from './soak'
import type { SoakOperation } from './soakTally'
import { table } from './table'
import { must, should } from './verdict'

/** How long each call to the emulated platform takes. */
export const UPSTREAM_MS = 50

const MAX_HOPS = { read: 1, start: 3, end: 2 }
const MAX_MEMORY_BYTES = 150 * 1024 * 1024
const MAX_OWN_P99_MS = 10
const MAX_STORIES = 10
const OPERATIONS: Operation[] = ['read', 'start', 'end']

type Costs = Record<Operation, Cost>

/** Says what our operations cost, and the official pair's. */
export function sayCosts(
  ours: Costs,
  official: Record<'impersonate' | 'depersonify', Cost>
): void {
  const row = (name: string, { calls, hops, latencyMs }: Cost) => [
    name,
    String(calls),
    String(hops),
    ms(latencyMs),
    `${(latencyMs / UPSTREAM_MS).toFixed(2)} hops`,
  ]

  say(
    `\nOne operator, every upstream call at ${UPSTREAM_MS} ms, median of ${ROUNDS} rounds`,
    table([
      ['', 'calls', 'serial', 'latency', 'that is', 'aim, serial'],
      ...OPERATIONS.map((operation) => [
        ...row(operation, ours[operation]),
        `≤ ${MAX_HOPS[operation]}`,
        must(ours[operation].hops <= MAX_HOPS[operation]),
      ]),
      row('impersonate *', official.impersonate),
      row('depersonify *', official.depersonify),
    ]),
    '  * the official pair, replayed from its source, not run: only its calls,',
    '    no service in between; without the calls for its locale'
  )
}

/** Says what fifty operators at once had to wait for. */
export function sayLoad(
  title: string,
  { latencies, upstreamMs, errors, mismatches, perSecond }: Load,
  ours: Costs
): void {
  const p99OfShopper = percentile(latencies.shopper, 0.99)
  const rows = OPERATIONS.map((operation) => {
    const added = latencies[operation].map(
      (latencyMs) => latencyMs - ours[operation].hops * upstreamMs
    )
    const p99 = percentile(added, 0.99)

    return [
      operation,
      String(added.length),
      ms(percentile(added, 0.5)),
      ms(p99),
      `${(p99 / p99OfShopper).toFixed(1)} ×`,
      `≤ ${MAX_OWN_P99_MS} ms`,
      should(p99 <= MAX_OWN_P99_MS),
    ]
  })

  say(
    `\n50 operators at once, ${title}: what is added to the upstream time`,
    table([
      ['', 'answers', 'p50', 'p99', 'to a shopper’s', 'aim, p99'],
      ...rows,
      [
        'shopper’s read',
        String(latencies.shopper.length),
        ms(percentile(latencies.shopper, 0.5)),
        ms(p99OfShopper),
        '1.0 ×',
      ],
    ]),
    table([
      [
        `${perSecond.toFixed(0)} answers/s`,
        `${errors.length} errors or refusals`,
        `${mismatches.length} wrong customers`,
        must(
          errors.length + mismatches.length === 0 &&
            OPERATIONS.every((operation) => latencies[operation].length > 0)
        ),
      ],
    ]),
    ...[...errors, ...mismatches].slice(0, 5).map((line) => `  ! ${line}`)
  )
}

/** Says what the service held, in bytes, and when. */
export function sayMemory(memory: Record<string, number>): void {
  say(
    '\nThe service’s memory (RSS)',
    table([
      ['', 'held', 'budget'],
      ...Object.entries(memory).map(([when, bytes]) => [
        when,
        megabytes(bytes),
        `≤ ${megabytes(MAX_MEMORY_BYTES)}`,
        should(bytes <= MAX_MEMORY_BYTES),
      ]),
    ])
  )
}

/** Says whether anybody was ever taken for somebody else. */
export function saySoak(soak: Soak): void {
  const { errors, injected, latencies, mismatches, order, stories } = soak
  const operations = Object.keys(latencies) as SoakOperation[]

  say(
    `\nThe soak: ${order.operators} operators, ${order.customers} customers, calls of ` +
      `${soak.delayMs.join(' to ')} ms, ${soak.faultRate * 100} % faults, seed ${order.seed}`,
    table([
      ['', 'answers', 'p50', 'p99'],
      ...operations.map((operation) => [
        operation,
        String(latencies[operation].length),
        ms(percentile(latencies[operation], 0.5)),
        ms(percentile(latencies[operation], 0.99)),
      ]),
    ]),
    `  ${soak.perSecond.toFixed(0)} answers/s, ${soak.pairs} times two at once, ` +
      `${soak.shared} times one cart in two browsers, ${soak.calls} calls to the platform`,
    `  faults injected: ${counted(injected)}`,
    `  refusals: ${counted(soak.refusals)}`,
    `  warnings: ${counted(soak.warnings)}`,
    table([
      ['', 'held', 'budget'],
      [
        'the service’s memory, at most',
        megabytes(soak.memoryBytes),
        `≤ ${megabytes(MAX_MEMORY_BYTES)}`,
        should(soak.memoryBytes <= MAX_MEMORY_BYTES),
      ],
    ]),
    table([
      [
        `${mismatches} identity mismatches in ${soak.checks} checks`,
        `${errors.length} errors`,
        must(
          mismatches + errors.length === 0 &&
            operations.every((operation) => latencies[operation].length > 0)
        ),
      ],
    ]),
    ...errors.slice(0, 5).map((line) => `  ! ${line}`),
    ...Object.entries(stories)
      .sort(([, one], [, other]) => other.count - one.count)
      .slice(0, MAX_STORIES)
      .flatMap(([kind, { count, steps }]) => [
        `  ! ${count} × ${kind}`,
        ...steps.map((step) => `      ${step}`),
      ])
  )
}

/** Says one thing, line by line. */
export function say(...lines: string[]): void {
  console.log(lines.join('\n'))
}

/** How often what came. */
export function counted(counts: Record<string, number>): string {
  const parts = Object.entries(counts).map(
    ([key, count]) => `${count} × ${key}`
  )

  return parts.join(', ') || 'none'
}

/** A time as it is shown. */
export function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}

/** A size as it is shown. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`
}
