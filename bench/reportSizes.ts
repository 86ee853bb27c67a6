import type { BlockSizes } from './blockSizes'
import { print } from './report'
import { table } from './table'
import { must } from './verdict'

const MAX_ENTRY_BYTES = 1024
const MAX_BAR_BYTES = 20_480
const MAX_REST_BYTES = 10_240

/** Prints what the block weighs. */
export function printSizes(sizes: BlockSizes): void {
  const {
    barBytes,
    entryBytes,
    listBytes,
    reasonBytes,
    registerBytes,
    restBytes,
  } = sizes
  const row = (name: string, bytes: number, budget: number) => [
    name,
    `${bytes} B`,
    `≤ ${budget} B`,
    must(bytes <= budget),
  ]

  print(
    '\nThe block in the browser, gzip',
    table([
      ['', 'size', 'budget'],
      row('entry', entryBytes, MAX_ENTRY_BYTES),
      row('bar', barBytes, MAX_BAR_BYTES),
      row('rest of the bar, right after it', restBytes, MAX_REST_BYTES),
      ['list, once the customer field has the focus', `${listBytes} B`],
      ['reason, where one is asked for', `${reasonBytes} B`],
      ['form, once somebody is registered', `${registerBytes} B`],
    ])
  )
}
