import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import manifest from '../manifest.json'
import serviceSettings from '../node/service.json'
import { buildService } from './buildService'
import { ACCOUNT, WORKSPACE } from './people'

/**
 * Our service, running under VTEX's own runtime in a process of its own.
 */
export interface Service {
  port: number
  pid: number
  /** What it wrote, to stdout and stderr alike, line by line. */
  log: string[]
  /** Resolves with how the process ended, when it does. */
  ended: Promise<string>
  /** What it holds of the machine's memory (RSS). */
  memoryBytes(): Promise<number>
  stop(): Promise<void>
}

// Only where Stryker runs the tests: tools/mutation/environment.js.
const { startServiceHere } = globalThis as { startServiceHere?: StartHere }

type StartHere = (
  folder: string,
  env: NodeJS.ProcessEnv,
  log: string[]
) => Promise<{ port: number; stop(): void }>

/**
 * Compiles and starts the service; every call it makes to a VTEX host goes to
 * the proxy. `source` is the folder with its TypeScript, `node/` by default.
 *
 * Rejects with what it wrote when it ends before it can answer.
 */
export async function startService({
  proxyUrl,
  source = join(__dirname, '..', 'node'),
}: {
  proxyUrl: string
  source?: string
}): Promise<Service> {
  const folder = buildService(source)
  const log: string[] = []

  if (startServiceHere) {
    return within(startServiceHere, folder, environment(proxyUrl), log)
  }
  const child = fork(join(__dirname, 'serviceWorker.js'), [], {
    cwd: folder,
    // A process group of its own: Ctrl-C reaches only the dev store, which
    // then ends its service in order.
    detached: true,
    env: environment(proxyUrl),
    // The little memory that service.json asks for, and no more.
    execArgv: [
      `--max-old-space-size=${serviceSettings.memory / 2}`,
      '--max-semi-space-size=4',
    ],
    silent: true,
  })

  collect(child.stdout, log)
  collect(child.stderr, log)

  const ended = once(child, 'close').then(([code, signal]) => {
    rmSync(folder, { recursive: true, force: true })

    return `The service ended (${signal ?? code})`
  })
  const port = await Promise.race([
    answerOf(child, 'port'),
    ended.then((how) => Promise.reject(new Error([how, ...log].join('\n')))),
  ])

  return {
    port,
    pid: child.pid ?? 0,
    log,
    ended,
    async memoryBytes() {
      child.send('memory')

      return answerOf(child, 'memoryBytes')
    },
    async stop() {
      // The runtime may be busy for as long as a call hangs.
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The service within this process. */
async function within(
  start: StartHere,
  ...[folder, env, log]: Parameters<StartHere>
): Promise<Service> {
  const { port, stop } = await start(folder, env, log)
  let end = (_how: string) => {}
  const ended = new Promise<string>((resolve) => {
    end = resolve
  })

  return {
    port,
    pid: process.pid,
    log,
    ended,
    memoryBytes: async () => process.memoryUsage.rss(),
    async stop() {
      stop()
      end('The service ended')
    },
  }
}

// The variables that VTEX's cloud sets, and a proxy that stands for the cloud.
function environment(proxyUrl: string): NodeJS.ProcessEnv {
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
    http_proxy: proxyUrl,
    no_proxy: '',
  }
}

function collect(stream: Readable | null, log: string[]): void {
  if (!stream) return
  createInterface({ input: stream }).on('line', (line) => log.push(line))
}

function answerOf(child: ChildProcess, key: string): Promise<number> {
  return new Promise((resolve) => {
    child.on('message', function take(message: Record<string, number>) {
      if (!(key in message)) return
      child.off('message', take)
      resolve(message[key])
    })
  })
}
