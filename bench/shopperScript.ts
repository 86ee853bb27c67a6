import { chromium, type Page } from '@playwright/test'

import { bundleCheckout } from '../checkout/build/bundle'
import type { DevStore } from '../dev-store/devStore'
import { findBrowser } from '../e2e/browser'
import { percentile } from './percentile'

const ROUNDS = 41

/** What the checkout's file costs a shopper's browser: to compile and run it. */
export interface ShopperScript {
  rounds: number
  /** Medians over the rounds, in ms. */
  ownMs: number
  emptyMs: number
}

/**
 * Adds the file, and an empty script, to a shopper's checkout page by turns.
 *
 * @param store has to serve the built page
 * @throws Error when there is no browser, or no checkout
 */
export async function measureShopperScript({
  url,
}: DevStore): Promise<ShopperScript> {
  const script = await bundleCheckout(['en'])
  const browser = await chromium.launch(await findBrowser())

  try {
    const page = await browser.newPage()
    const own: number[] = []
    const empty: number[] = []

    await page.goto(`${url}/dev/sign-in?as=sam@example.com`)
    await page.goto(`${url}/checkout`)
    // VTEX's order form is there, in which the file looks for an operator.
    await page.waitForFunction('vtexjs.checkout.orderForm')
    for (let round = 0; round < ROUNDS; round += 1) {
      // A text that is new each time: what V8 has compiled before costs nothing.
      empty.push(await timeOf(page, `;// ${round}`))
      own.push(await timeOf(page, `${script}// ${round}`))
    }
    return {
      rounds: ROUNDS,
      ownMs: percentile(own, 0.5),
      emptyMs: percentile(empty, 0.5),
    }
  } finally {
    await browser.close()
  }
}

/** How long the page stands still for this script, in ms. */
function timeOf(page: Page, text: string): Promise<number> {
  return page.evaluate((source) => {
    const element = document.createElement('script')

    element.textContent = source
    const startedAt = performance.now()

    document.head.append(element)
    return performance.now() - startedAt
  }, text)
}
