import type { Page } from '@playwright/test'

import type { DevStore } from '../dev-store/devStore'
import {
  atRest,
  barOn,
  expect,
  openServing,
  serve,
  signIn,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'

test('after an order the next cart is Ana’s, though VTEX gives it to Olga', async ({
  page,
  trouble,
}) => {
  const { alert, status } = barOn(page)
  const main = page.getByRole('main')

  await trouble({ knownIssues: { 1003545: true } })
  await openServing(page, OLGA, ANA)
  await main.getByRole('listitem').first().getByRole('link').click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
  await page.goto('/cart')
  await main.getByRole('button', { name: 'Place order' }).click()
  await expect(main.getByRole('heading', { level: 1 })).toContainText('placed')
  // Nothing can be lost of an empty cart: the bar repairs it by itself.
  await expect
    .poll(async () => {
      const answer = await page.request.get('/api/checkout/pub/orderForm')

      return (await answer.json()).clientProfileData?.email
    })
    .toBe(ANA)
  await expect(status).toContainText('Ana Souza')
  await expect(alert).toHaveCount(0)
  await page.goto('/cart')
  await expect(main).toContainText(`Cart of ${ANA}`)
  await expect(alert).toHaveCount(0)
})

test('“order again” is caught when VTEX puts the operator’s email in', async ({
  page,
  trouble,
}) => {
  const { alert, bar, status } = barOn(page)
  const main = page.getByRole('main')

  await openServing(page, OLGA, ANA)
  await main.getByRole('listitem').first().getByRole('link').click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
  await page.goto('/cart')
  await main.getByRole('button', { name: 'Place order' }).click()
  await expect(main.getByRole('heading', { level: 1 })).toContainText('placed')
  await trouble({ knownIssues: { 947563: true } })
  await page.goto('/account#/orders')
  await main.getByRole('button', { name: 'Order again' }).first().click()
  await page.goto('/cart')
  await expect(alert).toContainText('in your name')
  await bar.getByRole('button', { name: 'Move it to Ana Souza' }).click()
  await expect(status).toContainText('is the customer’s now')
  await expect(main).toContainText(`Cart of ${ANA}`)
  await expect(main.getByRole('listitem')).toHaveCount(2)
})

test('a link that names a customer is announced, and can be ended', async ({
  page,
}) => {
  const { alert, bar, endButton, status } = barOn(page)
  const link = `/?q=mug&vtex-impersonated-customer-email=${ANA}`

  await signIn(page, OLGA)
  await expect(bar).toBeVisible()
  await page.goto(link)
  await expect(alert).toContainText('A link or another app chose this customer')
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  expect(new URL(page.url()).search).toBe('?q=mug')

  await page.goto(link)
  await bar.getByRole('button', { name: 'Confirm' }).click()
  await expect(alert).toHaveCount(0)
  await expect(status).toContainText('Ana Souza')
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText(`Cart of ${ANA}`)
})

test('a change in one tab is seen by the others within a second', async ({
  context,
  page,
}) => {
  const { alert, bar } = barOn(page)

  // What it waits for longer than a second does not come.
  await page.addInitScript(() => {
    const { setInterval, setTimeout } = window
    const isLong = (ms?: number) => ms !== undefined && ms > 1000

    Object.assign(window, {
      setInterval: (act: () => void, ms?: number) =>
        isLong(ms) ? 0 : setInterval(act, ms),
      setTimeout: (act: () => void, ms?: number) =>
        isLong(ms) ? 0 : setTimeout(act, ms),
    })
  })
  await signIn(page, OLGA)
  await expect(bar).toBeVisible()
  const other = await context.newPage()

  await other.goto('/')
  await expect(barOn(other).bar).toBeVisible()
  await serve(other, ANA)
  await expect(alert).toContainText('in another tab')
  await expect(bar.getByRole('textbox')).toHaveCount(0)
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(barOn(page).status).toContainText('Ana Souza')
  await expect(page).toHaveTitle(/^● Ana Souza – /)

  await barOn(other).endButton.click()
  await expect(alert).toContainText('in another tab')
})

test('a store that drops our cookies serves the right customer all the same', async ({
  context,
  page,
  trouble,
}) => {
  const { alert, endButton, status } = barOn(page)
  const main = page.getByRole('main')

  await trouble({ dropsSetCookie: true })
  await signIn(page, OLGA)
  await serve(page, ANA)
  await atRest(page)
  await expect(alert).toHaveCount(0)
  await page.goto('/cart')
  await expect(status).toContainText('Ana Souza')
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await atRest(page)
  await expect(alert).toHaveCount(0)
  await expect(main).toContainText(`Cart of ${ANA}`)
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  await expect(main).toContainText('Nobody’s cart yet')
  expect(JSON.stringify(await context.cookies())).not.toMatch(/ana(@|%40)/)
})

test('signing out ends for the customer, too', async ({ context, page }) => {
  const { bar } = barOn(page)

  await openServing(page, OLGA, ANA)
  const other = await context.newPage()

  await other.goto('/dev/sign-out')
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText('Nobody’s cart yet')
  await atRest(page)
  await expect(bar).toHaveCount(0)
  expect(JSON.stringify(await context.cookies())).not.toMatch(/ana(@|%40)/)
})

test.describe('a customer whom a cookie for the whole domain names', () => {
  const COOKIE = `vtex-impersonated-customer-email=${BRUNO}`

  /** A store with a domain above it, on which browsers keep Secure cookies. */
  const openStore = async (page: Page, store: DevStore) => {
    const origin = `http://store.acme.localhost:${new URL(store.url).port}`

    await page.goto(`${origin}/dev/sign-in?as=${OLGA}`)
    await expect(barOn(page).customerField).toBeVisible()
    return origin
  }

  test('is ended for good', async ({ context, page, store }) => {
    const { alert, customerField, endButton, status } = barOn(page)
    const origin = await openStore(page, store)

    // Any page of another host below the domain could do so.
    await page.evaluate((cookie) => {
      document.cookie = `${cookie}; Domain=acme.localhost; Path=/`
    }, COOKIE)
    await page.goto(origin)
    await expect(alert).toContainText(
      'A link or another app chose this customer'
    )
    await endButton.click()
    await expect(status).toContainText('The call has ended.')
    await page.goto(origin)
    await expect(customerField).toBeVisible()
    await atRest(page)
    await expect(alert).toHaveCount(0)
    expect(JSON.stringify(await context.cookies())).not.toContain('bruno')
  })

  test('is said to come back where a script names them on each page', async ({
    page,
    store,
  }) => {
    const { alert, endButton, status } = barOn(page)
    const origin = await openStore(page, store)

    await page.addInitScript((cookie) => {
      document.cookie = `${cookie}; Domain=acme.localhost; Path=/`
    }, COOKIE)
    await page.goto(origin)
    await endButton.click()
    await expect(alert).toContainText(
      'A link or another app chose this customer'
    )
    await endButton.click()
    await expect(alert).toContainText('Another app’s cookie')
    await expect(status).not.toContainText('The call has ended.')
  })
})

test('of two tabs that start at once the overtaken one says so', async ({
  context,
  hold,
  page,
}) => {
  const { alert, bar, customerField, status } = barOn(page)
  const other = await context.newPage()
  let letGo = () => {}
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })

  await signIn(page, OLGA)
  await other.goto('/')
  await customerField.fill(ANA)
  await barOn(other).customerField.fill(BRUNO)
  await atRest(page)
  // Ana's page begins when Bruno is served already.
  await page.route('**/', async (route) => {
    await isLetGo
    await route.continue()
  })
  const held = hold({ api: 'sessions', method: 'PATCH' })

  await customerField.press('Enter')
  await held.asked
  await barOn(other).customerField.press('Enter')
  held.letGo()
  await expect(barOn(other).status).toContainText('Bruno')
  letGo()
  await expect(alert).toContainText('in another tab')
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(status).toContainText('Bruno')
})

test('a start that a reload has cut off is not blamed on a link', async ({
  page,
}) => {
  const { alert, bar, customerField, status } = barOn(page)
  let finish = () => {}
  const isDone = new Promise<void>((resolve) => {
    finish = resolve
  })

  await signIn(page, OLGA)
  // The service does it all, and nobody hears its answer.
  await page.route('**/graphql/**', async (route) => {
    const request = route.request()
    const body = request.postData() ?? ''

    if (!body.includes('startImpersonation')) {
      return route.continue()
    }
    await fetch(request.url(), {
      method: 'POST',
      headers: await request.allHeaders(),
      body,
    })
    finish()
  })
  await customerField.fill('ana@example.com')
  await customerField.press('Enter')
  await isDone
  for (const reload of [1, 2]) {
    await page.reload()
    await expect(alert, `${reload}`).toContainText(
      'The page reloaded before the start was complete.'
    )
    await expect(status).toContainText('Ana Souza')
  }
  await bar.getByRole('button', { name: 'Confirm' }).click()
  await expect(status).toContainText('Started.')
  await expect(alert).toHaveCount(0)
})
