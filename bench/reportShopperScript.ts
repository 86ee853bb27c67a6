import { print } from './report'
import type { ShopperScript } from './shopperScript'
import { table } from './table'
import { should } from './verdict'

const MAX_MS = 2

/** Prints what checkout's file costs whoever is no operator. */
export function printShopperScript({
  emptyMs,
  ownMs,
  rounds,
}: ShopperScript): void {
  const inMs = (time: number) => `${time.toFixed(2)} ms`

  print(
    `\nThe file for checkout in a shopper's browser, median of ${rounds} rounds`,
    table([
      ['', 'time', 'aim'],
      ['an empty script', inMs(emptyMs)],
      ['the file', inMs(ownMs), `≤ ${MAX_MS} ms`, should(ownMs <= MAX_MS)],
      ['ratio', (ownMs / emptyMs).toFixed(1)],
    ])
  )
}
