import type { Locator, Page } from '@playwright/test'

import { expectAccessible } from './axe'
import { buy, fillProfile, pay, toCheckout, toPayment } from './checkoutSteps'
import { barOn, become, expect, serve, signIn, test } from './store'

test('Sam goes through all steps of checkout, and pays', async ({ page }) => {
  await become(page, 'sam@example.com')
  await buy(page)
  await toPayment(page, 'sam@example.com')
  await pay(page)

  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()

  expect(await orderOn(page)).toMatchObject({
    email: 'sam@example.com',
    items: [{ name: 'Enamel mug' }],
    callCenterOperatorData: null,
  })
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
  await toPayment(page, 'ana@example.com')
  await pay(page)

  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()

  const { orderId } = await orderOn(page)
  const order = await page.request.get(`/api/oms/pvt/orders/${orderId}`)

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

test('Olga serves Ana and pays, by keyboard alone', async ({ page }) => {
  const { bar, customerField, status } = barOn(page)
  const card = page.frameLocator(
    '#iframe-placeholder-creditCardPaymentGroup iframe'
  )
  const tabTo = async (target: Locator) => {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((it) => it.matches(':focus'))) {
        return
      }
      await page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }
  const press = async (target: Locator) => {
    await tabTo(target)
    await page.keyboard.press('Enter')
  }
  const fill = async (fields: Record<string, string>) => {
    for (const [label, text] of Object.entries(fields)) {
      await tabTo(page.getByLabel(label, { exact: true }))
      await page.keyboard.type(text)
    }
  }

  await signIn(page, 'olga@acme.example')
  await expect(customerField).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.type('ana@example.com')
  await page.keyboard.press('Enter')
  await expect(status).toContainText('ana@example.com')
  await press(page.getByRole('link', { name: 'Enamel mug' }))
  await press(page.getByRole('button', { name: 'Add to cart' }))
  await expect(page.getByText('Added to cart')).toBeVisible()
  await press(
    page
      .getByRole('navigation', { name: 'Store' })
      .getByRole('link', { name: 'Cart' })
  )
  await press(page.getByRole('link', { name: 'Go to checkout' }))
  await expect(bar).toContainText('Shopping for Ana Souza')
  await press(page.getByRole('link', { name: 'Checkout', exact: true }))
  await expect(page).toHaveURL('/checkout/#/profile')
  await fill({
    'First name': 'Ana',
    'Last name': 'Souza',
    Document: '12345678909',
    Phone: '+5521999990001',
  })
  await press(page.getByRole('button', { name: 'Go to shipping' }))
  await expect(page).toHaveURL('/checkout/#/shipping')
  await fill({
    'Postal code': '22250-040',
    Street: 'Praia de Botafogo',
    Number: '300',
    City: 'Rio de Janeiro',
    Receiver: 'Ana',
  })
  await press(page.getByRole('button', { name: 'Go to payment' }))
  await tabTo(card.getByLabel('Card number'))
  await page.keyboard.type('4040240009008936')
  await press(page.getByRole('button', { name: 'Buy now' }))
  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()
  expect(await orderOn(page)).toMatchObject({ email: 'ana@example.com' })
})

test('a script of another app throws, and Sam pays all the same', async ({
  page,
  trouble,
}) => {
  const thrown: string[] = []

  page.on('pageerror', ({ message }) => thrown.push(message))
  await trouble({ customScripts: 'firstThrows', cardForm: 'page' })
  await become(page, 'sam@example.com')
  await buy(page)
  await toPayment(page, 'sam@example.com')
  await expect(page.getByLabel('Card number')).toBeVisible()
  await page.getByRole('radio', { name: 'Promissory' }).check()
  await expect(page.getByLabel('Card number')).toBeHidden()
  await page.getByRole('button', { name: 'Buy now' }).click()
  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()
  expect(thrown).toEqual(['The script of another app fails'])
})

test('whoever gives Ana’s email sees a mask of her, and goes on', async ({
  page,
  trouble,
}) => {
  await trouble({ fillsInProfiles: true })
  await buy(page)
  await toCheckout(page)
  await expect(page).toHaveURL('/checkout/#/email')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Email' }).fill('ana@example.com')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).toHaveURL('/checkout/#/shipping')
  await expect(page.getByText('A*a S***a')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0)
  await expectAccessible(page)
  // The address of a later step leads back to where something is missing.
  await page.goto('/checkout/#/payment')
  await expect(page).toHaveURL('/checkout/#/shipping')
})

test('Olga’s email gets into Ana’s cart at the profile step, when VTEX has that defect', async ({
  page,
  trouble,
}) => {
  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await buy(page)
  await toCheckout(page)
  await trouble({ operatorsEmailOnTheWay: 1 })
  await fillProfile(page, 'ana@example.com')
  await expect(
    page.locator('#client-profile-data').getByText('olga@acme.example')
  ).toBeVisible()
  await expect(page).toHaveURL('/checkout/#/shipping')
})

test('a payment that fails is said, and Sam tries again', async ({
  page,
  trouble,
}) => {
  await become(page, 'sam@example.com')
  await buy(page)
  await toPayment(page, 'sam@example.com')
  await trouble({ api: 'payments', status: 500, times: 1 })
  await pay(page)
  await expect(page.getByRole('alert')).toContainText('not authorized')
  await pay(page)
  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()
  expect(await orderOn(page)).toMatchObject({ items: [{ quantity: 1 }] })
})

test('what is in the cart is changed, and taken out, in checkout', async ({
  page,
}) => {
  await buy(page)
  await page.goto('/checkout')
  await expect(page).toHaveURL('/checkout#/cart')
  await page.getByLabel('Quantity of Enamel mug').fill('3')
  await page.getByLabel('Quantity of Enamel mug').press('Tab')
  await expect(page.getByRole('cell', { name: '$54.00' })).toHaveCount(2)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Remove Enamel mug' }).click()
  await expect(
    page.getByRole('heading', { name: 'Your cart is empty' })
  ).toBeVisible()
  // There is nothing to pay.
  await page.goto('/checkout#/payment')
  await expect(page).toHaveURL('/checkout#/cart')
})

test('vtexjs.checkout tells of changes when the last of them is done, and takes a newer for an older', async ({
  page,
}) => {
  await buy(page)
  await page.goto('/checkout/#/cart')
  await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible()

  const told = await page.evaluate(() => {
    const { checkout } = window.vtexjs
    const events: unknown[] = []
    const note = ({ type }: { type: string }) => void events.push(type)
    const send = (value: string) =>
      checkout.sendAttachment('openTextField', { value })

    window
      .jQuery(window)
      .on('checkoutRequestBegin.vtex checkoutRequestEnd.vtex', note)
      .on('orderFormUpdated.vtex attachmentUpdated.vtex', note)

    return new Promise((resolve) => {
      send('older').fail(() => events.push('older failed'))
      send('newer').done(({ openTextField }) => {
        events.push(openTextField)
        resolve(events)
      })
    })
  })

  expect(told).toEqual([
    'checkoutRequestBegin',
    'checkoutRequestBegin',
    'checkoutRequestEnd',
    'older failed',
    'checkoutRequestEnd',
    'orderFormUpdated',
    'attachmentUpdated',
    { value: 'newer' },
  ])
})

/** The order that the page thanks for. */
async function orderOn(page: Page) {
  const og = new URL(page.url()).searchParams.get('og')
  const orders = await page.request.get('/dev/orders')
  const list = (await orders.json()) as { orderId: string }[]
  const order = list.find(({ orderId }) => orderId === `${og}-01`)

  expect(order).toBeDefined()

  return order as { orderId: string }
}
