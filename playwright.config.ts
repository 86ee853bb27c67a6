import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/globalSetup.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 30_000,
  reporter: 'list',
  expect: {
    toHaveScreenshot: {
      // The manual's pictures: what it shows is what there is.
      pathTemplate: 'docs/images/{arg}{ext}',
      // Another machine may draw the same letters a little differently.
      threshold: 0.3,
      maxDiffPixelRatio: 0.004,
    },
  },
})
