import { availableParallelism } from 'node:os'

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/globalSetup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A test waits for its page now and then: another one goes on meanwhile.
  workers: availableParallelism() + 1,
  // What goes well never waits so long: a busy machine fails no test.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
})
