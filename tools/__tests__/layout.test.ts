import { dirname, join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import interfaces from '../../store/interfaces.json'
import { importsOf, sourceFiles, textOf } from '../sourceFiles'

const isTest = (file: string) => file.includes('__tests__')
const isCode = (file: string) => /\.tsx?$/.test(file) && !isTest(file)

/** From where in its half each folder may import, besides the generated types. */
const MAY_IMPORT: Array<[string, string[]]> = [
  ['react/core', ['react/core']],
  ['react/ports', ['react/core', 'react/graphql', 'react/ports']],
  // They start the core with its ports, too.
  ['react/hooks', ['react/core', 'react/hooks', 'react/ports']],
  ['react/components', ['react/components', 'react/core', 'react/hooks']],
  ['node/modules', ['node/modules']],
  ['node/clients', ['node/clients', 'node/clock', 'node/modules']],
  ['node/steps', ['node/clients', 'node/clock', 'node/modules', 'node/steps']],
  ['node/resolvers', ['node/clients', 'node/modules', 'node/steps']],
]

/** What asks the machine for the time, or for some of it. */
const TIME =
  /\bDate\.now\(|new Date\(\)|\bset(Timeout|Interval)\b|AbortSignal\.timeout|performance\.now/

/** That, and what outlives a page or leaves it. */
const BROWSER = new RegExp(
  `${TIME.source}|\\b(local|session)Storage\\b|document\\.cookie|'cookie'|\\bdataLayer\\b|location\\.(reload|assign)|Math\\.random`
)

/** The code below these folders that has this in it, apart from comments. */
function filesWith(pattern: RegExp, ...folders: string[]) {
  return sourceFiles(...folders)
    .filter((file) => isCode(file) && !file.includes('/typings/'))
    .filter((file) =>
      pattern.test(
        textOf(file).replace(/^\s*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm, '')
      )
    )
}

/** `file imports name` for each import that the rule forbids. */
function offences(
  files: string[],
  isForbidden: (target: string, file: string) => boolean
) {
  return files.filter(isCode).flatMap((file) =>
    importsOf(file)
      .map((name) => (name.startsWith('.') ? join(dirname(file), name) : name))
      .filter((target) => isForbidden(target, file))
      .map((target) => `${file} imports ${target}`)
  )
}

describe('who may import whom', () => {
  it('react/ and node/ share the schema and nothing else', () => {
    expect(
      offences(sourceFiles('react'), (target) => /^(?!react)\w+\//.test(target))
    ).toEqual([])
    expect(
      offences(sourceFiles('node'), (target) => target.startsWith('react/'))
    ).toEqual([])
  })

  it('nothing that ships imports what does not', () => {
    const shipped = [
      ...sourceFiles('react', 'node'),
      ...sourceFiles('checkout').filter(
        (file) => !/^checkout\/(build|__tests__)\//.test(file)
      ),
    ]

    expect(
      offences(shipped, (target) =>
        /^(dev-store|e2e|bench|tools|checkout\/build)\//.test(target)
      )
    ).toEqual([])
  })

  it('the bar in checkout is the core and its ports, with a look of its own', () => {
    expect(
      offences(sourceFiles('checkout'), (target) =>
        /^(node\/|react\/(?!core\/|ports\/|graphql\/))/.test(target)
      )
    ).toEqual([])
  })

  it('only what tests or measures imports the dev store', () => {
    const others = sourceFiles('.').filter(
      (file) => !/^(bench|dev-store|e2e)\//.test(file)
    )

    expect(
      offences(others, (target) => target.startsWith('dev-store/'))
    ).toEqual([])
  })

  it.each(MAY_IMPORT)('%s imports from %j alone', (folder, allowed) => {
    const half = dirname(folder)

    expect(
      offences(
        sourceFiles(folder),
        (target) =>
          target.startsWith(`${half}/`) &&
          ![...allowed, `${half}/typings`].some((place) =>
            `${target}/`.startsWith(`${place}/`)
          )
      )
    ).toEqual([])
  })

  it('has no folder of code for which nothing is said', () => {
    const folders = sourceFiles('node', 'react')
      .filter((file) => isCode(file) && file.split('/').length > 2)
      .map((file) => file.split('/').slice(0, 2).join('/'))

    expect([...new Set(folders)].sort()).toEqual(
      [
        ...['node/typings', 'react/typings'],
        ...MAY_IMPORT.map(([folder]) => folder),
      ].sort()
    )
  })

  it('react/ bundles next to nothing: it imports what the platform serves', () => {
    const served =
      /^(react|react-apollo|react-intl|apollo-client|graphql|vtex\.[\w-]+)$/

    expect(
      offences(
        sourceFiles('react'),
        (target) => !target.startsWith('react/') && !served.test(target)
      )
    ).toEqual([
      // Which typos there are in emails; loaded with the form that asks for one.
      'react/components/registration/EmailHint.tsx imports @zootools/email-spell-checker',
    ])
  })

  it('the core and modules/ are pure: no React, no VTEX, no network', () => {
    const isPure = (target: string, file: string) =>
      target.startsWith(`${dirname(file)}/`) ||
      target.endsWith('/typings/graphql') ||
      // They know numbers, and nothing of the world.
      [
        ...['node:crypto', 'node:url'],
        ...['libphonenumber-js/max', 'validation-br'],
      ].includes(target)

    expect(
      offences(
        sourceFiles('react/core', 'node/modules'),
        (target, file) => !isPure(target, file)
      )
    ).toEqual([])
  })

  it('has nothing compiled beside its source: types are checked with --noEmit', () => {
    const compiled = sourceFiles('node', 'react').filter((file) =>
      file.endsWith('.js')
    )

    expect(compiled).toEqual([])
  })

  it('has effects in hooks/ alone', () => {
    const files = filesWith(/\buse(Layout)?Effect\b/, 'react')

    expect(files.filter((file) => !file.startsWith('react/hooks/'))).toEqual([])
  })

  it('speaks HTTP in clients/, and in the one port that must, alone', () => {
    expect(
      filesWith(/\bthis\.http\b|\bfetch\(|XMLHttpRequest/, 'node', 'react')
    ).toEqual([
      'node/clients/platformClient.ts',
      // Where only the browser itself can ask for a cookie.
      'react/ports/cookies.ts',
    ])
  })

  it('touches the browser in ports/ alone, but for the page’s elements', () => {
    const files = filesWith(BROWSER, 'react')

    expect(files.filter((file) => !file.startsWith('react/ports/'))).toEqual([])
    expect(
      filesWith(/\b(window|document|navigator)\b[.[]/, 'react/core')
    ).toEqual([])
  })

  it('knows by the runtime alone whether it is on a server', () => {
    // VTEX's has a window, too.
    expect(
      filesWith(/typeof (window|document|navigator|self)\b/, 'react')
    ).toEqual([])
  })

  it('has one clock in node/, which is passed in', () => {
    expect(filesWith(TIME, 'node')).toEqual(['node/clock.ts'])
  })

  it('silences no rule about what an effect depends on', () => {
    const files = sourceFiles('react', 'dev-store')
      .filter(isCode)
      .filter((file) =>
        textOf(file).includes('biome-ignore lint/correctness/useExhaustive')
      )

    expect(files).toEqual([])
  })

  it('has only the blocks, and the hook for other apps, at the root of react/', () => {
    const roots = sourceFiles('react')
      .filter((file) => /^react\/\w+\.tsx?$/.test(file))
      .map((file) => file.replace(/^react\/|\.tsx?$/g, ''))

    expect(roots).toEqual([
      ...Object.values(interfaces).map(({ component }) => component),
      'useTelesales',
    ])
  })
})

describe('a word of the wire', () => {
  it.each([
    'vtex-impersonated-customer-email',
    'canImpersonate',
    'storeUserEmail',
    'adminUserEmail',
    'vtex_session',
    'vtex_segment',
    'VtexIdclientAutCookie',
    'checkout.vtex.com',
    'CheckoutOrderFormOwnership',
    '/api/sessions',
    '/api/checkout',
  ])('is known to one file: %s', (word) => {
    const quoted = new RegExp(`['"\`][^'"\`\\s]*${word.replace('.', '\\.')}`)

    expect(filesWith(quoted, 'react', 'node')).toHaveLength(1)
  })
})
