import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { chromium, type Page } from '@playwright/test'

import { startDevStore } from '../dev-store/devStore'
import { buildPage } from '../dev-store/page/build'
import { findBrowser } from './browser'
import { PAGE } from './store'

const FOLDER = join(__dirname, '..', process.argv[2] ?? 'docs/images')

/** The bar's states: how to come from each to the next. */
const steps: Array<[string, (page: Page) => Promise<unknown>]> = [
  ['idle', (page) => page.getByRole('combobox').waitFor()],
  [
    'found',
    async (page) => {
      await page.getByRole('combobox').fill('ana souza')
      await page.getByRole('option').first().waitFor()
      await page.getByRole('combobox').press('ArrowDown')
    },
  ],
  [
    'registering',
    async (page) => {
      await page.getByRole('combobox').fill('carla@gmial.com')
      await page.getByRole('button', { name: 'Register' }).click()
      await page.getByText('Did you mean').waitFor()
    },
  ],
  [
    'refused',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('combobox').fill('anna@example.com')
      await page.getByRole('button', { name: 'Start' }).click()
      await page.getByRole('alert').waitFor()
    },
  ],
  [
    'impersonating',
    async (page) => {
      await page.getByRole('combobox').fill('ana@example.com')
      await page.getByRole('button', { name: 'Start' }).click()
      await page.getByText('Shopping for').waitFor()
    },
  ],
  [
    'warning',
    async (page) => {
      await page.goto(
        '/?vtex-impersonated-customer-email=bruno%2Bvip@example.com'
      )
      await page.getByRole('alert').waitFor()
    },
  ],
  [
    'uncertain',
    async (page) => {
      const data = { api: 'sessions', status: 503 }

      await page.request.post('/dev/trouble', { data })
      await page.reload()
      await page.getByRole('alert').waitFor()
      await page.request.delete('/dev/trouble')
    },
  ],
]

/** Takes a picture of each state, on a desktop, a phone, and right to left. */
async function takeScreenshots() {
  await buildPage(PAGE)
  const store = await startDevStore({ page: PAGE })
  const browser = await chromium.launch(await findBrowser())
  const views = [
    { name: 'desktop', width: 1280, height: 480, dir: 'ltr' },
    { name: 'phone', width: 375, height: 480, dir: 'ltr' },
    { name: 'right-to-left', width: 1280, height: 480, dir: 'rtl' },
  ]

  mkdirSync(FOLDER, { recursive: true })
  for (const { name, dir, ...viewport } of views) {
    const page = await browser.newPage({ baseURL: store.url, viewport })

    await page.goto('/dev/sign-in?as=olga@acme.example')
    for (const [state, reach] of steps) {
      await reach(page)
      await page.evaluate((value) => {
        document.documentElement.dir = value
      }, dir)
      await page.getByText('$').first().waitFor()
      await page.screenshot({ path: join(FOLDER, `${state}-${name}.png`) })
    }
    await page.close()
  }
  await browser.close()
  await store.stop()
}

takeScreenshots()
