import type { Page } from '@playwright/test'

import { expectAccessible } from './axe'
import {
  atRest,
  barOn,
  expect,
  follow,
  namespacesOf,
  serve,
  signIn,
  startedAgo,
  test,
} from './store'

/** The store's cart asks for itself. */
const IS_CART = /provider: \\"vtex\.checkout-graphql/

/** What the block asks for: our service, and its lazy chunk. */
function requestsOfTheBlock(page: Page) {
  const urls: string[] = []

  page.on('request', (request) => {
    if (
      /\/graphql\/|\/Toolbar/.test(request.url()) &&
      !IS_CART.test(request.postData() ?? '')
    ) {
      urls.push(new URL(request.url()).pathname)
    }
  })
  return urls
}

/** The page has come to rest: products are there, nothing is under way. */
async function settle(page: Page) {
  await expect(
    page.getByRole('main').getByRole('listitem').first()
  ).toBeVisible()
  await atRest(page)
}

/** What one tab has stored comes to another a moment later. */
async function knowsOfOperator(page: Page) {
  await page.waitForFunction(
    () => localStorage.getItem('telesales-toolbar') === 'operator'
  )
}

test('a shopper sees no bar and pays no request, on any page', async ({
  page,
}) => {
  const requests = requestsOfTheBlock(page)

  for (const path of ['/', '/cart', '/account', '/checkout/orderPlaced']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await atRest(page)
  }
  await page.goto('/')
  await settle(page)
  expect(requests).toEqual([])
  await expect(barOn(page).bar).toHaveCount(0)
})

/** The bar's own script, and a request of data. */
const BAR = expect.stringMatching(/\/Toolbar[\w-]*\.js$/)
const DATA = '/_v/private/graphql/v1'

for (const [host, onLoad, onNavigation] of [
  ['www.acme.example', [], []],
  // Whoever is there may be an operator, which only the service can know.
  ['acme.myvtex.com', [BAR, DATA], [DATA]],
] as const) {
  for (const [shopper, signIn] of [
    ['whom nobody knows', '/dev/sign-out'],
    ['who is signed in', '/dev/sign-in?as=sam@example.com'],
  ]) {
    test(`a shopper ${shopper} pays ${onLoad.length} requests for a page of ${host}`, async ({
      page,
      store,
    }) => {
      const origin = `http://${host}:${new URL(store.url).port}`
      const props = encodeURIComponent('{"domains":"myvtex"}')

      await page.goto(origin + signIn)
      await settle(page)
      for (const path of ['/', '/account', '/']) {
        const onThisPage = requestsOfTheBlock(page)

        await page.goto(`${origin}${path}?props=${props}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await atRest(page)
        expect(onThisPage).toEqual(onLoad)
        await follow(page, 'Cart')
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cart')
        await atRest(page)
        expect(onThisPage).toEqual([...onLoad, ...onNavigation])
        await expect(barOn(page).bar).toHaveCount(0)
      }
    })
  }
}

test('a signed-in shopper sees no bar, and later pays no request', async ({
  page,
}) => {
  await signIn(page, 'sam@example.com')
  await settle(page)
  await expect(barOn(page).bar).toHaveCount(0)

  const requests = requestsOfTheBlock(page)

  await page.goto('/')
  await settle(page)
  expect(requests).toEqual([])
})

test('Otto, an admin without the role, is told once why there is no bar', async ({
  page,
}) => {
  const { alert, bar, customerField } = barOn(page)
  const requests = requestsOfTheBlock(page)

  await signIn(page, 'otto@acme.example')
  await settle(page)
  expect(requests).toContain('/_v/private/graphql/v1')
  await expect(alert).toContainText('ask your store’s administrator', {
    ignoreCase: true,
  })
  await expect(customerField).toHaveCount(0)
  await expect(bar.getByRole('button')).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('/')
  await settle(page)
  await expect(bar).toHaveCount(0)
})

test('an operator sees it from then on, until ?telesales=off', async ({
  page,
}) => {
  const { bar } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await expect(bar).toBeVisible()
  await page.goto('/cart')
  await expect(bar).toBeVisible()
  await page.goto('/?telesales=off')
  await settle(page)
  await expect(bar).toHaveCount(0)

  const requests = requestsOfTheBlock(page)

  await page.goto('/cart')
  await atRest(page)
  expect(requests).toEqual([])
  await expect(bar).toHaveCount(0)
})

test('by default it wakes on acme.myvtex.com and nowhere else', async ({
  page,
  store,
}) => {
  const { port } = new URL(store.url)
  const props = encodeURIComponent('{"domains":"myvtex"}')
  const { bar } = barOn(page)
  const openAt = async (host: string) => {
    const origin = `http://${host}:${port}`

    await page.goto(`${origin}/dev/sign-in?as=olga@acme.example`)
    await page.goto(`${origin}/?telesales&props=${props}`)
    await settle(page)
  }

  await openAt('acme.myvtex.com')
  await expect(bar).toBeVisible()
  for (const host of ['localhost', 'acme.myvtex.com.evil.example']) {
    await openAt(host)
    await expect(bar).toHaveCount(0)
  }
})

test('My Orders hides it, and leaving My Orders shows it again', async ({
  page,
}) => {
  const { bar } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await page.goto('/account')
  await expect(bar).toBeVisible()
  await page.getByRole('link', { name: 'My Orders' }).first().click()
  await expect(page.getByRole('heading', { name: 'My Orders' })).toBeVisible()
  await expect(bar).toHaveCount(0)
  await page.goBack()
  await expect(bar).toBeVisible()
  await page.goForward()
  await expect(bar).toHaveCount(0)
  await page.evaluate(() => {
    window.location.hash = '#/orders/1001-01'
  })
  await expect(bar).toHaveCount(0)
  await page.evaluate(() => {
    window.location.hash = '#/profile'
  })
  await expect(bar).toBeVisible()
})

test('My Orders has the tab’s title, F2 and a way back, and the next page has everything', async ({
  page,
}) => {
  const { bar, customerField } = barOn(page)
  const way = page.getByRole('link', { name: 'Back to the store' })
  const orders = page.getByRole('heading', { name: 'My Orders' })

  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await page.goto('/account')
  await bar.getByRole('button', { name: 'Switch' }).click()
  await customerField.fill('bru')
  await page.getByRole('main').getByRole('link', { name: 'My Orders' }).click()
  await expect(orders).toBeVisible()
  await expect(bar).toHaveCount(0)
  await expect(page).toHaveTitle(/^● Ana Souza – /)
  await way.click()
  await expect(customerField).toHaveValue('bru')

  await page.goto('/account#/orders')
  await expect(orders).toBeVisible()
  await expect(way).toBeVisible()
  await expect(page).toHaveTitle(/^● Ana Souza – /)
  await page.keyboard.press('F2')
  await expect(customerField).toBeFocused()
  await expect(barOn(page).status).toContainText('Ana Souza')
})

test('what a time limit has ended on My Orders is said by the next page', async ({
  page,
  store,
}) => {
  const { status } = barOn(page)
  const props = encodeURIComponent('{"domains":"all","hardLimitMinutes":60}')

  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await startedAgo(page, store, 60)
  await page.goto(`/account?props=${props}#/orders`)
  await expect(page).toHaveTitle(/^Acme|^My/)
  await expect
    .poll(async () => (await namespacesOf(page)).impersonate?.storeUserEmail)
    .toBeUndefined()
  await atRest(page)
  await page.goto('/')
  await expect(status).toContainText('Time limit reached. The call has ended.')
})

test('F2 before the bar is there is heard', async ({ page }) => {
  const { customerField } = barOn(page)
  let letGo = () => {}
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })

  await signIn(page, 'olga@acme.example')
  await atRest(page)
  await page.route('**/graphql/**', async (route) => {
    await isLetGo
    await route.continue()
  })
  const asked = page.waitForRequest(
    (request) =>
      request.url().includes('graphql') &&
      /telesalesSession/.test(request.postData() ?? '')
  )

  await page.goto('/')
  await asked
  await page.keyboard.press('F2')
  await expect(customerField).toHaveCount(0)
  letGo()
  await expect(customerField).toBeFocused()
})

test('a page that the theme excludes hides it while one is there', async ({
  page,
}) => {
  const { bar } = barOn(page)
  const hiddenOn = JSON.stringify(['store.product', '/institutional/*'])

  await signIn(page, 'olga@acme.example')
  await page.goto(
    `/?props=${encodeURIComponent(`{"domains":"all","hiddenOn":${hiddenOn}}`)}`
  )
  await expect(bar).toBeVisible()
  await page.getByRole('main').getByRole('link').first().click()
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
  await expect(bar).toHaveCount(0)
  await page.goBack()
  await expect(bar).toBeVisible()
  await page.goto('/institutional/about-us')
  await expect(page.getByRole('heading', { name: 'About us' })).toBeVisible()
  await expect(bar).toHaveCount(0)
})

for (const [what, path] of [
  ['a tab that asked for the bar', '/?telesales&props={"domains":"all"}'],
  ['any other tab', '/?props={"domains":"all"}'],
]) {
  test(`${what} before the sign-in has it as soon as it is looked at`, async ({
    context,
    page,
  }) => {
    const { alert, bar, customerField, status } = barOn(page)
    const other = await context.newPage()
    // As a browser does it when a tab comes to the front.
    const lookAt = (tab: Page) =>
      tab.evaluate(() => window.dispatchEvent(new Event('focus')))

    await page.goto(path)
    await settle(page)
    await lookAt(page)
    await settle(page)
    await expect(bar).toHaveCount(0)

    await signIn(other, 'olga@acme.example')
    await expect(barOn(other).bar).toBeVisible()
    await knowsOfOperator(page)
    await lookAt(page)
    await expect(customerField).toBeVisible()
    await serve(other, 'ana@example.com')
    await lookAt(page)
    await expect(alert).toContainText('This page is out of date')
    await bar.getByRole('button', { name: 'Reload' }).click()
    await expect(status).toContainText('Ana Souza')
  })
}

test('a tab of before the sign-in says that it is out of date once somebody is served', async ({
  context,
  page,
}) => {
  const { alert, bar, status } = barOn(page)
  const other = await context.newPage()

  await page.goto(
    `/?telesales&props=${encodeURIComponent('{"domains":"all"}')}`
  )
  await settle(page)
  await signIn(other, 'olga@acme.example')
  await serve(other, 'ana@example.com')
  await knowsOfOperator(page)
  await page.evaluate(() =>
    window.postMessage({ eventName: 'vtex:cartChanged' }, window.origin)
  )
  await expect(alert).toContainText('This page is out of date')
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(status).toContainText('Ana Souza')
})

test('another app that clears the browser’s storage does not take it away', async ({
  page,
}) => {
  const { status } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await atRest(page)
  await page.evaluate(() => window.localStorage.clear())
  await page.goto(`/cart?props=${encodeURIComponent('{"domains":"all"}')}`)
  await expect(status).toContainText('Ana Souza')
})

test('nor does it show a customer to somebody who sees the screen', async ({
  context,
  page,
}) => {
  const { bar } = barOn(page)
  const other = await context.newPage()

  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await bar.getByRole('button', { name: 'Details' }).click()
  await bar.getByRole('button', { name: 'Hide customer data' }).click()
  await expect(bar).not.toContainText('Ana')
  await other.goto('/')
  await expect(barOn(other).bar).toContainText('Shopping for a customer')
  await other.evaluate(() => window.localStorage.clear())
  await expect(bar).not.toContainText('Ana')
  await page.goto(`/cart?props=${encodeURIComponent('{"domains":"all"}')}`)
  await expect(barOn(page).status).toContainText('Shopping for a customer')
  await expect(bar).not.toContainText('Ana')
})

test('a fault of ours leaves the store as it is', async ({ page }) => {
  await page.route('**/graphql/**', (route) => route.abort())
  await signIn(page, 'olga@acme.example')
  await settle(page)
  await expect(barOn(page).bar).toHaveCount(0)
  await page.unroute('**/graphql/**')

  await page.route('**/Toolbar*', (route) => route.abort())
  await page.goto('/?telesales')
  await settle(page)
  await expect(barOn(page).bar).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('$')
})

test('a block that is mounted late and then anew brings the bar, and it works', async ({
  page,
}) => {
  const { bar, customerField, endButton, status } = barOn(page)
  let letGo = () => {}
  const isLetGo = new Promise<void>((resolve) => {
    letGo = resolve
  })

  await signIn(page, 'olga@acme.example')
  await page.route('**/TelesalesToolbar*', async (route) => {
    await isLetGo
    await route.continue()
  })
  await page.goto('/?render=lazy')
  await expect(page.getByRole('main')).toContainText('$')
  await expect(bar).toHaveCount(0)
  letGo()
  await customerField.pressSequentially('ana@')
  await follow(page, 'Cart')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cart')
  await expect(customerField).toHaveValue('ana@')
  await serve(page, 'ana@example.com')
  await expect(status).toContainText('Ana Souza')
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
})
