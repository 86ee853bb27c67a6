import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { anchorOf } from '../gallery'
import { ROOT, sourceFiles, textOf } from '../sourceFiles'

const THREATS = 31

interface Threat {
  number: number
  page: string
  chapter: string
}

/** What the pages say of each threat. */
const threats = sourceFiles('docs')
  .filter((file) => file.endsWith('.md'))
  .flatMap((page) =>
    textOf(page)
      .split(/^## /m)
      .flatMap((chapter): Threat[] => {
        const number = /^T(\d+) \S/.exec(chapter)?.[1]

        return number ? [{ number: Number(number), page, chapter }] : []
      })
  )
  .sort((one, other) => one.number - other.number)
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
  it('is on one page, once, and no other is', () => {
    expect(threats.map(({ number }) => number)).toEqual(numbers)
  })

  it('is in the table, with an answer of one line, and leads to the whole', () => {
    const rows = [
      ...textOf('docs/SECURITY.md').matchAll(/^(\| \[T.+ \|) (.+) \|$/gm),
    ]

    expect(rows.map(([, row]) => row)).toEqual(
      threats.map(({ number, page, chapter }) => {
        const [heading] = chapter.split('\n')
        const link = `${page.replace(/^docs\//, '')}#${anchorOf(heading)}`

        return `| [T${number}](${link}) | ${heading.replace(/^T\d+ /, '')} |`
      })
    )
    for (const [, , answer] of rows) {
      expect(answer).toMatch(/^\w.{15,90}\.$/)
    }
  })

  it.each(numbers)('has an answer, and tests that there are: T%i', (number) => {
    const { chapter } = threats[number - 1]
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
