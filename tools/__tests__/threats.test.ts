import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { ROOT, textOf } from '../sourceFiles'

const THREATS = 31

/** What the page says of each threat, by number. */
const threats = new Map(
  textOf('docs/SECURITY.md')
    .split(/^## /m)
    .flatMap((chapter): Array<[number, string]> => {
      const number = /^T(\d+) \S/.exec(chapter)?.[1]

      return number ? [[Number(number), chapter]] : []
    })
)
const numbers = Array.from({ length: THREATS }, (_, index) => index + 1)

/** Whether a test that runs, or a group of some, has a title with this in it. */
function hasTitle(file: string, title: string) {
  const code = textOf(file).replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '')
  const quoted = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

  return new RegExp(
    `(?:\\b(?:it|test|describe)|\\))\\(\\s*['\`][^\\n]*${quoted}[^\\n]*['\`],`
  ).test(code)
}

describe('each threat', () => {
  it('is on the page, and no other', () => {
    expect([...threats.keys()]).toEqual(numbers)
  })

  it.each(numbers)('has an answer, and tests that there are: T%i', (number) => {
    const chapter = threats.get(number) ?? ''
    const [, answer] = chapter.split(/\n\n/)
    const proofs = chapter
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .map((line) => /^- `([^`]+)`: “(.+)”$/.exec(line))

    expect(answer).toMatch(/^\w.+\.$/s)
    expect(proofs).not.toEqual([])
    expect(proofs).not.toContain(null)
    for (const [, file, title] of proofs as RegExpExecArray[]) {
      expect(existsSync(join(ROOT, file))).toBe(true)
      expect({ file, title, isThere: hasTitle(file, title) }).toEqual({
        file,
        title,
        isThere: true,
      })
    }
  })
})
