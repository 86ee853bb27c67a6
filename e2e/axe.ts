import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

import { expect } from './store'

/** Expects that axe finds nothing in the store, whose other parts stay the same. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .exclude('aside')
    // There is no frame in it, which is what the other mode is for.
    .setLegacyMode()
    .analyze()

  expect(violations).toEqual([])
}
