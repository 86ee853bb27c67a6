import { expectAccessible } from './axe'
import { barOn, expect, signIn, test } from './store'

test('a newcomer sees at once how to sign in', async ({ page }) => {
  await page.addInitScript(() => localStorage.removeItem('dev-store-panel'))
  await page.goto('/')
  await expect(
    page.getByRole('link', { name: 'Olga', exact: false }).first()
  ).toBeInViewport()
  await expect(page.locator('pre')).toBeVisible()
  await expectAccessible(page)
})

test('props that are no JSON are told of, with a way back', async ({
  page,
}) => {
  await signIn(page, 'olga@acme.example')
  await page.goto('/?props={bad')
  await expect(page.getByText('?props= is not a JSON object')).toBeVisible()
  await expect(barOn(page).customerField).toBeVisible()
  await page.getByRole('link', { name: 'Forget what was tried' }).click()
  await expect(barOn(page).customerField).toBeVisible()
  await expect(page.getByText('is not a JSON object')).toHaveCount(0)
})
