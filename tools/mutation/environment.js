// The environment of the tests that Stryker runs. Each mutant has them run
// anew, so what takes time is done once: the service runs beside the tests, in
// this very process, where Stryker sees which of its code a test has run; and
// after the first failure nothing more is tried.
const { format } = require('node:util')
const { TestEnvironment } = require('jest-environment-node')
const { name, vendor, version } = require('../../manifest.json')

const SAID = ['log', 'info', 'warn', 'error']
const OUR_APP = {
  VTEX_APP_ID: `${vendor}.${name}@${version}`,
  VTEX_IO: 'true',
}
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

/** Starts the built service in this process. */
async function startServiceHere(folder, environment, log, { startMs }) {
  Object.assign(process.env, environment, { NODE_ENV: process.env.NODE_ENV })

  const quiet = listenTo(log)
  const forget = withoutListeners()
  const cwd = process.cwd()

  process.chdir(folder)
  try {
    const { startRuntime } = require('../../dev-store/startRuntime')
    const { port, orderTime, stop } = await startRuntime({ folder, startMs })

    return {
      port,
      orderTime,
      stop() {
        stop()
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
