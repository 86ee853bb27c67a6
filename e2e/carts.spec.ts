import type { Page } from '@playwright/test'

import { barOn, expect, openWith, serve, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'

async function addFirstProduct(page: Page) {
  const main = page.getByRole('main')

  await page.goto('/')
  await main.getByRole('listitem').first().getByRole('link').click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
}

test('products that Olga chose before she knew the caller move to Ana', async ({
  page,
}) => {
  const { status } = barOn(page)
  const main = page.getByRole('main')

  await signIn(page, OLGA)
  await addFirstProduct(page)
  await serve(page, ANA)
  await expect(status).toContainText('Your products are now')
  await page.goto('/cart')
  await expect(main).toContainText(`Cart of ${ANA}`)
  await expect(main.getByRole('listitem')).toHaveCount(2)
})

test('a cart that Ana left is there when she calls again', async ({ page }) => {
  const { endButton, status } = barOn(page)
  const main = page.getByRole('main')

  await signIn(page, OLGA)
  await serve(page, ANA)
  await addFirstProduct(page)
  await endButton.click()
  await expect(status).toContainText(
    'The last customer’s cart is saved for their next call.'
  )
  await page.goto('/cart')
  await expect(main).toContainText('The cart is empty')
  await serve(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
  await expect(main).toContainText(`Cart of ${ANA}`)
  await expect(main.getByRole('listitem')).toHaveCount(2)
})

test('Olga goes from Ana to Bruno in one step, and back', async ({ page }) => {
  const { bar, status } = barOn(page)
  const main = page.getByRole('main')

  await signIn(page, OLGA)
  await serve(page, ANA)
  await addFirstProduct(page)
  await page.goto('/cart')
  await bar.getByRole('button', { name: 'Switch' }).click()
  await expect(bar).toContainText('Ana Souza’s cart will be saved')
  await serve(page, BRUNO)
  await expect(status).toContainText(
    'The last customer’s cart is saved for their next call.'
  )
  await expect(main).toContainText('The cart is empty')
  await expect(main).not.toContainText('ana@')
  await bar.getByRole('button', { name: 'Switch' }).click()
  await serve(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
  await expect(main).toContainText(`Cart of ${ANA}`)
})

test('Olga is asked when there are two carts to begin with', async ({
  page,
}) => {
  const { bar, customerField, endButton, status } = barOn(page)
  const main = page.getByRole('main')

  await signIn(page, OLGA)
  await serve(page, ANA)
  await addFirstProduct(page)
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  await addFirstProduct(page)
  await customerField.fill(ANA)
  await customerField.press('Enter')
  await expect(status).toContainText('Choose the cart to start with')
  await bar.getByRole('button', { name: 'Start with an empty cart' }).click()
  await expect(status).toContainText('Ana Souza')
  await page.goto('/cart')
  await expect(main).toContainText('The cart is empty')
  await endButton.click()
  await expect(status).toContainText('Your own products are back in your cart.')
  await page.goto('/cart')
  await expect(main).not.toContainText('The cart is empty')
})

test('Olga adds her products to the cart that was saved', async ({ page }) => {
  const { bar, customerField, endButton, status } = barOn(page)

  await signIn(page, OLGA)
  await serve(page, ANA)
  await addFirstProduct(page)
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  await addFirstProduct(page)
  await customerField.fill(ANA)
  await customerField.press('Enter')
  await bar
    .getByRole('button', { name: 'Add your products to their saved cart' })
    .click()
  await expect(status).toContainText(
    'The saved cart is back, with your products added. 1 product'
  )
})

test('a cart that an expired sign-in left behind is kept once, and no tab says otherwise', async ({
  baseURL,
  context,
  page,
  playwright,
}) => {
  const { alert, endButton, status } = barOn(page)
  const other = await context.newPage()

  await signIn(page, OLGA)
  await serve(page, ANA)
  await addFirstProduct(page)
  await page.request.post('/dev/expire-admin')
  await endButton.click()
  await expect(alert).toContainText('still in this browser')

  // As VTEX Admin does it: what else the browser has stays.
  const admin = await playwright.request.newContext({ baseURL })

  await admin.get(`/dev/sign-in?as=${OLGA}`, { maxRedirects: 0 })
  const { cookies } = await admin.storageState()

  await context.addCookies(
    cookies.filter(({ name }) => name === 'VtexIdclientAutCookie')
  )
  await admin.dispose()
  await openWith(other, {})
  await expect(barOn(other).alert).toContainText('still in this browser')
  await barOn(other).endButton.click()
  await expect(barOn(other).status).toContainText(
    'is saved for their next call'
  )
  await page.reload()
  await expect(barOn(page).customerField).toBeVisible()
  await expect(status).not.toContainText('could not be saved')
  await serve(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
})
