import { describe, expect, it } from '@jest/globals'

import contentSchemas from '../../store/contentSchemas.json'
import { sourceFiles, textOf } from '../sourceFiles'

const manual = textOf('docs/README.md')

describe('the manual', () => {
  it('names every CSS handle, and none that there is not', () => {
    const handles = sourceFiles('react/components')
      .map(
        (file) => /const HANDLES = \[([^\]]*)\]/.exec(textOf(file))?.[1] ?? ''
      )
      .flatMap((list) => [...list.matchAll(/'(\w+)'/g)])
      .map(([, handle]) => handle)
    const [, section] = manual.split('| handle | what |')
    const documented = section
      .split('\n\n')[0]
      .split('\n')
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)])
      .map(([, handle]) => handle)

    expect([...new Set(handles)].sort()).toEqual(documented.sort())
  })

  it('explains every prop', () => {
    const { properties } = contentSchemas.definitions.TelesalesToolbar

    for (const prop of Object.keys(properties)) {
      expect(manual).toContain(`| \`${prop}\` |`)
    }
  })

  it('quotes what the bar says', () => {
    const english: Record<string, string> = JSON.parse(
      textOf('messages/en.json')
    )
    const said = Object.entries(english).filter(([id]) =>
      /refusal\.|warning\.|uncertain|stale/.test(id)
    )

    for (const [, text] of said) {
      expect(manual).toContain(`| ${text.split(/[.:,] ?/)[0]}`)
    }
  })
})
