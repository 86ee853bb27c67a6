import { describe, expect, it } from '@jest/globals'

import { textOf } from '../sourceFiles'

interface Locked {
  license?: string
  dependencies?: Record<string, string>
  hasInstallScript?: boolean
}

/** What the platform serves itself, at its own versions, and never from here. */
const SERVED = [
  'apollo-client',
  'react',
  'react-apollo',
  'react-dom',
  'react-intl',
]
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause']

const { packages } = JSON.parse(textOf('package-lock.json')) as {
  packages: Record<string, Locked>
}

interface Folder {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  /** npm's word for what yarn calls resolutions. */
  overrides?: Record<string, unknown>
  resolutions?: Record<string, string>
}

const packageOf = (folder: string): Folder =>
  JSON.parse(textOf(`${folder}package.json`))
const installed = packageOf('').devDependencies ?? {}

/** What a folder has of others, and what these have, by name. */
function productionOf(folder: string) {
  const found = new Map<string, Locked>()
  const visit = (from: string, names: string[]) => {
    for (const name of names) {
      const at = [`${from}/node_modules/${name}`, `node_modules/${name}`].find(
        (path) => packages[path]
      )

      if (!at) {
        throw new Error(`${name} is not in the lock file`)
      }
      if (!found.has(name)) {
        found.set(name, packages[at])
        visit(at, Object.keys(packages[at].dependencies ?? {}))
      }
    }
  }

  visit(
    '',
    Object.keys(packageOf(folder).dependencies ?? {}).filter(
      (name) => !SERVED.includes(name)
    )
  )
  return found
}

const production = [...productionOf('node/'), ...productionOf('react/')]

describe('what goes into production besides our own code', () => {
  it('is what README names, with a reason and its licence', () => {
    const rows = [
      ...textOf('README.md').matchAll(
        /^\| `([\w@/-]+)` \((\S+), (?:node|react)\/\) \| (\S.+) \|$/gm
      ),
    ].map(([, name, licence]) => `${name} ${licence}`)

    expect(
      production.map(([name, { license }]) => `${name} ${license}`).sort()
    ).toEqual(rows.sort())
  })

  it.each(production)(
    'may be used in a shop, and runs nothing at install: %s',
    (_name, { hasInstallScript, license }) => {
      expect(PERMISSIVE).toContain(license)
      expect(hasInstallScript).toBeUndefined()
    }
  )

  it.each(['node/', 'react/'])(
    'is of the one exact version that is tried here: %s',
    (folder) => {
      const { dependencies, devDependencies } = packageOf(folder)

      expect(installed).toMatchObject({ ...dependencies, ...devDependencies })
      for (const version of Object.values(dependencies ?? {})) {
        expect(version).toMatch(/^\d+\.\d+\.\d+$/)
      }
    }
  )
})

describe('what yarn installs for `vtex link`', () => {
  it.each(['node/', 'react/'])(
    'is what npm installs here, whatever its registry: %s',
    (folder) => {
      const lock = textOf(`${folder}yarn.lock`)
      const { overrides = {} } = packageOf('')
      const overridden = Object.entries(overrides).filter(([name]) =>
        new RegExp(`^"?${name}@`, 'm').test(lock)
      )

      expect(packageOf(folder).resolutions ?? {}).toEqual(
        Object.fromEntries(overridden)
      )
      expect(lock).not.toMatch(/resolved "?\w+:/)
      expect(lock.match(/^ {2}integrity sha512-/gm)).toHaveLength(
        lock.match(/^ {2}version /gm)?.length ?? 0
      )
    }
  )
})
