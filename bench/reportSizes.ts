import type { BlockSizes } from '../tools/blockSizes'
import { say } from './report'
import { table } from './table'
import { must } from './verdict'

const MAX_ENTRY_BYTES = 1024
const MAX_BAR_BYTES = 10_240
const MAX_GROWTH_BYTES = 4096

/** What the bar weighed, as measured last, before it could find customers. */
const BAR_BEFORE_FINDER_BYTES = 6615

/** Says what the block weighs. */
export function saySizes(sizes: BlockSizes): void {
  const { barBytes, entryBytes, finderBytes, registerBytes } = sizes
  const row = (name: string, bytes: number, budget: number) => [
    name,
    `${bytes} B`,
    `≤ ${budget} B`,
    must(bytes <= budget),
  ]

  say(
    '\nThe block in the browser, gzip',
    table([
      ['', 'size', 'budget'],
      row('entry', entryBytes, MAX_ENTRY_BYTES),
      row('bar', barBytes, MAX_BAR_BYTES),
      row(
        '  of it since customers can be found',
        barBytes - BAR_BEFORE_FINDER_BYTES,
        MAX_GROWTH_BYTES
      ),
      ['finder, once the box has the focus', `${finderBytes} B`],
      ['form, once somebody is registered', `${registerBytes} B`],
    ])
  )
}
