import type { Page } from '@playwright/test'

import {
  barOn,
  expect,
  openWith,
  serve,
  signIn,
  startedAgo,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'

const backTo = (page: Page, whom: string) =>
  barOn(page).bar.getByRole('button', { name: `Back to ${whom}` })

/** Serves Ana, with a product in her cart, and ends. */
async function endWithAna(page: Page, props?: Record<string, unknown>) {
  const main = page.getByRole('main')

  await signIn(page, OLGA, props)
  await serve(page, ANA)
  await main.getByRole('listitem').first().getByRole('link').click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
  await barOn(page).endButton.click()
  await expect(barOn(page).status).toContainText('The call has ended.')
}

test('an end is taken back with one press, and her cart is there again', async ({
  page,
}) => {
  const { endButton, status } = barOn(page)

  await endWithAna(page)
  await backTo(page, 'Ana Souza').click()
  await expect(status).toContainText('Shopping for Ana Souza')
  await expect(status).toContainText('The saved cart is back.')
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText('× 1')
  await expect(endButton).toBeVisible()
})

test('for 30 seconds, after which the browser knows nothing of her', async ({
  page,
}) => {
  await page.clock.install()
  await endWithAna(page)
  for (const path of ['/', '/cart']) {
    await page.goto(path)
    await expect(backTo(page, 'Ana Souza')).toBeVisible()
  }
  await page.clock.fastForward(30_000)
  await expect(backTo(page, 'Ana Souza')).toHaveCount(0)
  await expect(barOn(page).bar).not.toContainText('Ana')
  expect(
    await page.evaluate(() =>
      JSON.stringify([{ ...sessionStorage }, { ...localStorage }])
    )
  ).not.toMatch(/ana@|Souza/)
})

test('an end that a time limit has asked for is taken back as well', async ({
  page,
  store,
}) => {
  const { status } = barOn(page)

  await signIn(page, OLGA, { hardLimitMinutes: 60 })
  await serve(page, ANA)
  await startedAgo(page, store, 60)
  await page.reload()
  await expect(status).toContainText('Time limit reached. The call has ended.')
  await backTo(page, 'Ana Souza').click()
  await expect(status).toContainText('Shopping for Ana Souza')
})

test('where a reason is required it is asked for, and goes along', async ({
  page,
}) => {
  const { bar, customerField, endButton, status } = barOn(page)
  const reason = bar.getByRole('textbox', { name: 'Reason' })

  await signIn(page, OLGA, { reason: 'required' })
  await customerField.fill(ANA)
  await reason.fill('T-1')
  await reason.press('Enter')
  await expect(status).toContainText('Shopping for Ana Souza')
  await endButton.click()
  await backTo(page, 'Ana Souza').click()
  await expect(barOn(page).alert).toContainText('reason')
  await expect(reason).toBeFocused()
  await reason.fill('T-2')
  await reason.press('Enter')
  await expect(status).toContainText('Shopping for Ana Souza')
})

test('it names nobody while somebody else sees the screen', async ({
  page,
}) => {
  const { bar } = barOn(page)

  await signIn(page, OLGA)
  await serve(page, ANA)
  await page.evaluate(() =>
    window.localStorage.setItem('telesales-toolbar-screen-share', 'on')
  )
  await openWith(page, {})
  await barOn(page).endButton.click()
  await expect(backTo(page, 'the last customer')).toBeVisible()
  await expect(bar).not.toContainText('Ana')
})
