import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../tools/sourceFiles'
import { compile, HALVES, run, uploadTo } from './linkedApp'
import { serveFrom } from './linkedService'

const YARN = join(ROOT, 'node_modules', 'yarn', 'bin', 'yarn.js')

/**
 * Does in an empty folder all that VTEX does with the app: what is uploaded is
 * installed by yarn 1 from the registry that npm is configured with, compiled and
 * started.
 */
async function checkLink(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'link-check-'))
  const registry = execFileSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
  }).trim()

  try {
    const files = uploadTo(folder)

    console.log(`${files.length} files are uploaded`)
    for (const half of HALVES) {
      await run(
        join(folder, half),
        YARN,
        // As toolbelt does.
        ...['--non-interactive', '--ignore-engines'],
        ...['--registry', registry, '--cache-folder', join(folder, 'cache')]
      )
      checkVersions(half, join(folder, half))
    }
    await compile(folder, files)
    console.log('Both halves compile, and come to something')
    console.log(`The service starts, and serves ${await serveFrom(folder)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @throws Error when something else is there than what we have pinned */
function checkVersions(half: string, folder: string): void {
  const read = (...path: string[]) => readFileSync(join(...path), 'utf8')
  const pinned = read(ROOT, half, 'yarn.lock')
  const modules = join(folder, 'node_modules')
  const installed = readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(modules, name)).map((inner) => join(name, inner))
        : [name]
    )
  const strays = installed.filter((at) => {
    const { name, version } = JSON.parse(read(modules, at, 'package.json'))

    return !pinned.includes(`${name}/-/${name.split('/').pop()}-${version}.tgz`)
  })

  if (strays.length > 0 || read(folder, 'yarn.lock') !== pinned) {
    throw new Error(`yarn has not kept to ${half}/yarn.lock: ${strays}`)
  }
  console.log(`${half}: ${installed.length} packages, all as they are pinned`)
}

checkLink().catch(({ message }: Error) => {
  console.error(message)
  process.exitCode = 1
})
