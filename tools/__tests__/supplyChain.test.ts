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

/** What a workspace has of others, and what these have, by name. */
function productionOf(workspace: string) {
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
    workspace,
    Object.keys(packages[workspace].dependencies ?? {}).filter(
      (name) => !SERVED.includes(name)
    )
  )
  return found
}

const production = [...productionOf('node'), ...productionOf('react')]

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

  it('is of one exact version each', () => {
    for (const workspace of ['node', 'react']) {
      for (const version of Object.values(
        packages[workspace].dependencies ?? {}
      )) {
        expect(version).toMatch(/^\d+\.\d+\.\d+$/)
      }
    }
  })
})
