import type { Page } from '@playwright/test'

import { barOn, expect, follow, serve, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const BACKPACK = 'Canvas backpack'
const MUG = 'Enamel mug'
const LONG_MS = 15_000

/** What vtex.checkout-graphql sends to checkout. */
const ADDING = { api: 'checkout', method: 'PATCH', path: '/items' } as const

/** Presses the button that puts it into the cart, without waiting for what comes. */
async function add(page: Page, name: string) {
  const main = page.getByRole('main')

  await follow(page, 'Home')
  await main.getByRole('link', { name }).click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
}

/** What is in the browser's cart, as checkout has it. */
async function cartOf(page: Page) {
  const answer = await page.request.get('/api/checkout/pub/orderForm')
  const { clientProfileData, items } = await answer.json()

  return {
    email: clientProfileData?.email,
    items: items.map(
      ({ name, quantity }: { name: string; quantity: number }) =>
        `${quantity} ${name}`
    ),
  }
}

async function switchTo(page: Page, email: string) {
  const { bar, customerField } = barOn(page)

  await bar.getByRole('button', { name: 'Switch' }).click()
  await customerField.fill(email)
  await customerField.press('Enter')
}

test.beforeEach(async ({ page }) => {
  await signIn(page, OLGA)
  await serve(page, ANA)
  await expect(barOn(page).status).toContainText('Started.')
})

test('what Olga added for Ana is Ana’s when she has gone on to Bruno', async ({
  hold,
  page,
}) => {
  const { status } = barOn(page)
  const main = page.getByRole('main')
  const { asked, letGo } = hold(ADDING)

  await add(page, BACKPACK)
  await asked
  await add(page, MUG)
  await switchTo(page, BRUNO)
  await expect(status).toContainText('Still adding products')
  letGo()
  await expect(status).toContainText('Bruno Lima')
  await expect(status).toContainText(
    'The last customer’s cart is saved for their next call.'
  )
  expect(await cartOf(page)).toEqual({ email: BRUNO, items: [] })
  await follow(page, 'Cart')
  await expect(main).toContainText('The cart is empty')
  await expect(main).not.toContainText('ana@')
  await switchTo(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
  expect(await cartOf(page)).toEqual({
    email: ANA,
    items: [`1 ${BACKPACK}`, `1 ${MUG}`],
  })
})

test('what Olga changed for Ana is so when Ana calls again', async ({
  hold,
  page,
}) => {
  const { status } = barOn(page)
  const main = page.getByRole('main')

  await add(page, MUG)
  await expect(main).toContainText('Added to cart')
  await follow(page, 'Cart')
  await expect(main).toContainText(`Cart of ${ANA}`)
  const { asked, letGo } = hold(ADDING)

  await main.getByRole('button', { name: `One more of ${MUG}` }).click()
  await asked
  await switchTo(page, BRUNO)
  await expect(status).toContainText('Still adding products')
  letGo()
  await expect(status).toContainText('Bruno Lima')
  await expect(main).toContainText('The cart is empty')
  expect((await cartOf(page)).items).toEqual([])
  await switchTo(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
  await expect(main).toContainText(`${MUG} × 2`)
})

test('what Olga added for Ana is kept when she ends at once', async ({
  hold,
  page,
}) => {
  const { endButton, status } = barOn(page)
  const { asked, letGo } = hold(ADDING)

  await add(page, BACKPACK)
  await asked
  await endButton.click()
  await expect(status).toContainText('Still adding products')
  letGo()
  await expect(status).toContainText(
    'The last customer’s cart is saved for their next call.'
  )
  expect((await cartOf(page)).items).toEqual([])
  await serve(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
  expect((await cartOf(page)).items).toEqual([`1 ${BACKPACK}`])
})

test('products that checkout never adds can be left out, and are nobody else’s', async ({
  hold,
  page,
}) => {
  const { alert, bar, endButton, status } = barOn(page)

  await page.clock.install()
  const { asked, letGo } = hold(ADDING)

  await add(page, BACKPACK)
  await asked
  await add(page, MUG)
  await endButton.click()
  await expect(status).toContainText('Still adding products')
  await page.clock.runFor(LONG_MS)
  await expect(alert).toContainText('Wait a moment and try again')
  await expect(status).toContainText('Ana Souza')
  await bar.getByRole('button', { name: 'Leave them out' }).click()
  await expect(alert).toHaveCount(0)
  await expect(status).toContainText('Ana Souza')
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  letGo()
  await serve(page, BRUNO)
  await expect(status).toContainText('Started.')
  expect(await cartOf(page)).toEqual({ email: BRUNO, items: [] })
})

test('a page that is loaded anew goes on adding for the same customer', async ({
  hold,
  page,
}) => {
  const { asked, letGo } = hold(ADDING)

  await add(page, BACKPACK)
  await asked
  await add(page, MUG)
  await page.reload()
  letGo()
  await expect
    .poll(async () => (await cartOf(page)).items)
    .toContain(`1 ${MUG}`)
  expect((await cartOf(page)).email).toBe(ANA)
})

test('a late answer to another tab brings Ana’s cart back, and Bruno gets nothing of it', async ({
  context,
  hold,
  page,
}) => {
  const { alert, bar, status } = barOn(page)
  const main = page.getByRole('main')

  await add(page, BACKPACK)
  await expect(main).toContainText('Added to cart')
  const cookies = await context.cookies()
  const cart = cookies.find(({ name }) => name === 'checkout.vtex.com')
  const id = String(cart?.value).replace('__ofid=', '')
  // As a page reads its cart, and nobody else does.
  const { asked, letGo } = hold({
    api: 'checkout',
    method: 'POST',
    path: `/orderForm/${id}?`,
  })
  const other = await context.newPage()
  const answered = other.waitForResponse(
    (response) =>
      response.request().postData()?.includes('query orderForm') === true
  )

  await other.goto('/cart')
  await asked
  await switchTo(page, BRUNO)
  await expect(status).toContainText('Bruno Lima')
  expect(await cartOf(page)).toEqual({ email: BRUNO, items: [] })
  letGo()
  await answered
  await other.close()
  await page.reload()
  await expect(alert).toContainText('someone else’s name')
  await bar.getByRole('button', { name: 'Repair the cart' }).click()
  await expect(alert).toHaveCount(0)
  expect(await cartOf(page)).toEqual({ email: BRUNO, items: [] })
  await switchTo(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
  expect((await cartOf(page)).items).toEqual([`1 ${BACKPACK}`])
})
