// The child process in which our service runs. Its working directory is the
// build, where the runtime looks for its schema, too.
const { startRuntime } = require('./startRuntime')

let service = { stop() {} }

// However the parent went, its service goes too.
process.on('disconnect', () => process.exit(0))
process.on('message', receive)

async function receive({ id, memory, order, start }) {
  if (start) {
    process.send({ id, answer: await startAnew(start).catch(fail) })
  } else if (memory) {
    process.send({ id, answer: process.memoryUsage.rss() })
  } else {
    process.send({ id, answer: await service.orderTime(order) })
  }
}

async function startAnew({ proxyUrl, startMs }) {
  service.stop()
  process.env.http_proxy = proxyUrl
  if (startMs !== undefined) {
    // In step with what is said of time: when all has settled the log is whole.
    process.stdout.write = (said) => process.send({ said })
  }
  service = await startRuntime({ folder: process.cwd(), startMs })
  // The runtime takes every message for one of its cluster master and warns.
  process.removeAllListeners('message')
  process.on('message', receive)
  return service.port
}

function fail(error) {
  console.error(error)
  process.exit(1)
}
