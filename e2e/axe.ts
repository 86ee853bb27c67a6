import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect } from './store'

// A page takes in the minified one in half the time.
const axeSource = readFileSync(
  createRequire(require.resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js'
  ),
  'utf8'
)

/** Expects that axe finds nothing, in the bar and in the store around it. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ axeSource, page })
    // The other mode is for pages with frames, and takes twice as long.
    .setLegacyMode()
    // What is in order is not written down.
    .options({ resultTypes: ['violations'] })
    .analyze()

  expect(violations).toEqual([])
}
