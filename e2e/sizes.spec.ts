import { expect, test } from '@playwright/test'

import { measureBlock } from '../bench/blockSizes'

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
  expect(externals).toEqual([
    'react',
    'react-apollo',
    'react-intl',
    'vtex.css-handles',
    'vtex.pixel-manager',
    'vtex.render-runtime',
  ])
})
