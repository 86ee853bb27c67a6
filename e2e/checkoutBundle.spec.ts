import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'

import { expect, test } from '@playwright/test'

import { bundleCheckout } from '../checkout/build/bundle'

let script = ''

test.beforeAll(async () => {
  script = await bundleCheckout(['en'])
})

test('stands between the scripts of other apps, and no fault of it gets out', () => {
  const page = { done: [] as string[] }

  // There is no window, so that the first thing it does fails.
  runInNewContext(
    `(() => done.push('before'))()${script}(() => done.push('behind'))()`,
    page
  )
  expect(page.done).toEqual(['before', 'behind'])
})

test('stays small', () => {
  expect(gzipSync(script).length).toBeLessThanOrEqual(14_950)
})

test('reads nothing of checkout’s forms: it looks for no element of the page', () => {
  expect(script).not.toMatch(
    /querySelector|getElement|FormData|\.elements\b|\.forms\b|HTMLInput|\.frames\b|XMLHttpRequest/
  )
  expect(script.match(/\.closest\([^)]*\)/g)).toHaveLength(1)
})

test('runs no text as a script', () => {
  expect(script).not.toMatch(/\beval\(|new Function\(|innerHTML|insertAdjacent/)
})
