import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { startDevStore } from '../dev-store/devStore'
import { buildPage } from '../dev-store/page/build'
import { measureBlock } from '../tools/blockSizes'
import { measureFiftyOperators } from './fiftyOperators'
import { measureKeystroke } from './keystroke'
import { measureLoad } from './load'
import { measureOfficialPair } from './officialPair'
import { measureOneOperator } from './oneOperator'
import {
  say,
  sayCosts,
  sayLoad,
  sayMemory,
  saySoak,
  UPSTREAM_MS,
} from './report'
import { sayKeystroke, sayTyping } from './reportFinder'
import { sayCallCentre } from './reportLoad'
import { saySizes } from './reportSizes'
import { measureSoak } from './soak'
import { measureTyping } from './twentyOperators'
import { isCorrect } from './verdict'

const TIME_LIMIT_MS = 300_000
const SOAK_SECONDS = 35
const LOAD = { operators: 300, seconds: 60, upstreamMs: UPSTREAM_MS }
const PAGE = join(__dirname, '../dev-store/dist/bench-page')

/** Each can be run alone, by its name. */
const PARTS: Record<string, () => Promise<void>> = {
  speed: measureSpeedAndSize,
  finder: measureFinding,
  soak: async () => saySoak(await measureSoak(SOAK_SECONDS)),
  load: async () => sayCallCentre(await measureLoad(LOAD)),
}

/** Measures what is promised about speed and size, and says whether it holds. */
async function run(only = Object.keys(PARTS)) {
  say(`${availableParallelism()} cores, Node ${process.version}`)
  for (const name of only) {
    if (!PARTS[name]) throw new Error(`Parts are ${Object.keys(PARTS)}`)
    await PARTS[name]()
  }
  say(
    isCorrect()
      ? '\nCorrect: every answer, every hop and every size is as promised'
      : '\nFAILED: see above'
  )
  process.exitCode = isCorrect() ? 0 : 1
}

async function measureSpeedAndSize() {
  saySizes(await measureBlock())

  const operators = 50
  const store = await startDevStore({
    upstreamDelayMs: UPSTREAM_MS,
    crowd: { operators, customers: 0 },
    // People do not start every half second; who measures does.
    settings: { startsPerMinute: 1000 },
  })
  const memoryBytes = async () => (await store.service?.memoryBytes()) ?? 0

  try {
    const idle = await memoryBytes()
    const ours = await measureOneOperator(store)

    sayCosts(ours, await measureOfficialPair(store))

    const hurry = { operators, seconds: 8, thinkMs: 0 }
    const rush = await measureFiftyOperators(store, hurry)

    sayLoad('none of whom stops to think', rush, ours)

    const afterRush = await memoryBytes()
    const pace = { operators, seconds: 12, thinkMs: 500 }
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

/** How fast customers are found, in a store of many operators. */
async function measureFinding() {
  await buildPage(PAGE)

  const operators = 20
  const store = await startDevStore({
    page: PAGE,
    upstreamDelayMs: UPSTREAM_MS,
    crowd: { operators, customers: 0 },
  })

  try {
    const typing = await measureTyping(store, { operators, seconds: 18 })

    sayTyping(typing)
    sayMemory({ 'at most, 20 operators typing': typing.memoryBytes })
    sayKeystroke(await measureKeystroke(store))
  } finally {
    await store.stop()
  }
}

setTimeout(() => {
  console.error(`Not done after ${TIME_LIMIT_MS / 1000} s`)
  process.exit(1)
}, TIME_LIMIT_MS).unref()

run(process.argv[2] ? process.argv.slice(2) : undefined).catch(
  (error: unknown) => {
    console.error(error)
    process.exitCode = 1
  }
)
