// The child process in which our service runs under VTEX's own runtime, as
// `@vtex/api` would run it in the cloud. Its working directory holds the
// folder `service/` that the runtime loads.
const { rmSync } = require('node:fs')
const { startWorker } = require('@vtex/api/lib/service/worker')
const { getServiceJSON } = require('@vtex/api/lib/service/loaders')

// However the parent went, its service goes too, and the build with it.
process.on('disconnect', () => {
  rmSync(process.cwd(), { recursive: true, force: true })
  process.exit(0)
})

const server = startWorker(getServiceJSON()).listen(0, '127.0.0.1', () => {
  // The runtime takes every message for one of its cluster master and warns.
  process.removeAllListeners('message')
  process.on('message', () => {
    process.send({ memoryBytes: process.memoryUsage.rss() })
  })
  process.send({ port: server.address().port })
})

// Whoever keeps a connection may use it just as a shorter time is over.
server.keepAliveTimeout = 10 * 60 * 1000
