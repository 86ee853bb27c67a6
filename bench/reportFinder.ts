import { KINDS } from './callerTerms'
import type { Keystroke } from './keystroke'
import { percentile } from './percentile'
import { ms, say } from './report'
import { table } from './table'
import type { Search, Typing } from './twentyOperators'
import { must, should } from './verdict'

/** How much longer than a shopper's whole read our own part may take. */
const MAX_TO_SHOPPERS = 3
/** The service refuses an operator's next in a minute. */
const MAX_PER_MINUTE = 60
/** How long the toolbar waits for the next key. */
const DEBOUNCE_MS = 250

/** Says how long operators waited for what they typed to be found. */
export function sayTyping(typing: Typing): void {
  const { errors, missed, order, searches, shopperMs, wholeTerms } = typing
  const p99OfShopper = percentile(shopperMs, 0.99)
  const row = (name: string, some: Search[]) => {
    const hops = some.map((search) => search.hops)
    const seen = some.map(({ latencyMs }) => latencyMs)
    const own = some.map(
      (search) => search.latencyMs - search.hops * typing.upstreamMs
    )
    const p99 = percentile(own, 0.99)

    return {
      ratio: p99 / p99OfShopper,
      cells: [
        name,
        String(some.length),
        [...new Set([Math.min(...hops), Math.max(...hops)])].join('–'),
        ms(percentile(seen, 0.5)),
        ms(percentile(seen, 0.99)),
        ms(percentile(own, 0.5)),
        ms(p99),
        `${(p99 / p99OfShopper).toFixed(1)} ×`,
      ],
    }
  }
  const all = row('all', searches)
  const kinds = KINDS.map((kind) =>
    row(
      kind,
      searches.filter((search) => search.kind === kind)
    )
  )

  say(
    `\n${order.operators} operators typing, an upstream call at ${ms(typing.upstreamMs)}: what a browser sees, and what of it is our own`,
    table([
      [
        '',
        'answers',
        'serial',
        'p50',
        'p99',
        'own p50',
        'own p99',
        'to a shopper’s',
        'aim',
      ],
      ...kinds.map(({ cells }) => cells),
      [
        ...all.cells,
        `≤ ${MAX_TO_SHOPPERS} ×`,
        should(all.ratio <= MAX_TO_SHOPPERS),
      ],
      [
        'shopper’s read',
        String(shopperMs.length),
        '0',
        ms(percentile(shopperMs, 0.5)),
        ms(p99OfShopper),
        ms(percentile(shopperMs, 0.5)),
        ms(p99OfShopper),
        '1.0 ×',
      ],
    ]),
    table([
      [
        `${typing.perSecond.toFixed(0)} answers/s`,
        `at most ${typing.mostQuestions} of ${MAX_PER_MINUTE} from one operator`,
        `${errors.length} errors or refusals`,
        `${missed.length} of ${wholeTerms} whole terms not found`,
        must(
          errors.length + missed.length === 0 &&
            typing.mostQuestions <= MAX_PER_MINUTE &&
            KINDS.every((kind) => searches.some((it) => it.kind === kind))
        ),
      ],
    ]),
    ...[...errors, ...missed].slice(0, 5).map((line) => `  ! ${line}`)
  )
}

/** Says how long an operator looks at an empty list. */
export function sayKeystroke({
  calls,
  firstMs,
  maxMs,
  medianMs,
  rounds,
  upstreamMs,
}: Keystroke): void {
  say(
    `\nIn the browser: from the last key to the first customer, ${rounds} rounds`,
    table([
      ['', 'time'],
      ['median', ms(medianMs)],
      ['  waiting for the next key', ms(DEBOUNCE_MS)],
      [`  upstream calls, ${calls} in a row`, ms(upstreamMs)],
      ['  the rest', ms(medianMs - DEBOUNCE_MS - upstreamMs)],
      ['max', ms(maxMs)],
      ['the first of a page, not counted above', ms(firstMs)],
    ])
  )
}
