import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PARTS = JSON.parse(readFileSync('tools/mutation/parts.json', 'utf8'))
const PART = process.env.MUTATE ?? 'modules'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  jest: {
    configFile: 'tools/mutation/jest.config.js',
    // It reads which files there are: nobody could find that out beforehand.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  mutate: [
    ...PARTS[PART].map((folder) => `${folder}/**/*.ts`),
    '!**/__tests__/**',
  ],
  thresholds: { high: 95, low: 90, break: 85 },
  // Against the service they wait more than they compute.
  concurrency: PART === 'service' ? 4 : 2,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  // Out of the tree, where other tests would meet with the copy.
  tempDirName: join(tmpdir(), 'telesales-stryker'),
  ignorePatterns: ['dist', 'test-results', 'docs/images', 'e2e', 'bench'],
}
