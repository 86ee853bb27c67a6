// The environment of the tests that Stryker runs. Each mutant has them run
// anew, so what takes time is done once: the service runs beside the tests, in
// this very process, where Stryker sees which of its code a test has run; and
// after the first failure nothing more is tried.
const { rmSync } = require('node:fs')
const { join, sep } = require('node:path')
const { format } = require('node:util')
const { TestEnvironment } = require('jest-environment-node')

const SAID = ['log', 'info', 'warn', 'error']
/** They wait for as long as an operator would have to. */
const WAITING = /hangs|time-out|may yet happen/
const OUR_APP = { VTEX_APP_ID: 'vtex.telesales-toolbar@0.1.0', VTEX_IO: 'true' }
const EVENTS = ['message', 'uncaughtException', 'SIGINT', 'SIGTERM', 'warning']

module.exports = class MutationEnvironment extends TestEnvironment {
  constructor(config, context) {
    // Whichever test is the first to load the runtime's packages.
    Object.assign(process.env, OUR_APP)
    super(config, context)
    this.global.startServiceHere = startServiceHere
    this.global.wantedTests = config.globalConfig.testNamePattern?.replace(
      /\\(.)/g,
      '$1'
    )
  }

  async setup() {
    await super.setup()
    // What Stryker tells, and is told, of mutants; without it a mutant is
    // named by an environment variable.
    globalThis.__stryker__ = this.global.__stryker__
  }

  handleTestEvent(event, { rootDescribeBlock }) {
    if (event.name === 'run_start') {
      skip(rootDescribeBlock, ({ name }) => WAITING.test(name))
      for (const file of rootDescribeBlock.children) {
        number(file)
      }
    }
    if (event.name === 'test_done' && event.test.errors.length > 0) {
      skip(rootDescribeBlock, ({ startedAt }) => !startedAt)
    }
  }
}

/**
 * Names a file's tests by their place in it: the names of all that meet with a
 * mutant make one regular expression, and it must not be too large.
 */
function number(block, count = 0) {
  for (const child of block.children) {
    if (child.type === 'describeBlock') {
      child.name = 'in'
      count = number(child, count)
    } else {
      count += 1
      child.name = `no. ${count}.`
    }
  }
  return count
}

/** Skips these tests. */
function skip(block, isMeant) {
  for (const child of block.children) {
    if (child.type === 'describeBlock') {
      skip(child, isMeant)
    } else if (isMeant(child)) {
      child.mode = 'skip'
    }
  }
}

/**
 * Runs the built service under VTEX's own runtime.
 *
 * @returns its port, and how to stop it
 */
async function startServiceHere(folder, environment, log) {
  Object.assign(process.env, environment, { NODE_ENV: process.env.NODE_ENV })

  const quiet = listenTo(log)
  const forget = withoutListeners()
  const loaders = require('@vtex/api/lib/service/loaders')
  const { startWorker } = require('@vtex/api/lib/service/worker')
  const metrics = require('prom-client').register
  const cwd = process.cwd()

  // The runtime was loaded for another folder, perhaps.
  loaders.bundlePath = join(folder, 'service', 'src', 'node', 'index')
  loaders.serviceJsonPath = join(folder, 'service', 'service.json')
  process.chdir(folder)
  metrics.clear()
  try {
    const app = startWorker(loaders.getServiceJSON())
    const server = await new Promise((resolve) => {
      const started = app.listen(0, '127.0.0.1', () => resolve(started))
    })

    return {
      port: server.address().port,
      stop() {
        server.close()
        server.closeAllConnections()
        rmSync(folder, { recursive: true, force: true })
        for (const file of Object.keys(require.cache)) {
          if (file.startsWith(folder + sep)) {
            delete require.cache[file]
          }
        }
        quiet()
      },
    }
  } finally {
    process.chdir(cwd)
    forget()
  }
}

/** Takes down what is said, until it is called. */
function listenTo(log) {
  const before = SAID.map((name) => console[name])

  for (const name of SAID) {
    console[name] = (...said) => log.push(...format(...said).split('\n'))
  }
  return () => {
    for (const [place, name] of SAID.entries()) {
      console[name] = before[place]
    }
  }
}

/** The runtime listens to a process that it takes for its own. */
function withoutListeners() {
  const before = EVENTS.map((name) => process.rawListeners(name))

  return () => {
    for (const [place, name] of EVENTS.entries()) {
      for (const listener of process.rawListeners(name)) {
        if (!before[place].includes(listener)) {
          process.removeListener(name, listener)
        }
      }
    }
  }
}
