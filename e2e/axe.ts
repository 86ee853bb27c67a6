import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect } from './store'

/** Expects that axe finds nothing, in the bar and in the store around it. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // The other mode is for pages with frames, and takes twice as long.
    .setLegacyMode()
    // What is in order is not written down.
    .options({ resultTypes: ['violations'] })
    .analyze()

  expect(violations).toEqual([])
}
