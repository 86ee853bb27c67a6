// Runs a build of our service under VTEX's own runtime, in this process, as
// `@vtex/api` would run it in the cloud. Once it has stopped it can be started
// again, which is much faster than a process of its own.
const { createServer } = require('node:http')
const { join, sep } = require('node:path')
const { register: metrics } = require('prom-client')
const loaders = require('@vtex/api/lib/service/loaders')
const { startWorker } = require('@vtex/api/lib/service/worker')

// Whoever keeps a connection may use it just as a shorter time is over.
const KEEP_ALIVE_MS = 10 * 60 * 1000

/**
 * Starts the service of this folder; with `startMs` it goes by virtual time.
 *
 * @returns its port, how to order its time, and how to stop it
 */
exports.startRuntime = async ({ folder, startMs }) => {
  // The runtime was loaded for another folder, perhaps.
  loaders.bundlePath = join(folder, 'service', 'src', 'node', 'index')
  loaders.serviceJsonPath = join(folder, 'service', 'service.json')

  const time = startMs === undefined ? null : virtualTimeOf(folder, startMs)
  const answer = startWorker(loaders.getServiceJSON()).callback()
  const server = createServer((request, response) => {
    time?.begin(request, response)
    answer(request, response)
  })

  server.keepAliveTimeout = KEEP_ALIVE_MS
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })

  return {
    port: server.address().port,
    orderTime: (order) => time.order(order),
    stop() {
      server.close()
      server.closeAllConnections()
      metrics.clear()
      // What it knew is forgotten.
      for (const file of Object.keys(require.cache)) {
        if (file.startsWith(folder + sep)) {
          delete require.cache[file]
        }
      }
    },
  }
}

function virtualTimeOf(folder, startMs) {
  const { createVirtualTime } = require(join(folder, 'time', 'virtualTime.js'))
  const { clients } = require(loaders.bundlePath).default.config
  const time = createVirtualTime(startMs)

  clients.implementation = class extends clients.implementation {
    constructor(options, context) {
      const clock = time.clockOf(context.operationId)

      // The runtime's own time-outs would go by the clock on the wall.
      super({ ...options, default: { clock, timeout: 0 } }, context)
    }
  }
  return time
}
