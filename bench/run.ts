import { availableParallelism } from 'node:os'

import { startDevStore } from '../dev-store/devStore'
import { measureBlock } from '../tools/blockSizes'
import { measureFiftyOperators } from './fiftyOperators'
import { measureOfficialPair } from './officialPair'
import { measureOneOperator } from './oneOperator'
import {
  say,
  sayCosts,
  sayLoad,
  sayMemory,
  saySizes,
  saySoak,
  UPSTREAM_MS,
} from './report'
import { measureSoak } from './soak'
import { isCorrect } from './verdict'

const TIME_LIMIT_MS = 110_000
const SOAK_SECONDS = 35

/** Measures what is promised about speed and size, and says whether it holds. */
async function run() {
  say(`${availableParallelism()} cores, Node ${process.version}`)
  if (process.argv[2] !== 'soak') await measureSpeedAndSize()
  saySoak(await measureSoak(SOAK_SECONDS))
  say(
    isCorrect()
      ? '\nCorrect: every answer, every hop and every size is as promised'
      : '\nFAILED: see above'
  )
  process.exitCode = isCorrect() ? 0 : 1
}

async function measureSpeedAndSize() {
  saySizes(await measureBlock())

  const store = await startDevStore({ upstreamDelayMs: UPSTREAM_MS })
  const memoryBytes = async () => (await store.service?.memoryBytes()) ?? 0

  try {
    const idle = await memoryBytes()
    const ours = await measureOneOperator(store)

    sayCosts(ours, await measureOfficialPair(store))

    const rush = await measureFiftyOperators(store, { seconds: 8, thinkMs: 0 })

    sayLoad('none of whom stops to think', rush, ours)

    const afterRush = await memoryBytes()
    const pace = { seconds: 12, thinkMs: 500 }
    const busy = await measureFiftyOperators(store, pace)

    sayLoad('each with a click every half second', busy, ours)
    sayMemory({
      idle,
      'at most, none stops to think': rush.memoryBytes,
      'after that': afterRush,
      'at most, a click every half second': busy.memoryBytes,
    })
  } finally {
    await store.stop()
  }
}

setTimeout(() => {
  console.error(`Not done after ${TIME_LIMIT_MS / 1000} s`)
  process.exit(1)
}, TIME_LIMIT_MS).unref()

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
