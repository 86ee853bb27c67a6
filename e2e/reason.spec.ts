import type { Page } from '@playwright/test'

import { barOn, expect, openWith, signIn, test } from './store'

const OLGA = 'olga@acme.example'

const reasonOn = (page: Page) =>
  barOn(page).bar.getByRole('textbox', { name: 'Reason or ticket' })

/** What is in the order form's field for notes. */
async function noteOn(page: Page) {
  const answer = await page.request.get('/api/checkout/pub/orderForm')

  return (await answer.json()).openTextField?.value
}

test('Olga starts with a ticket number, and the order form carries it', async ({
  page,
}) => {
  await signIn(page, OLGA, { reason: 'optional' })
  await barOn(page).customerField.fill('ana@example.com')
  await reasonOn(page).fill('Ticket 4711')
  await reasonOn(page).press('Enter')
  await expect(barOn(page).status).toContainText('Started.')
  await expect(barOn(page).status).toContainText('Ana Souza')
  expect(await noteOn(page)).toBe('Ticket 4711')
})

test('Olga finds Ana, is asked why, and goes on by keyboard alone', async ({
  page,
}) => {
  await signIn(page, OLGA, { reason: 'required' })
  await expect(reasonOn(page)).toBeVisible()
  await page.keyboard.press('F2')
  await page.keyboard.type('ana souza')
  await expect(barOn(page).options.first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(reasonOn(page)).toBeFocused()
  await expect(barOn(page).alert).toContainText('a reason or ticket number')
  await expect(barOn(page).customerField).toHaveValue('ana souza')
  await page.keyboard.type('Call of 3 May')
  await page.keyboard.press('Enter')
  await expect(barOn(page).status).toContainText('Ana Souza')
  expect(await noteOn(page)).toBe('Call of 3 May')
})

test('nothing jumps when the bar appears with the field', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 667 })
  await signIn(page, OLGA, { reason: 'required' })
  await expect(reasonOn(page)).toBeVisible()
  // Where the store's logo is in each frame from now on.
  await page.addInitScript(() => {
    const tops = new Set<number>()
    const observe = () => {
      const logo = document.querySelector('.shop-logo')

      if (logo) {
        tops.add(Math.round(logo.getBoundingClientRect().top))
        Object.assign(window, { tops: [...tops] })
      }
      requestAnimationFrame(observe)
    }

    observe()
  })
  await openWith(page, { reason: 'required' })
  await expect(reasonOn(page)).toBeVisible()
  expect(
    await page.evaluate(() => (window as unknown as { tops: number[] }).tops)
  ).toHaveLength(1)
})

test('a store can demand a reason, whatever its theme says', async ({
  page,
}) => {
  await page.request.put('/dev/settings', { data: { requiresReason: true } })
  await signIn(page, OLGA)
  await barOn(page).customerField.fill('ana@example.com')
  await expect(reasonOn(page)).toHaveCount(0)
  await barOn(page).customerField.press('Enter')
  await expect(reasonOn(page)).toBeFocused()
  await expect(barOn(page).alert).toContainText('a reason or ticket number')
  await page.keyboard.type('ana@example.com')
  await page.keyboard.press('Enter')
  await expect(barOn(page).alert).toContainText('no email address')
  await expect(reasonOn(page)).toBeFocused()
  await reasonOn(page).fill('Ticket 4711')
  await page.keyboard.press('Enter')
  await expect(barOn(page).status).toContainText('Ana Souza')
  expect(await noteOn(page)).toBe('Ticket 4711')
})

test('whom a link has chosen is confirmed for a reason, where a store demands one', async ({
  page,
}) => {
  const { alert, bar, status } = barOn(page)
  const confirm = bar.getByRole('button', { name: 'Confirm' })

  await page.request.put('/dev/settings', { data: { requiresReason: true } })
  await signIn(page, OLGA)
  await page.goto('/?vtex-impersonated-customer-email=ana%40example.com')
  await expect(alert).toContainText('another app chose this customer')
  await expect(reasonOn(page)).toHaveCount(0)
  await confirm.click()
  await expect(reasonOn(page)).toBeFocused()
  await expect(alert).toContainText('a reason or ticket number')
  await page.keyboard.type('Ticket 4711')
  await expect(alert).not.toContainText('a reason or ticket number')
  await page.keyboard.press('Enter')
  await expect(status).toContainText('Started.')
  await expect(status).toContainText('Ana Souza')
  expect(await noteOn(page)).toBe('Ticket 4711')
})

test('where the theme wants one, nobody is confirmed without it', async ({
  page,
}) => {
  const { alert, bar, status } = barOn(page)

  await signIn(page, OLGA, { reason: 'required' })
  await page.goto('/?vtex-impersonated-customer-email=ana%40example.com')
  await expect(reasonOn(page)).toBeVisible()
  await bar.getByRole('button', { name: 'Confirm' }).click()
  await expect(alert).toContainText('a reason or ticket number')
  await expect(reasonOn(page)).toBeFocused()
  await page.keyboard.type('Ticket 4712')
  await bar.getByRole('button', { name: 'Confirm' }).click()
  await expect(status).toContainText('Started.')
  expect(await noteOn(page)).toBe('Ticket 4712')
})
