import { availableParallelism } from 'node:os'
import { join } from 'node:path'

import { type DevStore, startDevStore } from '../dev-store/devStore'
import { buildPage } from '../dev-store/page/build'
import { measureBlock } from './blockSizes'
import { measureKeystroke } from './keystroke'
import { measureLoad } from './load'
import { measureOneOperator, measureRecords } from './oneOperator'
import { print, showProgress } from './report'
import { printCosts } from './reportCosts'
import { printKeystroke } from './reportKeystroke'
import { printLoad } from './reportLoad'
import { printShopperScript } from './reportShopperScript'
import { printSizes } from './reportSizes'
import { measureShopperScript } from './shopperScript'
import { measureStrangers } from './strangers'
import { isCorrect } from './verdict'

const TIME_LIMIT_MS = 300_000
/** How long each call to the emulated platform takes. */
const UPSTREAM_MS = 50
const LOAD = { operators: 300, seconds: 60, upstreamMs: UPSTREAM_MS }
const PAGE = join(__dirname, '../dev-store/dist/bench-page')

/** Each can be run alone, by its name. */
const PARTS: Record<string, () => Promise<void>> = {
  size: async () => printSizes(await measureBlock()),
  cost: measureCosts,
  keystroke: () => onPage(measureKeystroke, printKeystroke),
  shopper: () => onPage(measureShopperScript, printShopperScript),
  load: async () => printLoad(await measureLoad(LOAD)),
  strangers: measureStrangers,
}
/** The others take too long beside them. */
const USUAL = ['size', 'cost', 'keystroke', 'shopper', 'load']

/** Measures what is promised about speed and size, and says whether it holds. */
async function run(only: string[]) {
  const names = only.length > 0 ? only : USUAL

  print(`${availableParallelism()} cores, Node ${process.version}`)
  for (const name of names) {
    if (!PARTS[name]) {
      throw new Error(`Parts are ${Object.keys(PARTS)}`)
    }
    showProgress(`measuring ${name}`)
    await PARTS[name]()
  }
  print(
    isCorrect()
      ? '\nCorrect: every answer, every hop and every size is as promised'
      : '\nFAILED: see above'
  )
  process.exitCode = isCorrect() ? 0 : 1
}

async function measureCosts() {
  const costs = await inStore({}, measureOneOperator)
  const records = await inStore(
    { keepsAuditRecords: true, auditSalt: 'bench' },
    measureRecords
  )

  printCosts({ ...costs, ...records }, UPSTREAM_MS)
}

/** What is measured in a store that has set this. */
async function inStore<Measured>(
  settings: object,
  measure: (store: DevStore) => Promise<Measured>
): Promise<Measured> {
  const store = await startDevStore({
    upstreamDelayMs: UPSTREAM_MS,
    // People do not start every half second; who measures does.
    settings: { startsPerMinute: 1000, ...settings },
  })

  try {
    return await measure(store)
  } finally {
    await store.stop()
  }
}

/** What a browser shows of the built page. */
async function onPage<Measured>(
  measure: (store: DevStore) => Promise<Measured>,
  show: (measured: Measured) => void
) {
  await buildPage(PAGE)

  const store = await startDevStore({
    page: PAGE,
    upstreamDelayMs: UPSTREAM_MS,
  })

  try {
    show(await measure(store))
  } finally {
    await store.stop()
  }
}

setTimeout(() => {
  console.error(`Not done after ${TIME_LIMIT_MS / 1000} s`)
  process.exit(1)
}, TIME_LIMIT_MS).unref()

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
