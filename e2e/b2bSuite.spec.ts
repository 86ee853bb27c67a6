import type { Page } from '@playwright/test'

import { barOn, expect, serve, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const BRUNOS_ID = '5d2c8e10-7a3b-4c64-8f01-000000000012'
const SHOPPER = 'VtexIdclientAutCookie_acme'

test.beforeEach(async ({ page, trouble }) => {
  await trouble({
    installed: { 'storefront-permissions': true },
    clearCart: true,
  })
  await signIn(page, OLGA)
})

/** Ana is served, with a product in her cart. */
async function shopForAna(page: Page) {
  const main = page.getByRole('main')

  await serve(page, ANA)
  await page.goto('/')
  await main.getByRole('listitem').first().getByRole('link').click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
  await page.goto('/cart')
}

test('Ana keeps her cart while the B2B Suite empties others', async ({
  page,
}) => {
  const { alert, bar, status } = barOn(page)
  const main = page.getByRole('main')

  await shopForAna(page)
  await bar.getByRole('button', { name: 'Switch' }).click()
  await bar.getByRole('combobox').fill('nobody@example.com')
  await bar.getByRole('combobox').press('Enter')
  await expect(alert).toContainText('No customer')
  await page.reload()
  await expect(main).toContainText(`Cart of ${ANA}`)
  await expect(main.getByRole('listitem')).toHaveCount(2)

  await bar.getByRole('button', { name: 'Switch' }).click()
  await serve(page, BRUNO)
  await expect(status).toContainText(
    'The last customer’s cart is saved for their next call.'
  )
  await expect(main).toContainText('The cart is empty')
  await bar.getByRole('button', { name: 'Switch' }).click()
  await serve(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
  await expect(main).toContainText(`Cart of ${ANA}`)
  await expect(main.getByRole('listitem')).toHaveCount(2)
})

test('an impersonation by the B2B Suite is named, and End ends both', async ({
  page,
  request,
}) => {
  const { alert, bar, endButton, status } = barOn(page)
  const main = page.getByRole('main')

  // Olga is a sales representative of Bruno's as well.
  await request.get('/dev/sign-in?as=sam@example.com', { maxRedirects: 0 })
  const { cookies } = await request.storageState()

  await page
    .context()
    .addCookies(cookies.filter(({ name }) => name === SHOPPER))
  await shopForAna(page)
  await page.request.patch('/api/sessions', {
    data: { public: { impersonate: { value: BRUNOS_ID } } },
  })
  await page.reload()
  await expect(alert).toContainText(
    'The B2B Suite is impersonating someone else'
  )
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  await serve(page, ANA)
  await expect(alert).toBeHidden()
  await page.goto('/cart')
  await expect(bar).toContainText('Ana Souza')
  await expect(main).toContainText(`Cart of ${ANA}`)
})
