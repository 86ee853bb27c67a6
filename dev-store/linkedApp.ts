import { execFile } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../tools/sourceFiles'
import { uploadedFiles } from '../tools/vtexIgnore'
import { serviceJson } from './buildService'

/** The folders in which a builder installs and compiles. */
export const HALVES = ['node', 'react'] as const

/** The compiler of each half's builder. */
const COMPILER = {
  node: 'typescript',
  react: 'typescript-react-builder',
}

/** Runs a script of Node's there; throws what it said when it fails. */
export async function run(cwd: string, ...args: string[]): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, args, { cwd })
  } catch (error) {
    const { stderr, stdout } = error as { stderr: string; stdout: string }

    throw new Error(`${args.join(' ')}\n${stdout}${stderr}`)
  }
}

/** Copies what `vtex link` uploads. */
export function uploadTo(folder: string): string[] {
  const files = uploadedFiles()

  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    copyFileSync(join(ROOT, file), join(folder, file))
  }
  return files
}

/**
 * Compiles both halves with what is in their node_modules, each as its builder does
 * and its tsconfig.json says.
 *
 * @throws Error with what does not compile, or came to nothing
 */
export async function compile(folder: string, files: string[]): Promise<void> {
  await Promise.all(
    HALVES.map((half) =>
      run(
        folder,
        join(ROOT, 'node_modules', COMPILER[half], 'bin/tsc'),
        '-p',
        half
      )
    )
  )
  for (const file of files.filter((name) => /(?<!\.d)\.tsx?$/.test(name))) {
    const emitted = file.replace(/\.tsx?$/, '.js')

    if (!existsSync(join(folder, emitted))) {
      throw new Error(`${file} has become no ${emitted}`)
    }
  }
}

/**
 * Lays the compiled service out as VTEX's runtime expects it, which it then finds
 * in the service's own node_modules. Returns the folder in which to start it.
 */
export function layOut(folder: string): string {
  const build = join(folder, 'node', 'build')

  mkdirSync(join(build, 'service', 'src'), { recursive: true })
  symlinkSync(join(folder, 'node'), join(build, 'service', 'src', 'node'))
  copyFileSync(
    join(folder, 'graphql', 'schema.graphql'),
    join(build, 'service', 'schema.graphql')
  )
  writeFileSync(
    join(build, 'service', 'service.json'),
    serviceJson(join(folder, 'node'))
  )
  for (const script of ['serviceWorker.js', 'startRuntime.js']) {
    copyFileSync(join(__dirname, script), join(build, script))
  }
  return build
}
