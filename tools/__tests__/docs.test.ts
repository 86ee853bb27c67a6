import { describe, expect, it } from '@jest/globals'

import contentSchemas from '../../store/contentSchemas.json'
import { sourceFiles, textOf } from '../sourceFiles'

const manual = textOf('docs/README.md')

/** What the rows of the table with this head begin with. */
function firstColumn(head: string) {
  return manual
    .split(head)[1]
    .split('\n\n')[0]
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)])
    .map(([, name]) => name)
}

describe('the manual', () => {
  it('names every CSS handle, and none that there is not', () => {
    const handles = sourceFiles('react/components')
      .map((file) => /HANDLES = \[([^\]]*)\]/g[Symbol.matchAll](textOf(file)))
      .flatMap((lists) => [...lists])
      .flatMap(([, list]) => [...list.matchAll(/'(\w+)'/g)])
      .map(([, handle]) => handle)

    expect([...new Set(handles)].sort()).toEqual(
      firstColumn('| handle | what |').sort()
    )
  })

  it('names every handle of VTEX’s own toolbar', () => {
    const [, list] =
      /const OFFICIAL = \[([^\]]*)\]/.exec(
        textOf('react/hooks/useOfficialHandles.ts')
      ) ?? []
    const official = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)

    expect(official).toHaveLength(35)
    expect(firstColumn('| official handle | here |').sort()).toEqual(official)
  })

  it('shows a picture for each one that there is', () => {
    const shown = [...manual.matchAll(/images\/([\w-]+\.png)/g)]

    expect([...new Set(shown.map(([, name]) => name))].sort()).toEqual(
      sourceFiles('docs/images')
        .map((file) => file.replace('docs/images/', ''))
        .sort()
    )
  })

  it('explains every prop', () => {
    const { properties } = contentSchemas.definitions.TelesalesToolbar

    expect(firstColumn('| prop | type | default |')).toEqual(
      Object.keys(properties)
    )
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
