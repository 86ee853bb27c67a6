import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import manifest from '../../manifest.json'
import contentSchemas from '../../store/contentSchemas.json'
import { readSchema } from '../contract'
import { ROOT, sourceFiles, textOf } from '../sourceFiles'

/** A path in backticks. */
const FILE =
  /`((?:bench|dev-store|docs|e2e|graphql|messages|node|react|store|tools)\/[\w./-]+)`/g

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

/** All names in such lists of the bar's source, each once. */
function namesIn(list: RegExp) {
  const names = sourceFiles('react')
    .flatMap((file) => [...textOf(file).matchAll(list)])
    .flatMap(([, inList]) => [...inList.matchAll(/'(\w+)'/g)])
    .map(([, name]) => name)

  return [...new Set(names)].sort()
}

describe('the manual', () => {
  it('names every CSS handle, and none that there is not', () => {
    expect(namesIn(/HANDLES = \[([^\]]*)\]/g)).toEqual(
      firstColumn('| handle | what |').sort()
    )
  })

  it('names every handle of VTEX’s own toolbar', () => {
    const official = namesIn(/OFFICIAL = \[([^\]]*)\]/g)

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

  it('explains every setting of the app', () => {
    expect(firstColumn('| setting | type | default |')).toEqual(
      Object.keys(manifest.settingsSchema.properties)
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

describe('the pages', () => {
  it('say what to do about every check that the doctor makes', () => {
    const [, checks] = /enum CheckName \{([^}]*)\}/.exec(readSchema()) ?? []
    const names = checks.replace(/"""[\s\S]*?"""/g, '').match(/\w+/g) ?? []

    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      expect(textOf('docs/DOCTOR.md')).toMatch(
        new RegExp(`^\\| \`${name}\` \\| .{40,} \\|$`, 'm')
      )
    }
  })

  it('show pictures wherever they are read: VTEX does not take relative ones', () => {
    const [, repository] =
      /^https:\/\/github\.com\/(.+)\/issues$/.exec(
        manifest.billingOptions.support.url
      ) ?? []
    const address = `https://raw.githubusercontent.com/${repository}/main/`
    const pictures = sourceFiles('docs', '.')
      .filter((file) => file.endsWith('.md'))
      .flatMap((page) => [
        ...textOf(page).matchAll(
          /!\[[^\]]*\]\(([^)]+)\)|<img[^>]+src="([^"]+)"/g
        ),
      ])
      .map(([, markdown, html]) => markdown ?? html)

    expect(pictures).not.toEqual([])
    expect(
      pictures.filter(
        (picture) =>
          !picture.startsWith(address) ||
          !existsSync(join(ROOT, picture.slice(address.length)))
      )
    ).toEqual([])
  })

  it('lead to files that there are', () => {
    const pages = sourceFiles('docs', 'bench', 'dev-store', '.').filter(
      (file) => file.endsWith('.md')
    )
    const lost = [...new Set(pages)].flatMap((page) =>
      [...textOf(page).matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, target]) => join(dirname(page), target))
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${page} leads to ${target}`)
    )

    expect(lost).toEqual([])
  })

  it('speak of files that there are', () => {
    const pages = sourceFiles('docs', 'bench', 'dev-store', '.').filter(
      (file) => file.endsWith('.md') && file !== 'CHANGELOG.md'
    )
    const lost = [...new Set(pages)].flatMap((page) =>
      [...textOf(page).matchAll(FILE)]
        .filter(([, path]) => !existsSync(join(ROOT, path)))
        .map(([, path]) => `${page} speaks of ${path}`)
    )

    expect(lost).toEqual([])
  })
})

describe('a decision', () => {
  it.each(sourceFiles('docs/decisions'))(
    'has a date, a context, a choice and a price: %s',
    (file) => {
      expect(file).toMatch(/\/20\d\d-\d\d-\d\d-[a-z-]+\.md$/)
      expect(textOf(file).match(/^#+ .+$/gm)).toEqual([
        expect.stringMatching(/^# /),
        '## Context',
        '## Choice',
        '## What it costs',
      ])
    }
  )
})
