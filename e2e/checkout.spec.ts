import type { Page } from '@playwright/test'

import { barOn, become, expect, serve, signIn, test } from './store'

test('Sam goes through all steps of checkout, and pays', async ({ page }) => {
  await become(page, 'sam@example.com')
  await buy(page)
  await toCheckout(page)
  await fillProfile(page, 'sam@example.com')
  await ship(page)
  await pay(page)

  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()

  const [order] = await (await page.request.get('/dev/orders')).json()

  expect(order).toMatchObject({
    email: 'sam@example.com',
    items: [{ name: 'Enamel mug' }],
    callCenterOperatorData: null,
  })
  await expect(page).toHaveURL(
    `/checkout/orderPlaced/?og=${order.orderId.replace('-01', '')}`
  )
})

test('Olga, who serves Ana, does so: the order is Ana’s, with Olga and the reason', async ({
  page,
}) => {
  await signIn(page, 'olga@acme.example', { reason: 'optional' })
  await barOn(page)
    .bar.getByRole('textbox', { name: 'Reason or ticket' })
    .fill('Ticket 4711')
  await serve(page, 'ana@example.com')
  await buy(page)
  await toCheckout(page)
  await fillProfile(page, 'ana@example.com')
  await ship(page)
  await pay(page)

  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()

  const og = new URL(page.url()).searchParams.get('og')
  const order = await page.request.get(`/api/oms/pvt/orders/${og}-01`)

  expect(await order.json()).toMatchObject({
    clientProfileData: { firstName: 'Ana' },
    openTextField: { value: 'Ticket 4711' },
    callCenterOperatorData: {
      id: 'CallCenterOperatorAttachment',
      email: 'olga@acme.example',
      userName: 'olga@acme.example',
    },
  })
})

/** Puts a mug into the cart. */
async function buy(page: Page) {
  await page.goto('/enamel-mug/p')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByText('Added to cart')).toBeVisible()
}

/** From the shop's cart to the first step at which something is missing. */
async function toCheckout(page: Page) {
  await page.goto('/cart')
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await expect(
    page.getByRole('heading', { name: 'Shopping cart' })
  ).toBeVisible()
  await expect(page).toHaveURL('/checkout/#/cart')
  await page.getByRole('link', { name: 'Checkout', exact: true }).click()
}

async function fillProfile(page: Page, email: string) {
  await expect(page).toHaveURL('/checkout/#/profile')
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(email)
  await page.getByLabel('First name').fill('First')
  await page.getByLabel('Last name').fill('Last')
  await page.getByLabel('Document').fill('12345678909')
  await page.getByLabel('Phone').fill('+5521999990001')
  await page.getByRole('button', { name: 'Go to shipping' }).click()
}

async function ship(page: Page) {
  await expect(page).toHaveURL('/checkout/#/shipping')
  await page.getByLabel('Postal code').fill('22250-040')
  await page.getByLabel('Street').fill('Praia de Botafogo')
  await page.getByLabel('Number', { exact: true }).fill('300')
  await page.getByLabel('City').fill('Rio de Janeiro')
  await page.getByLabel('Receiver').fill('Somebody')
  await page.getByRole('button', { name: 'Go to payment' }).click()
}

async function pay(page: Page) {
  await expect(page).toHaveURL('/checkout/#/payment')
  await page
    .frameLocator('#iframe-placeholder-creditCardPaymentGroup iframe')
    .getByLabel('Card number')
    .fill('4040240009008936')
  await page.getByRole('button', { name: 'Buy now' }).click()
}
