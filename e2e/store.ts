import { join } from 'node:path'

import {
  type Browser,
  test as base,
  chromium,
  type Page,
} from '@playwright/test'

import { type DevStore, startDevStore } from '../dev-store/devStore'
import { findBrowser } from './browser'

/** Where the tests' build of the page is. */
export const PAGE = join(__dirname, '..', 'dev-store', 'dist', 'e2e-page')

/** A host on which VTEX gives operators their sign-in, and two that look so. */
const HOSTS = ['acme.myvtex.com', 'acme.myvtex.com.evil.example']

/** A dev store of the tests' own, and a browser that finds it. */
export const test = base.extend<
  { trouble: (order: unknown) => Promise<void> },
  { browser: Browser; store: DevStore }
>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const { args, ...found } = await findBrowser()
      const rules = HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',')
      const browser = await chromium.launch({
        ...found,
        args: [...args, `--host-resolver-rules=${rules}`],
      })

      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  store: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const store = await startDevStore({
        page: PAGE,
        // Olga is in every story.
        settings: { startsPerMinute: 1000 },
      })

      await use(store)
      await store.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ store }, use) => use(store.url),
  trouble: async ({ request }, use) => {
    await request.delete('/dev/trouble')
    await request.delete('/dev/vbase')
    await request.delete('/dev/customers')
    await use(async (order) => {
      const answer = await request.post('/dev/trouble', {
        data: order as object,
      })

      expect(answer.ok(), await answer.text()).toBe(true)
    })
    await request.delete('/dev/trouble')
  },
})

export const { expect } = test

/** The bar and what is in it, as an operator finds it. */
export function barOn(page: Page) {
  const bar = page.getByRole('region', { name: 'Telesales' })

  return {
    bar,
    box: bar.getByRole('combobox', { name: 'Customer' }),
    startButton: bar.getByRole('button', { name: 'Start' }),
    endButton: bar.getByRole('button', { name: 'End' }),
    options: bar.getByRole('option'),
    status: bar.getByRole('status'),
    alert: bar.getByRole('alert'),
  }
}

/** Serves this customer, from an idle bar. */
export async function serve(page: Page, email: string) {
  const { box, status } = barOn(page)

  await box.fill(email)
  await box.press('Enter')
  await expect(status).toContainText(email)
}

/** Opens the store as this person, with the bar awake. */
export async function signIn(page: Page, email: string) {
  await page.goto(`/dev/sign-in?as=${encodeURIComponent(email)}`)
}

/** Opens the home page anew with these props of the block, on every domain. */
export async function openWith(page: Page, props: Record<string, unknown>) {
  const json = JSON.stringify({ domains: 'all', ...props })

  await page.goto(`/?props=${encodeURIComponent(json)}`)
}

/** The session's namespaces, as the Session Manager tells them. */
export async function namespacesOf(page: Page) {
  const answer = await page.request.get('/api/sessions?items=*')

  return (await answer.json()).namespaces as Record<
    string,
    Record<string, { value: string } | undefined> | undefined
  >
}
