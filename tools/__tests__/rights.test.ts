import { describe, expect, it } from '@jest/globals'

import manifest from '../../manifest.json'
import { sourceFiles, textOf } from '../sourceFiles'

describe('the rights that the app asks for', () => {
  it('are on the page, and no other', () => {
    const asked = manifest.policies.map(
      ({ attrs, name }) => attrs?.path ?? name
    )
    const told = [
      ...textOf('docs/security/rights.md').matchAll(
        /^\| `([^`]+)` \| .+ \|$/gm
      ),
    ].map(([, right]) => right)

    expect(told).not.toEqual([])
    expect(told.sort()).toEqual(asked.sort())
  })

  it('are used for Master Data by the file that the page names, and no other', () => {
    const users = sourceFiles('node').filter(
      (file) =>
        !/__tests__|node_modules/.test(file) &&
        file.endsWith('.ts') &&
        textOf(file).includes('authToken')
    )

    expect(users).toEqual(['node/clients/auditRecords.ts'])
    expect(textOf('docs/security/rights.md')).toContain(`\`${users[0]}\``)
  })
})
