import type { Keystroke } from './keystroke'
import { ms, print } from './report'
import { table } from './table'

/** How long the toolbar waits for the next key. */
const DEBOUNCE_MS = 250

/** Prints how long an operator looks at an empty list. */
export function printKeystroke({
  calls,
  firstMs,
  maxMs,
  medianMs,
  rounds,
  upstreamMs,
}: Keystroke): void {
  print(
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
