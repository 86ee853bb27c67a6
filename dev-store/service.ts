import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { buildService } from './buildService'
import {
  askerOf,
  environment,
  forkService,
  hold,
  linesOf,
} from './serviceProcess'
import type { TimeOrder } from './time/virtualTime'

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
  /** Resolves when it has come to pass. Only where time is virtual. */
  orderTime(order: TimeOrder): Promise<void>
  stop(): Promise<void>
}

/**
 * How to start the service.
 */
export interface ServiceOptions {
  /** Every call to a VTEX host goes there. */
  proxyUrl: string
  /** When virtual time begins, in ms since the epoch; without it time goes by. */
  startMs?: number
  /** The folder with its TypeScript, `node/` by default. */
  source?: string
  /** The folder in which it is compiled already. */
  build?: string
}

const SOURCE = join(__dirname, '..', 'node')

const { idleServices, startServiceHere } = globalThis as {
  /** Where one process serves test after test: tools/serviceEnvironment.js. */
  idleServices?: ChildProcess[]
  /** Only where Stryker runs the tests: tools/mutation/environment.js. */
  startServiceHere?: StartHere
}

type StartHere = (
  folder: string,
  env: NodeJS.ProcessEnv,
  log: string[],
  options: ServiceOptions
) => Promise<
  Pick<Service, 'port' | 'orderTime'> & {
    stop(): void
  }
>

/**
 * Compiles and starts the service.
 *
 * Rejects with what it wrote when it ends before it can answer.
 */
export async function startService({
  source = SOURCE,
  build,
  ...options
}: ServiceOptions): Promise<Service> {
  const folder = build ?? buildService(source)
  const idle = source === SOURCE && !build ? idleServices : undefined
  const log: string[] = []

  if (startServiceHere) {
    return within(startServiceHere, folder, log, options)
  }
  const child = idle?.pop() ?? forkService(folder, options.startMs)
  const ask = askerOf(child, log)
  const outputs = [child.stdout, child.stderr].map((it) => linesOf(it, log))

  hold(child, true)

  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signal) =>
      resolve(`The service ended (${signal ?? code})`)
    )
  })
  const port = await Promise.race([
    ask<number>({ start: options }),
    ended.then((how) => Promise.reject(new Error([how, ...log].join('\n')))),
  ])

  return {
    port,
    pid: child.pid ?? 0,
    log,
    ended,
    memoryBytes: () => ask<number>({ memory: true }),
    orderTime: (order) => ask<void>({ order }),
    async stop() {
      if (idle) {
        for (const output of outputs) {
          output?.close()
        }
        for (const event of ['message', 'close']) {
          child.removeAllListeners(event)
        }
        hold(child, false)
        idle.push(child)

        return
      }
      // The runtime may be busy for as long as a call hangs.
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The service within this process. */
async function within(
  start: StartHere,
  folder: string,
  log: string[],
  options: ServiceOptions
): Promise<Service> {
  const env = { ...environment(), http_proxy: options.proxyUrl }
  const { port, orderTime, stop } = await start(folder, env, log, options)
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
    orderTime,
    async stop() {
      stop()
      end('The service ended')
    },
  }
}
