import type { Page } from '@playwright/test'

import { barOn, expect, openServing, serve, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'

/** Puts a product of the home page into the cart. */
async function take(page: Page, product: string) {
  const main = page.getByRole('main')

  await page.goto('/')
  await main.getByRole('link', { name: product }).click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
}

test('Ana’s sold out mug is named, and the rest of her cart is back', async ({
  page,
  trouble,
}) => {
  const { alert, bar, endButton, status } = barOn(page)
  const main = page.getByRole('main')

  await openServing(page, OLGA, ANA)
  await take(page, 'Enamel mug')
  await take(page, 'Canvas backpack')
  await endButton.click()
  await expect(status).toContainText('cart is saved')
  await trouble({ stock: { 2: 0 } })
  await serve(page, ANA)
  await expect(alert).toContainText('Enamel mug: 0 of 1.')
  await page.goto('/cart')
  await expect(main).toContainText('Canvas backpack')
  await expect(main).not.toContainText('Enamel mug')
  await expect(bar).toContainText('Ana')
})

test('what was not brought along is put away once it is read', async ({
  page,
  trouble,
}) => {
  const { alert, bar } = barOn(page)

  await signIn(page, OLGA)
  await take(page, 'Enamel mug')
  await trouble({ stock: { 2: 0 } })
  await serve(page, ANA)
  await expect(alert).toContainText('Enamel mug')
  await bar.getByRole('button', { name: 'Got it' }).click()
  await expect(alert).toBeHidden()
})

test('Olga is rid of a cart of her own that cannot be read', async ({
  page,
}) => {
  const { alert, bar } = barOn(page)
  const main = page.getByRole('main')

  await signIn(page, OLGA)
  await take(page, 'Enamel mug')
  await page.request.post('/dev/break-cart', { data: { status: 500 } })
  await page.reload()
  await expect(alert).toContainText('can no longer be read')
  await bar.getByRole('button', { name: 'Start a new cart' }).click()
  await expect(alert).toBeHidden()
  await page.goto('/cart')
  await expect(main).toContainText('The cart is empty')
})
