import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { name, vendor } from '../../manifest.json'
import { ROOT, sourceFiles, textOf } from '../../tools/sourceFiles'

/** Each file that VTEX lets themes and other apps import. */
const files = sourceFiles('react').filter((file) =>
  /^react\/\w+\.[jt]sx?$/.test(file)
)

/** What the manual has others import, and from which file. */
const documented = [
  ...textOf('docs/DEVELOP.md').matchAll(
    /^import (\w+|\{ [\w, ]+ \}) from '([\w.-]+)\/(\w+)'$/gm
  ),
]
  .filter(([, , app]) => app === `${vendor}.${name}`)
  .map(([, names, , file]): [string, string] => [names, file])

const moduleOf = (file: string) => require(join(ROOT, file))

describe('for VTEX, which reads names from the default export', () => {
  it.each(files)('has all of them there: %s', (file) => {
    const { default: all, ...names } = moduleOf(file)

    expect(all).toBeInstanceOf(Function)
    for (const [one, value] of Object.entries(names)) {
      expect([one, all[one]]).toEqual([one, value])
    }
  })

  it.each(documented)('the manual may import %s from %s', (names, file) => {
    const { default: all } = moduleOf(`react/${file}`)

    for (const [one] of names.replace(/^\w+$/, '').matchAll(/\w+/g)) {
      expect(all[one]).toBeInstanceOf(Function)
    }
  })

  it('the manual has them import something', () => {
    expect(documented).not.toEqual([])
  })
})
