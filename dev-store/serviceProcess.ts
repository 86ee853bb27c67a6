import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import manifest from '../manifest.json'
import serviceSettings from '../node/service.json'
import { ACCOUNT, WORKSPACE } from './people'

/**
 * A process that can start the service of this folder, by its own runtime if it
 * has one.
 *
 * @param startMs when virtual time begins, if it is virtual
 */
export function forkService(folder: string, startMs?: number): ChildProcess {
  const own = join(folder, 'serviceWorker.js')
  const worker = existsSync(own) ? own : join(__dirname, 'serviceWorker.js')

  return fork(worker, [], {
    cwd: folder,
    // A process group of its own: Ctrl-C reaches only the dev store, which
    // then ends its service in order.
    detached: true,
    env: environment(),
    // The little memory that service.json asks for, and no more: that takes time.
    execArgv:
      startMs === undefined
        ? [
            `--max-old-space-size=${serviceSettings.memory / 2}`,
            '--max-semi-space-size=4',
          ]
        : [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
}

/**
 * The variables that VTEX's cloud sets.
 */
export function environment(): NodeJS.ProcessEnv {
  const { vendor, name, version } = manifest

  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    VTEX_APP_ID: `${vendor}.${name}@${version}`,
    VTEX_APP_VENDOR: vendor,
    VTEX_APP_NAME: name,
    VTEX_APP_VERSION: version,
    VTEX_ACCOUNT: ACCOUNT,
    VTEX_WORKSPACE: WORKSPACE,
    VTEX_REGION: 'dev-store',
    VTEX_PRODUCTION: 'false',
    VTEX_IO: 'true',
    VTEX_PUBLIC_ENDPOINT: 'myvtex.com',
    no_proxy: '',
  }
}

/**
 * Whether this process lives on for as long as that one does.
 */
export function hold(child: ChildProcess, isHeld: boolean): void {
  const outputs = [child.stdout, child.stderr] as (Socket | null)[]

  for (const handle of [child, child.channel, ...outputs]) {
    if (isHeld) {
      handle?.ref()
    } else {
      handle?.unref()
    }
  }
}

/**
 * Takes down what comes, line by line.
 */
export function linesOf(stream: Readable | null, log: string[]) {
  return (
    stream &&
    createInterface({ input: stream }).on('line', (line) => log.push(line))
  )
}

/**
 * Asks a process, each time for one answer, and takes down what it says.
 */
export function askerOf(child: ChildProcess, log: string[]) {
  const answers = new Map<number, (answer: never) => void>()
  let last = 0

  child.on(
    'message',
    (message: { id: number; answer: never } | { said: string }) => {
      if ('said' in message) {
        log.push(...message.said.trimEnd().split('\n'))
      } else {
        answers.get(message.id)?.(message.answer)
        answers.delete(message.id)
      }
    }
  )

  return <Result>(question: object): Promise<Result> =>
    new Promise((resolve) => {
      last += 1
      answers.set(last, resolve)
      child.send({ ...question, id: last })
    })
}
