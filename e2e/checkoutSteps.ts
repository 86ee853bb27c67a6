import type { Page } from '@playwright/test'

import { expect } from './store'

/** Puts a mug into the cart. */
export async function buy(page: Page) {
  await page.goto('/enamel-mug/p')
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByText('Added to cart')).toBeVisible()
}

/** From the shop's cart to the first step at which something is missing. */
export async function toCheckout(page: Page) {
  await page.goto('/cart')
  await page.getByRole('link', { name: 'Go to checkout' }).click()
  await expect(
    page.getByRole('heading', { name: 'Shopping cart' })
  ).toBeVisible()
  await expect(page).toHaveURL('/checkout/#/cart')
  await page.getByRole('link', { name: 'Checkout', exact: true }).click()
}

export async function fillProfile(page: Page, email: string) {
  await expect(page).toHaveURL('/checkout/#/profile')
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(email)
  await page.getByLabel('First name').fill('First')
  await page.getByLabel('Last name').fill('Last')
  await page.getByLabel('Document').fill('12345678909')
  await page.getByLabel('Phone').fill('+5521999990001')
  await page.getByRole('button', { name: 'Go to shipping' }).click()
}

export async function ship(page: Page) {
  await expect(page).toHaveURL('/checkout/#/shipping')
  await page.getByLabel('Postal code').fill('22250-040')
  await page.getByLabel('Street').fill('Praia de Botafogo')
  await page.getByLabel('Number', { exact: true }).fill('300')
  await page.getByLabel('City').fill('Rio de Janeiro')
  await page.getByLabel('Receiver').fill('Somebody')
  await page.getByRole('button', { name: 'Go to payment' }).click()
}

/** From the shop's cart to the payment, as whoever has this email. */
export async function toPayment(page: Page, email: string) {
  await toCheckout(page)
  await fillProfile(page, email)
  await ship(page)
  await expect(page).toHaveURL('/checkout/#/payment')
}

export async function pay(page: Page) {
  await expect(page).toHaveURL('/checkout/#/payment')
  await page
    .frameLocator('#iframe-placeholder-creditCardPaymentGroup iframe')
    .getByLabel('Card number')
    .fill('4040240009008936')
  await page.getByRole('button', { name: 'Buy now' }).click()
}
