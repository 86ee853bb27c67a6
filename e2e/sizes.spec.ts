import { expect, test } from '@playwright/test'

import { measureBlock } from '../bench/blockSizes'
import { textOf } from '../tools/sourceFiles'

/** The bench's page is not written anew for each byte. */
const QUOTED_WITHIN = 0.03

test('the block stays small, and bundles no library', async () => {
  const {
    barBytes,
    cardBytes,
    entryBytes,
    externals,
    listBytes,
    reasonBytes,
    registerBytes,
    restBytes,
  } = await measureBlock()

  expect(entryBytes).toBeGreaterThan(0)
  expect(entryBytes).toBeLessThanOrEqual(1024)
  expect(barBytes).toBeGreaterThan(entryBytes)
  expect(barBytes).toBeLessThanOrEqual(20480)
  expect(restBytes).toBeGreaterThan(entryBytes)
  expect(restBytes).toBeLessThanOrEqual(10240)
  expect(listBytes).toBeGreaterThan(entryBytes)
  expect(listBytes).toBeLessThanOrEqual(6144)
  expect(registerBytes).toBeGreaterThan(entryBytes)
  expect(registerBytes).toBeLessThanOrEqual(8192)
  expect(reasonBytes).toBeGreaterThan(0)
  expect(reasonBytes).toBeLessThanOrEqual(2048)
  expect(cardBytes).toBeGreaterThan(0)
  expect(cardBytes).toBeLessThanOrEqual(8192)
  for (const [part, bytes] of [
    ['entry', entryBytes],
    ['bar', barBytes],
    ['rest of the bar', restBytes],
    ['list', listBytes],
    ['registration form', registerBytes],
    ['reason’s field', reasonBytes],
    ['customer overview', cardBytes],
  ] as const) {
    const off = Math.abs(quotedBytes(part) / bytes - 1)

    expect(off, `${part}: ${bytes} B`).toBeLessThan(QUOTED_WITHIN)
  }
  expect(externals).toEqual([
    'react',
    'react-apollo',
    'react-intl',
    'vtex.css-handles',
    'vtex.pixel-manager',
    'vtex.render-runtime',
  ])
})

/** What the bench's page says of a part; NaN when nothing. */
function quotedBytes(part: string) {
  const row = `\n| ${part} | `
  const [, after] = textOf('bench/README.md').split(row)

  return Number.parseInt(String(after).replace(',', ''), 10)
}
