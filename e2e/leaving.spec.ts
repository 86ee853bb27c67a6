import { barOn, expect, openServing, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'

test('what is pressed on a page that is about to go adds nothing to the next cart', async ({
  page,
}) => {
  const { bar, customerField, status } = barOn(page)
  const main = page.getByRole('main')
  const add = main.getByRole('button', { name: 'Add to cart' })

  await openServing(page, OLGA, ANA)
  await main.getByRole('listitem').first().getByRole('link').click()
  await expect(add).toBeVisible()
  // As late as it can be.
  await page.evaluate(() =>
    window.addEventListener('beforeunload', () => {
      for (const button of document.querySelectorAll('main button')) {
        ;(button as HTMLButtonElement).click()
      }
    })
  )

  await bar.getByRole('button', { name: 'Switch' }).click()
  await customerField.fill(BRUNO)
  await customerField.press('Enter')
  await expect(status).toContainText('Bruno')
  await page.goto('/cart')
  await expect(main).toContainText('The cart is empty')
})

test('whoever is in the bar by the keyboard is still there on the next page', async ({
  page,
}) => {
  const { bar, customerField, endButton, status } = barOn(page)

  await signIn(page, OLGA)
  await customerField.fill(ANA)
  await customerField.press('Enter')
  await expect(status).toContainText('Ana Souza')
  await expect(bar).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(bar.locator(':focus')).toBeVisible()
  await endButton.focus()
  await page.keyboard.press('Enter')
  await expect(status).toContainText('The call has ended.')
  await expect(customerField).toBeFocused()
})

test('whoever is not stays where they are', async ({ page }) => {
  const { endButton, status } = barOn(page)

  await openServing(page, OLGA, ANA)
  await page.getByRole('heading', { level: 1 }).click()
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  await expect(page.locator('body')).toBeFocused()
})
