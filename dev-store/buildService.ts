import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { transformSync } from '@swc/core'

const ROOT = join(__dirname, '..')

// Within the project, so that the compiled code finds its packages.
const BUILDS = join(__dirname, 'dist')

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Compiles the service into a folder, laid out as VTEX's builders leave it and
 * its runtime expects it. What was compiled before is taken as it is; what nobody
 * has used for a day goes. Returns the folder.
 */
export function buildService(source: string): string {
  const files = filesOfService(source)
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex')
  const folder = join(BUILDS, `service-${hash.slice(0, 16)}`)

  if (!existsSync(folder)) {
    build(files, folder)
  }
  // Now it is in use.
  utimesSync(folder, new Date(), new Date())
  return folder
}

/** The texts of all that makes the service, by path in the build. */
function filesOfService(source: string): Record<string, string> {
  const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8')
  const sources = sourceFiles(source).map((file) => [
    join('service', 'src', 'node', file),
    readFileSync(join(source, file), 'utf8'),
  ])

  return {
    ...Object.fromEntries(sources),
    'time/operationTime.ts': read('dev-store', 'time', 'operationTime.ts'),
    'time/virtualTime.ts': read('dev-store', 'time', 'virtualTime.ts'),
    '.swcrc': read('.swcrc'),
    'service/schema.graphql': read('graphql', 'schema.graphql'),
    'service/service.json': serviceJson(join(ROOT, 'node')),
  }
}

function build(files: Record<string, string>, folder: string): void {
  mkdirSync(BUILDS, { recursive: true })
  forgetOldBuilds()
  const draft = mkdtempSync(join(BUILDS, 'draft-'))
  const options = { ...JSON.parse(files['.swcrc']), swcrc: false }

  for (const [path, text] of Object.entries(files)) {
    const target = join(draft, path.replace(/\.ts$/, '.js'))
    const isCode = path.endsWith('.ts')

    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(
      target,
      isCode ? transformSync(text, { ...options, filename: path }).code : text
    )
  }
  try {
    renameSync(draft, folder)
  } catch {
    // Somebody else was faster.
    rmSync(draft, { recursive: true, force: true })
  }
}

function forgetOldBuilds(): void {
  for (const name of readdirSync(BUILDS)) {
    const folder = join(BUILDS, name)

    if (
      /^(service|draft)-/.test(name) &&
      Date.now() - statSync(folder).mtimeMs > DAY_MS
    ) {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function sourceFiles(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.endsWith('.d.ts') &&
        !/(^|\/)(__tests__|node_modules)\//.test(file)
    )
    .sort()
}

/** What service.json says there, with the route that the builder adds for a schema. */
export function serviceJson(source: string): string {
  return JSON.stringify({
    ...JSON.parse(readFileSync(join(source, 'service.json'), 'utf8')),
    routes: { __graphql: { path: '/_v/graphql' } },
  })
}
