import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { ROOT } from '../../tools/sourceFiles'
import { compile, HALVES, uploadTo } from '../linkedApp'
import { serveFrom } from '../linkedService'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'linked-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what VTEX is sent compiles as its builders do it, and serves', async () => {
  const files = uploadTo(folder)

  // In place of what yarn installs: `npm run link:check` lets it.
  for (const half of HALVES) {
    symlinkSync(join(ROOT, 'node_modules'), join(folder, half, 'node_modules'))
  }
  await compile(folder, files)
  expect(await serveFrom(folder)).toBe('Ana')
}, 600_000)
