import { chromium, type Page } from '@playwright/test'

import type { DevStore } from '../dev-store/devStore'
import { findBrowser } from '../e2e/browser'
import { percentile } from './percentile'

const OPERATOR = 'olga@acme.example'
const KEY_MS = 40
const TIMEOUT_MS = 10_000
/** What is typed; each finds somebody. */
const TERMS = [
  'silva',
  'souza',
  'maria',
  'ana@example',
  'lima',
  'medeiros',
  'joão',
  '12345678909',
  'ribeiro',
  'carvalho',
  'bruno+vip@',
  '21999990001',
  'machado',
  'tavares',
  '98765432100',
  'mendes',
]

/** One term that was typed. */
interface Round {
  /** From the last key to the first customer on the page. */
  latencyMs: number
  /** What of it the service waited for the platform. */
  upstreamMs: number
  /** How many calls that were, one after the other. */
  calls: number
}

/** How long an operator waits for the first customer. */
export interface Keystroke {
  /** Medians over the rounds. */
  medianMs: number
  upstreamMs: number
  maxMs: number
  /** In a page that has just been opened. */
  firstMs: number
  rounds: number
  /** Calls to the platform, at most. */
  calls: number
}

/**
 * Types into the real toolbar, in a real browser, one term after the other.
 *
 * @param store has to serve the built page
 * @throws Error when there is no browser, or nobody is found
 */
export async function measureKeystroke(store: DevStore): Promise<Keystroke> {
  const browser = await chromium.launch(await findBrowser())

  try {
    const page = await browser.newPage()

    page.setDefaultTimeout(TIMEOUT_MS)
    await page.goto(
      `${store.url}/dev/sign-in?as=${encodeURIComponent(OPERATOR)}`
    )

    const rounds: Round[] = []

    for (const term of TERMS) {
      rounds.push(await measureRound(page, store, term))
    }

    const [first, ...others] = rounds
    const latencies = others.map(({ latencyMs }) => latencyMs)

    return {
      medianMs: percentile(latencies, 0.5),
      upstreamMs: percentile(
        others.map(({ upstreamMs }) => upstreamMs),
        0.5
      ),
      maxMs: Math.max(...latencies),
      firstMs: first.latencyMs,
      rounds: others.length,
      calls: Math.max(...others.map(({ calls }) => calls)),
    }
  } finally {
    await browser.close()
  }
}

async function measureRound(
  page: Page,
  store: DevStore,
  term: string
): Promise<Round> {
  const field = page.getByRole('combobox', { name: 'Customer' })

  await field.fill('')
  await page.getByRole('option').first().waitFor({ state: 'detached' })
  await field.focus()
  store.upstreamCalls.length = 0

  const watched = await page.evaluateHandle(watchFirstOption)

  await page.keyboard.type(term, { delay: KEY_MS })

  const latencyMs = await watched.evaluate(({ seen }) => seen)
  const calls = [...store.upstreamCalls]

  return {
    latencyMs,
    upstreamMs: calls.reduce(
      (sum, { startedAt, endedAt }) => sum + endedAt - startedAt,
      0
    ),
    calls: calls.length,
  }
}

/** Runs in the page. In an object, since a promise would be waited for. */
function watchFirstOption(): { seen: Promise<number> } {
  let pressedAt = 0
  const onKey = () => {
    pressedAt = performance.now()
  }

  window.addEventListener('keydown', onKey, { capture: true })
  return {
    seen: new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('[role=option]')) {
          return
        }
        observer.disconnect()
        window.removeEventListener('keydown', onKey, { capture: true })
        resolve(performance.now() - pressedAt)
      })

      observer.observe(document.body, { childList: true, subtree: true })
    }),
  }
}
