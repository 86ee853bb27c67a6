import { type Costs, type Operation, ROUNDS } from './oneOperator'
import { ms, print } from './report'
import { table } from './table'
import { must } from './verdict'

/** An end reads who is served, and whose cart it is only once nobody is. */
export const MAX_HOPS: Record<Operation, number> = {
  read: 1,
  start: 3,
  'first part': 2,
  card: 3,
  notes: 2,
  calls: 3,
  end: 3,
}

/** Prints what our operations cost one operator. */
export function printCosts(costs: Costs, upstreamMs: number): void {
  const operations = Object.keys(MAX_HOPS) as Operation[]

  print(
    `\nOne operator, every upstream call at ${upstreamMs} ms, median of ${ROUNDS} rounds`,
    table([
      ['', 'calls', 'serial', 'latency', 'that is', 'aim, serial'],
      ...operations.map((operation) => {
        const { calls, hops, latencyMs } = costs[operation]

        return [
          operation,
          String(calls),
          String(hops),
          ms(latencyMs),
          `${(latencyMs / upstreamMs).toFixed(2)} hops`,
          `≤ ${MAX_HOPS[operation]}`,
          must(hops <= MAX_HOPS[operation]),
        ]
      }),
    ])
  )
}
