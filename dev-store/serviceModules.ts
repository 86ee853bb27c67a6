import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { compileFunction } from 'node:vm'
import type { Service } from '@vtex/api'

import type { Clients } from '../node/clients'
import type { GraphQLParams, State } from '../node/steps/request/context'
import { buildService } from './buildService'
import { environment } from './serviceProcess'

const SOURCE = join(__dirname, '..', 'node')

type Config = Service<Clients, State, GraphQLParams>['config']
type Load = (
  exports: object,
  require: Load2,
  module: { exports: object }
) => void
type Load2 = (name: string) => unknown

/**
 * Compiles the service; each call of what is returned loads its modules anew, as
 * another process does: what one has in memory the other does not know. What is in
 * `modules/` keeps nothing, and is loaded once, as is what it imports from packages.
 */
export function serviceLoader(source = SOURCE): () => Config {
  const folder = buildService(source)
  const root = join(folder, 'service', 'src', 'node', 'index.js')
  const modules = join(dirname(root), 'modules/')
  const paths = new Map<string, string>()
  const compiled = new Map<string, Load>()
  const pure = new Map<string, { exports: object }>()

  // Read by @vtex/api as it is loaded.
  Object.assign(process.env, environment(), { PATH: process.env.PATH })
  const requirePackage = createRequire(root)

  function pathOf(from: string, name: string): string {
    const key = `${from} ${name}`
    const known = paths.get(key)

    if (known) {
      return known
    }
    const base = join(dirname(from), name)
    const path = existsSync(`${base}.js`)
      ? `${base}.js`
      : join(base, 'index.js')

    paths.set(key, path)
    return path
  }

  function codeOf(path: string): Load {
    const code =
      compiled.get(path) ??
      (compileFunction(
        readFileSync(path, 'utf8'),
        ['exports', 'require', 'module'],
        { filename: path }
      ) as Load)

    compiled.set(path, code)
    return code
  }

  return () => {
    const ofProcess = new Map<string, { exports: object }>()

    function load(path: string): object {
      const loaded = path.startsWith(modules) ? pure : ofProcess
      const known = loaded.get(path)

      if (known) {
        return known.exports
      }
      const module = { exports: {} }

      loaded.set(path, module)
      codeOf(path)(
        module.exports,
        (name) =>
          name.startsWith('.')
            ? load(pathOf(path, name))
            : requirePackage(name),
        module
      )
      return module.exports
    }

    return (load(root) as { default: { config: Config } }).default.config
  }
}
