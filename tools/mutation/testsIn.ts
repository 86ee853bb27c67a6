import { readdirSync } from 'node:fs'
import { join } from 'node:path'

import { describe } from '@jest/globals'

const ROOT = join(__dirname, '..', '..')
/** Tests that try anything, or everything at once, take too long for this. */
const SLOW = /fuzz|identity|faults/
/** As Stryker names those that meet with a mutant; all without it. */
const { wantedTests } = globalThis as { wantedTests?: string }

/**
 * The tests of these folders as if they were of one file: what they share is
 * loaded once for each mutant, and of the others nothing is.
 */
export function testsIn(...folders: string[]): void {
  for (const folder of folders) {
    const tests = join(ROOT, folder, '__tests__')
    const names = readdirSync(tests)
      .filter((file) => file.endsWith('.test.ts') && !SLOW.test(file))
      .map((file) => file.replace('.test.ts', ''))

    for (const name of names) {
      const title = `${folder} ${name}:`

      if (!wantedTests || wantedTests.includes(title)) {
        describe(title, () => {
          require(join(tests, `${name}.test.ts`))
        })
      }
    }
  }
}
