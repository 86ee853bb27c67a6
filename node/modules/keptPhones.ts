import { cleanText } from './cleanText'
import { isPlain } from './digits'
import { plainNumber } from './phone'

const RUN = /\+?\d[\d\s().\-\u2010-\u2015/]*/g
const MIN_DIGITS = 4
const MAX_DIGITS = 15
/** No shorter one stands beside another. */
const MIN_BESIDE = 8
const MAX_KEPT = 100

/**
 * The numbers in what VTEX keeps, which may have words, an extension or another
 * number around each.
 */
export function numbersIn(kept: string): string[] {
  const text = kept.slice(0, MAX_KEPT)

  return (plainNumber(isPlain(text) ? text : cleanText(text)).match(RUN) ?? [])
    .flatMap(parted)
    .filter((run) => digitsOf(run) >= MIN_DIGITS)
    .map((run) => run.replace(/[^\d+]/g, ''))
}

/** Each of the numbers that stand beside each other. */
function parted(run: string): string[] {
  if (digitsOf(run) <= MAX_DIGITS) {
    return [run]
  }
  const between = run.includes('/') ? /\// : /\s+|(?=\()/
  const parts = run.split(between)
  const cuts = parts
    .map((_, place) => [parts.slice(0, place), parts.slice(place)])
    .map((halves) => halves.map((half) => half.join(' ')))
    .filter((halves) => halves.every((half) => digitsOf(half) >= MIN_BESIDE))
    .sort((one, other) => imbalance(one) - imbalance(other))

  if (cuts.length > 0) {
    return cuts[0].flatMap(parted)
  }
  return run.includes('/') ? parts : [run]
}

function imbalance([one, other]: string[]) {
  return Math.abs(digitsOf(one) - digitsOf(other))
}

function digitsOf(text: string) {
  return text.replace(/\D/g, '').length
}
