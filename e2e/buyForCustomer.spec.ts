import { barOn, expect, namespacesOf, serve, signIn, test } from './store'

test('an operator buys for Ana and leaves nothing of her behind', async ({
  page,
}) => {
  const { bar, endButton, status } = barOn(page)
  const main = page.getByRole('main')
  const prices = main.getByRole('listitem')

  await page.clock.install()
  await signIn(page, 'olga@acme.example')
  await expect(bar).toContainText('olga@acme.example')
  await expect(prices.first()).toContainText('$')
  const everyonesPrice = (await prices.first().textContent()) as string

  await serve(page, 'ana@example.com')
  await expect(status).toContainText('Started.')
  await expect(status).toContainText('Ana Souza')
  await expect(prices.first()).not.toHaveText(everyonesPrice)

  await prices.first().getByRole('link').click()
  await expect(status).toContainText('Ana Souza')
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')

  await page.goto('/cart')
  await expect(main).toContainText('Cart of ana@example.com')
  await expect(main.getByRole('listitem')).toHaveCount(2)
  await expect(status).not.toContainText('Started.')
  await expect(status).toContainText('ana@example.com')

  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  // For half a minute there is a way back to her.
  await expect(bar.getByRole('button', { name: 'Back to Ana' })).toBeVisible()
  await page.clock.fastForward(30_000)
  await expect(bar).not.toContainText('Ana')
  await expect(main).toContainText('Nobody’s cart yet')
  await expect(main).toContainText('The cart is empty')

  const namespaces = await namespacesOf(page)
  const asked = namespaces.public?.['vtex-impersonated-customer-email']

  expect(asked?.value ?? '').toBe('')
  const values = Object.values(namespaces).flatMap((namespace) =>
    Object.values(namespace ?? {}).map((it) => it?.value)
  )

  expect(JSON.stringify(values)).not.toMatch(/ana@|\bSouza\b/)
  expect(JSON.stringify(await page.context().cookies())).not.toMatch(
    /ana(@|%40)/
  )
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
  )

  expect(kept).not.toMatch(/ana|souza|olga/i)
  await page.goto('/')
  await expect(prices.first()).toHaveText(everyonesPrice)
})

test('an operator serves one customer after the other', async ({ page }) => {
  const { endButton, status } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await serve(page, 'bruno+vip@example.com')
  await expect(status).toContainText('Bruno Lima')
  await endButton.click()
  await serve(page, 'noname@example.com')
  await expect(status).toHaveText(/Shopping for noname@example.com/)
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText(
    'Cart of noname@example.com'
  )
})

test('My Orders finds the customer in the cookie', async ({ page }) => {
  await signIn(page, 'olga@acme.example')
  await serve(page, 'bruno+vip@example.com')
  expect(await page.evaluate(() => document.cookie)).toContain(
    'vtex-impersonated-customer-email=bruno+vip@example.com'
  )
})
