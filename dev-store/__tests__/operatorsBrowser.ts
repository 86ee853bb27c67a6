import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals'

import { type Client, createClient } from '../client'
import { type DevStore, startDevStore } from '../devStore'

/**
 * Gives each test of a file a store without a service and without trouble, and
 * the browser of an operator who has just signed in.
 *
 * @param tell what there is for the test that follows
 */
export function beforeEachTest(
  tell: (browser: Client, store: DevStore) => void
): void {
  let store: DevStore
  let browser: Client

  beforeAll(async () => {
    store = await startDevStore({ service: false })
  })
  afterAll(() => store.stop())
  beforeEach(async () => {
    browser = createClient(store.url)
    await browser.signIn('olga@acme.example')
    tell(browser, store)
  })
  afterEach(() => browser.send('DELETE', '/dev/trouble'))
}
