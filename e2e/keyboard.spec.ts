import { states } from './states'
import { barOn, expect, serve, signIn, test } from './store'

test('the keyboard alone is enough', async ({ page }) => {
  const { customerField, endButton, startButton, status } = barOn(page)
  const tabTo = async (target: typeof customerField) => {
    for (let presses = 0; presses < 10; presses += 1) {
      if (await target.evaluate((it) => it === document.activeElement)) {
        return
      }
      await page.keyboard.press('Tab')
    }
    await expect(target).toBeFocused()
  }

  await signIn(page, 'olga@acme.example')
  await expect(customerField).toBeVisible()
  await tabTo(customerField)
  await page.keyboard.type('anna@example.com')
  await page.keyboard.press('Enter')
  await expect(barOn(page).alert).toBeVisible()
  await expect(customerField).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('ana@example.com')
  await page.keyboard.press('Tab')
  await expect(startButton).toBeFocused()
  await page.keyboard.press('Space')
  await expect(status).toContainText('Ana Souza')
  await tabTo(endButton)
  await page.keyboard.press('Enter')
  await expect(status).toContainText('The call has ended.')
})

test('one key leads to the field, and Escape back', async ({ page }) => {
  const { bar, customerField } = barOn(page)
  const details = bar.getByRole('button', { name: 'Details' })

  await signIn(page, 'olga@acme.example')
  await expect(customerField).toBeVisible()
  await page.keyboard.press('F2')
  await expect(customerField).toBeFocused()

  await details.click()
  await expect(bar.getByText('go to the customer field')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(bar.getByText('go to the customer field')).toHaveCount(0)

  await serve(page, 'ana@example.com')
  await page.keyboard.press('F2')
  await expect(customerField).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar.getByRole('button', { name: 'Switch' })).toBeFocused()
})

test('the theme’s own key leads there, and F2 no longer', async ({ page }) => {
  const { customerField } = barOn(page)

  await signIn(page, 'olga@acme.example', { shortcut: 'Alt+Shift+K' })
  await expect(customerField).toBeVisible()
  await page.keyboard.press('F2')
  await expect(customerField).not.toBeFocused()
  await page.keyboard.press('Alt+Shift+K')
  await expect(customerField).toBeFocused()
})

test('a small bar is opened by keyboard, and keeps the focus', async ({
  page,
}) => {
  const { bar } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await bar.getByRole('button', { name: 'Minimise' }).focus()
  await page.keyboard.press('Enter')
  const pill = page.getByRole('button', { name: 'Shopping for Ana Souza' })

  await expect(pill).toBeFocused()
  await page.goto('/cart')
  await expect(pill).toBeVisible()
  await expect(pill).not.toBeFocused()
  await pill.focus()
  await page.keyboard.press('Space')
  await expect(bar.getByRole('button', { name: 'Minimise' })).toBeFocused()
})

test('Escape closes whatever is open, and the focus stays in the bar', async ({
  page,
  trouble,
}) => {
  const { bar, customerField } = barOn(page)
  const button = (name: string) => bar.getByRole('button', { name })

  await states.choosing.reach(page, trouble)
  await button('Start with an empty cart').focus()
  await page.keyboard.press('Escape')
  await expect(button('Start with an empty cart')).toHaveCount(0)
  await expect(customerField).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button('Start with an empty cart')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button('Start with an empty cart')).toHaveCount(0)
  await expect(customerField).toHaveValue('ana@example.com')

  await button('Details').focus()
  await page.keyboard.press('Enter')
  await expect(button('Hide customer data')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button('Hide customer data')).toHaveCount(0)
  await expect(button('Details')).toBeFocused()

  await states.switching.reach(page, trouble)
  await expect(button('Switch')).toHaveAttribute('aria-expanded', 'true')
  await button('Start').focus()
  await page.keyboard.press('Escape')
  await expect(customerField).toHaveCount(0)
  await page.keyboard.press('F2')
  await button('Cancel').focus()
  await page.keyboard.press('Escape')
  await expect(customerField).toHaveCount(0)
  await expect(button('Switch')).toBeFocused()
  await expect(button('Switch')).toHaveAttribute('aria-expanded', 'false')
})

test('what is said in a low window leaves the field in sight', async ({
  page,
}) => {
  const { alert, bar, customerField } = barOn(page)

  await page.setViewportSize({ width: 320, height: 256 })
  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await bar.getByRole('button', { name: 'Switch' }).click()
  await customerField.fill(`nobody-${'at-all-'.repeat(9)}@nowhere.example`)
  await page.keyboard.press('Enter')
  await expect(alert).toContainText('No customer has this email')
  await expect(customerField).toBeFocused()
  await expect(customerField).toBeInViewport({ ratio: 1 })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth)
  ).toBeLessThanOrEqual(320)
})

test('where nobody knows whose cart it is, one key leads to a reload', async ({
  page,
  store,
  trouble,
}) => {
  const { alert, bar, customerField } = barOn(page)
  const reload = bar.getByRole('button', { name: 'Reload' })

  await signIn(page, 'olga@acme.example')
  await expect(customerField).toBeVisible()
  await trouble({ api: 'sessions', method: 'GET', status: 503 })
  await page.reload()
  await expect(alert).toContainText('not certain whose cart this is')
  await page.keyboard.press('F2')
  await expect(reload).toBeFocused()
  store.trouble.clear()
  await page.keyboard.press('Enter')
  await expect(customerField).toBeVisible()
})
