import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/globalSetup.ts',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // What goes well never waits so long: a busy machine fails no test.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
})
