import type { Page } from '@playwright/test'

import { expectAccessible } from './axe'
import { atRest, barOn, expect, follow, serve, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'

async function addMug(page: Page) {
  const main = page.getByRole('main')

  await follow(page, 'Home')
  await main.getByRole('link', { name: 'Enamel mug' }).first().click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
}

const cardOn = (page: Page) =>
  page.getByRole('region', { name: 'Customer overview' })

test('Olga sees what is in Ana’s cart, and goes back to where she was', async ({
  page,
}) => {
  const { bar } = barOn(page)
  const card = cardOn(page)
  const cart = card.getByRole('region', { name: 'Cart' })

  await signIn(page, OLGA)
  await serve(page, ANA)
  await addMug(page)
  await bar.getByRole('button', { name: 'Details' }).click()
  await bar.getByRole('button', { name: 'Customer overview' }).click()
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(card.getByRole('heading', { level: 2 })).toContainText(
    'Ana Souza'
  )
  await expect(cart).toContainText('In the cart now')
  await expect(cart.getByRole('listitem').last()).toContainText('Enamel mug')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(bar.getByRole('button', { name: 'Details' })).toBeFocused()
})

test('a part that VTEX does not answer says so, and is asked for again', async ({
  page,
  store,
  trouble,
}) => {
  const card = cardOn(page)

  await signIn(page, OLGA)
  await serve(page, ANA)
  await atRest(page)
  await trouble({ api: 'vbase', method: 'GET', status: 503, times: 9 })
  await page.keyboard.press('Alt+Shift+C')
  await expect(card).toContainText('VTEX is not answering.')
  store.trouble.clear()
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect(card).toContainText('Nothing yet.')
})

test('the customer overview opens by itself after a start', async ({
  page,
}) => {
  await signIn(page, OLGA, { cardOnStart: true })
  await serve(page, ANA)
  await expect(cardOn(page)).toContainText('Nothing yet.')
  await page.keyboard.press('Alt+Shift+C')
  await expect(cardOn(page)).toHaveCount(0)
})

test('Olga orders again for a caller who gives an order number; what is sold out is named', async ({
  page,
  trouble,
}) => {
  const { bar, customerField, options, status } = barOn(page)
  const card = cardOn(page)
  const orders = card.getByRole('region', { name: 'Orders' })
  const first = orders.getByRole('listitem').first()

  await trouble({ stock: { 3: 0 } })
  await signIn(page, OLGA)
  await customerField.fill('1499999999004-01')
  await expect(options).toHaveCount(1)
  await expect(options).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+Shift+C')
  await expect(first).toContainText('1499999999004-01')
  await expect(first).toContainText('Found by order')
  await expect(first).toContainText('Invoiced')
  await expect(first).not.toContainText('Track delivery')
  await expect(card.getByRole('button', { name: 'Order again' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(customerField).toBeFocused()
  await customerField.press('ArrowDown')
  await expect(options).toHaveAttribute('aria-selected', 'true')
  await customerField.press('Enter')
  await expect(status).toContainText(ANA)
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await orders
    .getByRole('button', { name: 'Order again' })
    .and(page.getByRole('button', { description: '1499999999004-01' }))
    .click()
  await expect(status).toContainText('The order’s products are in the cart.')
  await expect(bar.getByRole('alert')).toContainText('0 of 1')
})

test('Olga delivers to Ana’s second address, which is masked until she looks', async ({
  page,
}) => {
  const { status } = barOn(page)
  const addresses = cardOn(page).getByRole('region', { name: 'Addresses' })

  await signIn(page, OLGA)
  await serve(page, ANA)
  await addMug(page)
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(addresses.getByRole('listitem').first()).toContainText('***')
  await addresses.getByRole('button', { name: 'Show: Addresses' }).click()
  await expect(addresses.getByRole('listitem').first()).not.toContainText('***')
  await expectAccessible(page)
  await addresses
    .getByRole('listitem')
    .nth(1)
    .getByRole('button', { name: 'Deliver here' })
    .click()
  await expect(status).toContainText('The delivery address is set.')
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(addresses).toContainText('Delivers here')
})
