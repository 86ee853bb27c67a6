// The tests of a part as if they were of one file: what they share is loaded once
// for each mutant, and of the others nothing is.
import { join } from 'node:path'

import { describe } from '@jest/globals'

import { ROOT } from '../sourceFiles'
import { type Part, testFiles } from './testFiles'

/** As Stryker names those that meet with a mutant; all without it. */
const { wantedTests } = globalThis as { wantedTests?: string }

for (const file of testFiles((process.env.MUTATE ?? 'modules') as Part)) {
  const title = `${file.replace('/__tests__', '').replace('.test.ts', '')}:`

  if (!wantedTests || wantedTests.includes(title)) {
    describe(title, () => {
      require(join(ROOT, file))
    })
  }
}
