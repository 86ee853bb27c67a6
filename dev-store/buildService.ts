import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { transformFileSync } from '@swc/core'

const ROOT = join(__dirname, '..')

// Within the project, so that the compiled code finds its packages.
const BUILDS = join(__dirname, 'dist')

/**
 * Compiles the service into a new folder, laid out as VTEX's builders leave
 * it and its runtime expects it. Returns the folder.
 */
export function buildService(source: string): string {
  mkdirSync(BUILDS, { recursive: true })

  const folder = mkdtempSync(join(BUILDS, 'service-'))
  const target = join(folder, 'service', 'src', 'node')

  mkdirSync(target, { recursive: true })
  for (const file of sourceFiles(source)) {
    const compiled = join(target, file.replace(/\.ts$/, '.js'))

    mkdirSync(dirname(compiled), { recursive: true })
    writeFileSync(compiled, compile(join(source, file)))
  }
  copyFileSync(
    join(ROOT, 'graphql', 'schema.graphql'),
    join(folder, 'service', 'schema.graphql')
  )
  writeFileSync(
    join(folder, 'service', 'service.json'),
    JSON.stringify(withGraphql(readJson(join(ROOT, 'node', 'service.json'))))
  )

  return folder
}

function sourceFiles(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.ts') &&
      !file.endsWith('.d.ts') &&
      !/(^|\/)(__tests__|node_modules)\//.test(file)
  )
}

function compile(file: string): string {
  const options = readJson(join(ROOT, '.swcrc'))

  return transformFileSync(file, { ...options, swcrc: false }).code
}

// The builder adds this route to every service that has a schema.
function withGraphql(service: Record<string, unknown>) {
  return { ...service, routes: { __graphql: { path: '/_v/graphql' } } }
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8'))
}
