import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { MAX_HOPS } from '../../bench/reportCosts'
import manifest from '../../manifest.json'
import contentSchemas from '../../store/contentSchemas.json'
import { readSchema } from '../contract'
import { anchorOf } from '../gallery'
import { ROOT, sourceFiles, textOf } from '../sourceFiles'

/** A path in backticks. */
const FILE =
  /`((?:bench|dev-store|docs|e2e|graphql|messages|node|react|store|tools)\/[\w./-]+)`/g

/** Pages in which what can be pressed is bold. */
const WITH_BUTTONS = [
  'CHECKOUT',
  'FAQ',
  'MIGRATE',
  'OPERATORS',
  'SENTENCES',
  'STYLE',
].map((page) => `docs/${page}.md`)

/** Keys, and what VTEX Admin and the dev store call theirs. */
const NO_BUTTONS = [
  ...['F2', 'Enter', 'Add to cart', 'Go to checkout'],
  ...['Code', 'Checkout > Code', 'Store Settings > Checkout'],
]

const ENGLISH: Record<string, string> = JSON.parse(textOf('messages/en.json'))

/** The pages that people read, for users and for developers; a changelog is none. */
const PAGES = sourceFiles('.')
  .filter((file) =>
    /^((bench|docs|docs\/security|dev-store|dev-store\/docs)\/)?[\w-]+\.md$/.test(
      file
    )
  )
  .filter((file) => file !== 'CHANGELOG.md')
  .map((file) => [file, textOf(file)] as const)

/** Nobody reads it from beginning to end, so it may be longer. */
const LOOKED_UP = ['docs/GALLERY.md']
const MOST_WORDS = 1300

/** What the rows of the table with this head, in this page, begin with. */
function firstColumn(page: string, head: string) {
  return textOf(`docs/${page}.md`)
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

/** What the headings of a page are linked by. */
function anchorsIn(text: string, heading = /^#+ (.+)$/gm) {
  return [...text.matchAll(heading)].map(([, words]) => anchorOf(words))
}

describe('the manual', () => {
  it('names every CSS handle, and none that there is not', () => {
    expect(namesIn(/HANDLES = \[([^\]]*)\]/g)).toEqual(
      firstColumn('STYLE', '| handle | what |').sort()
    )
  })

  it('names every handle of VTEX’s own toolbar', () => {
    const official = namesIn(/OFFICIAL = \[([^\]]*)\]/g)

    expect(official).toHaveLength(35)
    expect(firstColumn('MIGRATE', '| official handle | here |').sort()).toEqual(
      official
    )
  })

  it('explains every prop', () => {
    const { properties } = contentSchemas.definitions.TelesalesToolbar

    expect(firstColumn('CONFIGURE', '| prop | type | default |')).toEqual(
      Object.keys(properties)
    )
  })

  it('explains every setting of the app', () => {
    expect(firstColumn('CONFIGURE', '| setting | type | default |')).toEqual(
      Object.keys(manifest.settingsSchema.properties)
    )
  })

  it('quotes what the bar says', () => {
    const said = Object.entries(ENGLISH).filter(([id]) =>
      /refusal\.|warning\.|uncertain|stale/.test(id)
    )

    for (const [, text] of said) {
      expect(textOf('docs/SENTENCES.md')).toContain(
        `| ${text.split(/[.:,] ?/)[0]}`
      )
    }
  })

  it('explains every member of the hook', () => {
    const [, members] =
      /interface Telesales \{([\s\S]*?)\n\}/.exec(
        textOf('react/core/telesales.ts')
      ) ?? []
    const names = [...members.matchAll(/^ {2}(\w+)[:(]/gm)].map(
      ([, one]) => one
    )

    expect(
      [
        ...textOf('docs/DEVELOP.md').matchAll(/^\| `(\w+)(?:\([^`]*\))?` \|/gm),
      ].map(([, name]) => name)
    ).toEqual(names)
  })

  it('lists every event', () => {
    const [, news] =
      /type CallDone = ([^\n]+)/.exec(textOf('react/core/events.ts')) ?? []
    const told = [
      ...`${news} ${textOf('react/core/analytics.ts').match(/track\('\w+'/g)}`.matchAll(
        /'(\w+)'/g
      ),
    ]
      .map(([, name]) => name)
      // What a limit has ended is ended; what is repaired was not begun.
      .filter((name) => !['expired', 'repaired'].includes(name))
    const listed = [
      ...textOf('docs/DEVELOP.md').matchAll(/^\| `telesales:(\w+)`/gm),
    ].map(([, name]) => name)

    expect(listed.sort()).toEqual([...new Set(told)].sort())
  })

  it('names buttons as the bar does', () => {
    const texts = Object.values(ENGLISH)
    const named = [
      ...WITH_BUTTONS.map(textOf)
        .join('\n')
        .matchAll(/\*\*([^*]+)\*\*/g),
    ]
      .map(([, name]) => name)
      .filter((name) => !NO_BUTTONS.includes(name))

    expect(named.length).toBeGreaterThan(10)
    expect(
      named.filter((name) => !texts.some((text) => text.startsWith(name)))
    ).toEqual([])
  })
})

describe('the pages', () => {
  it.each(PAGES.filter(([page]) => !LOOKED_UP.includes(page)))(
    'can be read at a stretch: %s',
    (_, text) => {
      const words = text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []

      expect(words.length).toBeLessThanOrEqual(MOST_WORDS)
    }
  )

  it.each(PAGES)('have a table of contents: %s', (_, text) => {
    const linked = [...text.matchAll(/^- \[[^\]]+\]\(#([^)]+)\)$/gm)]

    expect(linked.map(([, anchor]) => anchor)).toEqual(
      anchorsIn(text, /^## (.+)$/gm)
    )
  })

  it.each(PAGES)('lead to headings that there are: %s', (page, text) => {
    const lost = [...text.matchAll(/\]\(([\w./-]+\.md)?#([^)]+)\)/g)]
      .map(([, other, anchor]) => [
        other ? join(dirname(page), other) : page,
        anchor,
      ])
      .filter(([target, anchor]) => !anchorsIn(textOf(target)).includes(anchor))

    expect(lost).toEqual([])
  })

  it('say in words what each picture shows', () => {
    const pictures = PAGES.flatMap(([, text]) => [
      ...text.matchAll(/!\[([^\]]*)\]/g),
    ])

    expect(pictures.length).toBeGreaterThan(10)
    expect(pictures.filter(([, words]) => words.length < 10)).toEqual([])
  })

  it('quote of the bench no more serial calls than it lets pass', () => {
    const quoted = [
      ...textOf('bench/README.md').matchAll(
        /^\| [^|]+ \| \d+ \| (\d+) \(≤ (\d+)\) \|/gm
      ),
    ].map(([, hops, aim]) => [Number(hops), Number(aim)])

    expect(quoted.map(([, aim]) => aim)).toEqual(Object.values(MAX_HOPS))
    for (const [hops, aim] of quoted) {
      expect(hops).toBeLessThanOrEqual(aim)
    }
  })

  it('say what to do about every check that the doctor makes', () => {
    const [, checks] = /enum CheckName \{([^}]*)\}/.exec(readSchema()) ?? []
    const names = checks.replace(/"""[\s\S]*?"""/g, '').match(/\w+/g) ?? []

    expect(names.length).toBeGreaterThan(5)
    for (const name of names) {
      expect(textOf('docs/DOCTOR.md')).toMatch(
        new RegExp(`^## \`${name}\`\\n\\n.{40,}$`, 'm')
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

  it('quote the bar in the trial with an account as it speaks', () => {
    const said = Object.values(ENGLISH).join('\n').replaceAll('’', "'")
    const quoted = [...textOf('docs/REAL-ACCOUNT.md').matchAll(/“([^”]+)”/g)]

    expect(quoted.length).toBeGreaterThan(3)
    expect(
      quoted.map(([, words]) => words).filter((words) => !said.includes(words))
    ).toEqual([])
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

describe('the way of a start', () => {
  const steps = [
    ...textOf('CONTRIBUTING.md').matchAll(
      /^\| \d+ \| `([\w/.]+)` \| (?:`(\w+)`)?/gm
    ),
  ]

  it.each(steps.map(([, file, name]) => [file, name ?? '']))(
    'goes through %s, %s',
    (file, name) => {
      expect(steps.length).toBeGreaterThan(10)
      expect(textOf(file)).toMatch(new RegExp(`^export .*\\b${name}\\b`, 'm'))
    }
  )
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
