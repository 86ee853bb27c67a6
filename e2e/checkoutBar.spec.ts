import type { Page } from '@playwright/test'

import { expectAccessible } from './axe'
import {
  buy,
  fillProfile,
  pay,
  ship,
  toCheckout,
  toPayment,
} from './checkoutSteps'
import { expectPicture } from './picture'
import {
  atRest,
  barOn,
  become,
  expect,
  namespacesOf,
  openWith,
  serve,
  signIn,
  test,
} from './store'

const BRUNO = 'bruno+vip@example.com'
const ROOT = '#telesales-toolbar-checkout'
const SCRIPT = '**/files/checkout6-custom.js'

test('the bar in checkout says for whom, and asks once', async ({ page }) => {
  const { bar } = barOn(page)

  await serving(page)
  await atRest(page)
  const asked: string[] = []

  page.on('request', (request) => {
    if (request.url().includes('graphql')) {
      asked.push(request.postData() ?? '')
    }
  })
  await page.goto('/checkout/#/cart')
  await expect(bar).toContainText('Shopping for Ana Souza')
  await expect(bar).toContainText('ana@example.com')
  await expect(bar).toContainText(/Since \d+:\d\d/)
  await atRest(page)
  expect(asked).toHaveLength(1)
  expect(asked[0]).toContain('telesalesSession')

  await page.getByRole('link', { name: 'Back to the store' }).click()
  await expect(page).toHaveURL('/')
})

test('End in checkout gives the operator their own cart back', async ({
  page,
}) => {
  await serving(page)
  await page.goto('/checkout/#/cart')
  // The store's next page would add it, to a cart that is the operator's by then.
  await page.evaluate(() => {
    localStorage.setItem('orderQueue', '{"queue":["A mug of Ana’s"]}')
    localStorage.setItem('orderform', '{"items":["A mug of Ana’s"]}')
  })
  await barOn(page).endButton.click()
  await expect(barOn(page).bar).toContainText('The call has ended.')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(
    'A mug'
  )
  expect((await namespacesOf(page)).impersonate?.storeUserEmail).toBeUndefined()
})

test('an operator who serves nobody is told so, after an end as before', async ({
  page,
}) => {
  const { bar, status } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await buy(page)
  await page.goto('/checkout/#/cart')
  await expect(status).toHaveText('You are not shopping for anyone.')
  await expect(bar.getByRole('link', { name: 'Back' })).toBeVisible()
  await expect(bar.getByRole('button')).toHaveCount(0)
  await expect(bar.getByRole('timer')).toHaveCount(0)

  await serving(page)
  await page.goto('/checkout/#/cart')
  await barOn(page).endButton.click()
  await expect(status).toContainText('The call has ended.')
  await expect(bar).toBeFocused()
  await page.reload()
  await expect(status).toHaveText('You are not shopping for anyone.')
})

test('an expired sign-in is said as soon as it is known, and after a reload', async ({
  page,
}) => {
  const { alert, bar, endButton } = barOn(page)

  await serving(page)
  await page.goto('/checkout/#/cart')
  await expect(bar).toContainText('Shopping for Ana')
  await writeEmail(page, 'olga@acme.example')
  const move = bar.getByRole('button', { name: 'Move it to Ana Souza' })

  await expect(move).toBeVisible()
  await page.request.post('/dev/expire-admin')
  await move.click()
  await expect(alert).toContainText('Your sign-in has expired.')
  await expect(bar).not.toContainText('in another tab')
  await expect(bar).not.toContainText('Shopping for')
  await expect(endButton).toBeVisible()

  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(alert).toContainText('Your sign-in has expired.')
  await expect(bar).not.toContainText('Shopping for')
})

test('it is said what a repair does to somebody else’s products, before and after', async ({
  page,
}) => {
  const { alert, bar, status } = barOn(page)

  await serving(page)
  await page.goto('/checkout/#/cart')
  await expect(bar).toContainText('Shopping for Ana')
  await writeEmail(page, BRUNO)
  await expect(alert).toContainText(
    'Repairing starts a new cart, without these products.'
  )
  await bar.getByRole('button', { name: 'Repair the cart' }).click()
  await expect(status).toContainText(
    'The customer has a new cart, without the other one’s products. The last customer’s cart is saved'
  )
  await expect(
    page.getByRole('heading', { name: 'Your cart is empty' })
  ).toBeVisible()
})

test('the keyboard goes through the bar as the eye does, and finds the news', async ({
  page,
}) => {
  const { alert, bar, status } = barOn(page)

  await serving(page, { holdPayment: true })
  await toPayment(page, 'ana@example.com')
  await writeEmail(page, 'olga@acme.example')
  await expect(alert).toContainText('in your name')
  await pay(page)
  await expect(bar).toBeFocused()
  const move = bar.getByRole('button', { name: 'Move it to Ana Souza' })

  for (const target of [
    move,
    bar.getByRole('button', { name: 'Allow the payment' }),
    bar.getByRole('link', { name: 'Back to the store' }),
    barOn(page).endButton,
  ]) {
    await page.keyboard.press('Tab')
    await expect(target).toBeFocused()
    await expect(target).toHaveCSS('outline-color', 'rgb(255, 255, 255)')
    await expect(target).toHaveCSS('box-shadow', /rgb\(26, 26, 26\)/)
  }
  await move.focus()
  await page.keyboard.press('Enter')
  await expect(status).toContainText('The cart is the customer’s now.')
  await expect(bar).toBeFocused()
})

for (const locale of ['en-US', 'ar']) {
  test(`a name of whatever length stays inside the bar, which leaves half of a small screen: ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 500 })
    await page.route('**/graphql/v1', async (route) => {
      const response = await route.fetch()
      const text = await response.text()

      await route.fulfill({
        response,
        body: text.replaceAll('"Souza"', `"${'Wolfeschlegel'.repeat(9)}"`),
      })
    })
    await serving(page)
    await page.goto(`/checkout/?locale=${locale}#/cart`)
    await expect(page.locator(ROOT)).toBeVisible()
    await writeEmail(page, 'olga@acme.example')
    const move = page.locator(`${ROOT} [part=remedy]`)

    await expect(move).toBeVisible()
    const { height, ...rest } = await page.evaluate((root) => {
      const shadow = document.querySelector(root)?.shadowRoot
      const bar = shadow?.querySelector('[part=bar]')
      const isInside = ({ left, right }: DOMRect) =>
        left >= 0 && right <= document.documentElement.clientWidth

      return {
        height: Number(bar?.getBoundingClientRect().height),
        outside: [...(bar?.querySelectorAll('[part]:not([hidden])') ?? [])]
          .filter((part) => !isInside(part.getBoundingClientRect()))
          .map((part) => part.getAttribute('part')),
        overflow: Number(bar?.scrollWidth) - Number(bar?.clientWidth),
      }
    }, ROOT)

    expect(rest).toEqual({ outside: [], overflow: 0 })
    expect(height).toBeLessThanOrEqual(250)
  })
}

test('the operator’s email on the way is said, held, repaired, and paid', async ({
  page,
  trouble,
}) => {
  const { alert, bar } = barOn(page)
  const placed = page.getByRole('heading', { name: 'Order placed' })

  await serving(page, { holdPayment: true })
  await toCheckout(page)
  await trouble({ operatorsEmailOnTheWay: 1 })
  await fillProfile(page, 'ana@example.com')
  await expect(alert).toContainText(
    'This cart is in your name, not Ana Souza’s.'
  )
  await ship(page)
  await pay(page)
  await expect(alert).toContainText('The payment was not sent.')
  await expect(bar).toBeFocused()
  await expect(placed).toHaveCount(0)

  await bar.getByRole('button', { name: 'Move it to Ana Souza' }).click()
  await expect(alert).toHaveCount(0)
  await expect(bar).toContainText('The cart is the customer’s now.')
  // Whose name and address went with that email is not known to checkout.
  await fillProfile(page, 'ana@example.com')
  await ship(page)
  await pay(page)
  await expect(placed).toBeVisible()
  expect(await lastOrder(page)).toMatchObject({ email: 'ana@example.com' })
})

test('a cart that is there before the bar’s script is followed as well', async ({
  page,
  trouble,
}) => {
  await serving(page)
  await page.route(SCRIPT, async (route) => {
    await expect
      .poll(() =>
        page.evaluate(
          () =>
            'orderForm' in
            Object(
              Reflect.get(Object(Reflect.get(window, 'vtexjs')), 'checkout')
            )
        )
      )
      .toBe(true)
    await route.continue()
  })
  await toCheckout(page)
  await trouble({ operatorsEmailOnTheWay: 1 })
  await fillProfile(page, 'ana@example.com')
  await expect(barOn(page).alert).toContainText('This cart is in your name')
})

test('who allows a doubtful payment pays', async ({ page, trouble }) => {
  const { bar } = barOn(page)

  await serving(page, { holdPayment: true })
  await toCheckout(page)
  await trouble({ operatorsEmailOnTheWay: 1 })
  await fillProfile(page, 'ana@example.com')
  await ship(page)
  await pay(page)
  await bar.getByRole('button', { name: 'Allow the payment' }).click()
  await expect(bar).toBeFocused()
  await page.getByRole('button', { name: 'Buy now' }).click()
  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()
})

test('a payment waits as well for a cart that was given away behind the page’s back', async ({
  page,
}) => {
  await serving(page, { holdPayment: true })
  await toPayment(page, 'ana@example.com')
  await atRest(page)
  // The page’s own order form does not hear of it.
  await page.evaluate(async (email) => {
    const { checkout } = Reflect.get(window, 'vtexjs')

    await fetch(
      `/api/checkout/pub/orderForm/${checkout.orderForm?.orderFormId}/attachments/clientProfileData`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      }
    )
  }, BRUNO)
  await expect(barOn(page).alert).toHaveCount(0)
  await pay(page)
  await expect(barOn(page).alert).toContainText('The payment was not sent.')
  await expect(barOn(page).bar).toBeFocused()
  expect(await ordersOf(page, BRUNO)).toEqual([])
})

test('a store that does not hold payments is warned, and paid', async ({
  page,
  trouble,
}) => {
  await serving(page)
  await toCheckout(page)
  await trouble({ operatorsEmailOnTheWay: 1 })
  await fillProfile(page, 'ana@example.com')
  await ship(page)
  await expect(barOn(page).alert).toContainText('This cart is in your name')
  await pay(page)
  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()
})

test('another tab switches while a payment is open: it is locked, and says why', async ({
  context,
  page,
}) => {
  const { alert, bar } = barOn(page)

  await serving(page)
  await toPayment(page, 'ana@example.com')
  await atRest(page)

  const other = await context.newPage()

  await other.goto('/')
  await barOn(other).bar.getByRole('button', { name: 'Switch' }).click()
  await serve(other, BRUNO)

  await expect(alert).toContainText('in another tab')
  await pay(page)
  await expect(alert).toContainText('The payment was not sent.')
  await expect(bar.getByRole('button', { name: 'Allow' })).toHaveCount(0)
  await expect(bar.getByRole('timer')).toHaveCount(0)
  // It begins where the page does, and is one row.
  expect(
    await alert.first().evaluate((it) => it.getBoundingClientRect().left)
  ).toBe(16)
  expect(await ordersOf(page, 'ana@example.com')).toEqual([])

  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(bar).toContainText('Shopping for Bruno')
})

test('a tab offers its last customers after checkout as before', async ({
  page,
}) => {
  const { bar, customerField, endButton, options } = barOn(page)

  await serving(page, { recents: true })
  await page.goto('/checkout/#/cart')
  await expect(bar).toContainText('Shopping for Ana Souza')
  await endButton.click()
  await expect(bar).toContainText('The call has ended.')
  await bar.getByRole('link', { name: 'Back to the store' }).click()
  await customerField.click()
  await expect(options).toHaveText([/Ana Souza/])
})

test('where the theme wants a reason, nobody is confirmed in checkout', async ({
  page,
}) => {
  const { bar } = barOn(page)
  const confirm = bar.getByRole('button', { name: 'Confirm', exact: true })
  const link = '/?vtex-impersonated-customer-email=ana%40example.com'

  await signIn(page, 'olga@acme.example', { reason: 'optional' })
  await expect(bar).toBeVisible()
  await page.goto(link)
  await expect(confirm).toBeVisible()
  await page.goto('/checkout/#/cart')
  await expect(bar).toContainText('another app chose this customer')
  await expect(confirm).toBeVisible()

  await openWith(page, { reason: 'required' })
  await expect(confirm).toBeVisible()
  await page.goto('/checkout/#/cart')
  await expect(bar).toContainText('another app chose this customer')
  await expect(confirm).toBeHidden()
})

test('time is up at the payment step', async ({ page, store }) => {
  const { bar } = barOn(page)

  await serving(page, { hardLimitMinutes: 10 })
  await page.goto('/checkout/#/payment')
  await expect(bar).toContainText('Shopping for Ana')
  await atRest(page)
  await store.time?.pass(9.5 * 60_000)
  await page.reload()
  const timer = bar.getByRole('timer')

  await expect(timer).toContainText('Time limit. Ends in 0:')
  await expect(timer).toHaveCSS('background-color', 'rgb(255, 240, 240)')
  await expect(timer).toHaveCSS('font-weight', '700')
  await store.time?.pass(60_000)
  await page.reload()
  await expect(bar).toContainText('Time limit reached. The call has ended.')
})

test('a shopper pays without a trace of the bar', async ({ page }) => {
  const asked: string[] = []

  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await become(page, 'sam@example.com')
  await buy(page)
  await toCheckout(page)
  asked.length = 0
  await fillProfile(page, 'sam@example.com')
  await ship(page)
  const left = await page.evaluate(() => ({
    storage: Object.keys({ ...localStorage, ...sessionStorage }).filter((key) =>
      key.startsWith('telesales')
    ),
    symbols: Object.getOwnPropertySymbols(window).map(String),
  }))

  expect(left.storage).toEqual([])
  expect(left.symbols.join()).not.toContain('telesales')
  await expect(page.locator(ROOT)).toHaveCount(0)
  await pay(page)
  await expect(
    page.getByRole('heading', { name: 'Order placed' })
  ).toBeVisible()
  expect(asked.filter((path) => path.includes('graphql'))).toEqual([])
})

for (const customScripts of ['firstThrows', 'lastThrows']) {
  test(`another app’s script fails (${customScripts}): the sale goes on`, async ({
    page,
    trouble,
  }) => {
    await trouble({ customScripts })
    await serving(page)
    await toPayment(page, 'ana@example.com')
    // What fails before ours takes it away, as VTEX joins them.
    await expect(page.locator(ROOT)).toHaveCount(
      customScripts === 'lastThrows' ? 1 : 0
    )
    await pay(page)
    await expect(
      page.getByRole('heading', { name: 'Order placed' })
    ).toBeVisible()
  })
}

test('it is the merchant’s file and the app’s: one bar is enough', async ({
  page,
}) => {
  await page.route(SCRIPT, async (route) => {
    const response = await route.fetch()
    const script = await response.text()

    await route.fulfill({ response, body: `${script}\n${script}` })
  })
  await serving(page)
  await page.goto('/checkout/#/cart')
  await expect(barOn(page).bar).toBeVisible()
  await expect(page.locator(ROOT)).toHaveCount(1)
})

test('whoever sees the screen sees no name in checkout either', async ({
  page,
}) => {
  await serving(page)
  await page.evaluate(() =>
    localStorage.setItem('telesales-toolbar-screen-share', 'on')
  )
  await page.goto('/checkout/#/cart')
  await expect(barOn(page).bar).toContainText('Shopping for a customer')
  await expect(barOn(page).bar).not.toContainText('Ana')
})

for (const { locale, width } of [
  { locale: 'en-US', width: 1000 },
  { locale: 'en-US', width: 375 },
  { locale: 'ar', width: 375 },
]) {
  test(`looks right, and axe finds nothing: checkout in ${locale} at ${width} px`, async ({
    page,
  }) => {
    const bar = page.locator(ROOT)

    await page.setViewportSize({ width, height: 700 })
    await serving(page)
    await page.goto(`/checkout/?locale=${locale}#/cart`)
    await expect(bar).toBeVisible()
    await settle(page)
    await expectAccessible(page)
    await expectPicture(page, `checkout-${locale}-${width}`, {
      x: 0,
      y: 0,
      width,
      height: 300,
    })
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectAccessible(page)
  })
}

/** Nothing in it goes on by itself from then on. */
async function settle(page: Page) {
  await atRest(page)
  await page.evaluate((root) => {
    const shadow = document.querySelector(root)?.shadowRoot
    const since = shadow?.querySelector('[part=since]')

    if (since) {
      since.textContent = 'Since 2:05 PM'
    }
  }, ROOT)
}

/** As the script of another app may, of which checkout tells. */
async function writeEmail(page: Page, email: string) {
  await page.evaluate(
    (email) =>
      window.vtexjs.checkout.sendAttachment('clientProfileData', {
        email,
        firstName: 'First',
        lastName: 'Last',
      }),
    email
  )
}

/** Olga serves Ana, who wants a mug. */
async function serving(page: Page, props?: Record<string, unknown>) {
  await signIn(page, 'olga@acme.example', props)
  await serve(page, 'ana@example.com')
  await buy(page)
}

async function lastOrder(page: Page) {
  const [order] = await (await page.request.get('/dev/orders')).json()

  return order
}

async function ordersOf(page: Page, email: string) {
  const orders: Array<{ email: string }> = await (
    await page.request.get('/dev/orders')
  ).json()

  return orders.filter((order) => order.email === email)
}
