import type { FrameLocator, Page } from '@playwright/test'

import type { DevStore } from '../dev-store/devStore'
import { type ForeignSite, startForeignSite } from './foreignSite'
import { atRest, expect, serve, test } from './store'

const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const EVIL = 'evil.myvtex.com'
const TEXT = 'Another site is showing this page'

let evil: ForeignSite

test.beforeAll(async () => {
  evil = await startForeignSite()
})
test.afterAll(() => evil.close())

/** The store where VTEX keeps operators signed in. */
const originOf = ({ url }: DevStore) =>
  `http://acme.myvtex.com:${new URL(url).port}`

async function signIn(page: Page, store: DevStore) {
  await page.goto(`${originOf(store)}/dev/sign-in?as=olga@acme.example`)
  await expect(page.getByRole('combobox', { name: 'Customer' })).toBeVisible()
}

/** Opens a page of another account that shows this one of the store's. */
async function openFramed(page: Page, address: string) {
  await page.goto(
    evil.pageWith(
      `<iframe src="${address}" width="900" height="300"></iframe>`,
      EVIL
    )
  )
  return inFrame(page.frameLocator('iframe'))
}

function inFrame(frame: FrameLocator) {
  const bar = frame.getByRole('region', { name: 'Telesales' })

  return {
    bar,
    pressable: bar.getByRole('button').or(bar.getByRole('combobox')),
    openStore: bar.getByRole('link', { name: 'Open the store in a new tab' }),
  }
}

test('in a frame of another host of myvtex.com nobody is started or ended', async ({
  page,
  store,
}) => {
  await signIn(page, store)
  const framed = await openFramed(page, `${originOf(store)}/#telesales=${ANA}`)

  // Browsers send it the operator's cookies: it is of the same site.
  await expect(framed.bar).toContainText(TEXT)
  await expect(framed.pressable).toHaveCount(0)
  await framed.bar.getByText(TEXT).click()
  await page.keyboard.press('F2')
  await page.keyboard.type(`${ANA}\n`)
  await atRest(page)
  await expect(framed.bar).not.toContainText('Ana')

  await page.goto(originOf(store))
  await serve(page, ANA)
  await openFramed(page, originOf(store))
  await expect(framed.bar).toContainText('Shopping for Ana Souza')
  await expect(framed.bar).toContainText(TEXT)
  await expect(framed.pressable).toHaveCount(0)

  await openFramed(
    page,
    `${originOf(store)}/?vtex-impersonated-customer-email=${encodeURIComponent(BRUNO)}`
  )
  await expect(framed.bar.getByRole('alert')).toContainText(
    'A link or another app chose this customer'
  )
  await expect(framed.pressable).toHaveCount(0)
})

test('from there the store opens in a window of its own, with all of the bar', async ({
  page,
  store,
}) => {
  await signIn(page, store)
  await serve(page, ANA)
  const { openStore } = await openFramed(page, originOf(store))
  const opened = page.waitForEvent('popup')

  await openStore.click()
  const own = await opened

  await expect(own.getByRole('button', { name: 'End' })).toBeVisible()
  expect(new URL(own.url()).origin).toBe(originOf(store))
  expect(await own.evaluate(() => window.opener)).toBeNull()
})

test('in a frame of the store’s own, as Site Editor has, all of the bar is there', async ({
  page,
  store,
}) => {
  await signIn(page, store)
  await serve(page, ANA)
  await page.evaluate(() => {
    document.body.innerHTML =
      '<iframe src="/" width="900" height="300"></iframe>'
  })
  const { bar, openStore } = inFrame(page.frameLocator('iframe'))

  await expect(bar.getByRole('button', { name: 'End' })).toBeVisible()
  await expect(openStore).toHaveCount(0)
})
