import type { Locator, Page, Route } from '@playwright/test'

import { addCrowd } from '../dev-store/people'
import { expectAccessible } from './axe'
import {
  atRest,
  barOn,
  expect,
  follow,
  openServing,
  openWith,
  prepare,
  serve,
  signIn,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
/** The order that README invites to type: Ana’s, of three products. */
const README_ORDER = '1499999999001-01'
const FIRST_NOTE = 'Moves in May'
const NOTE = 'Wants the print as soon as it is back'

async function addMug(page: Page) {
  const main = page.getByRole('main')

  await follow(page, 'Home')
  await main.getByRole('link', { name: 'Enamel mug' }).first().click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
}

/** Goes there by the keyboard alone, from where it is. */
async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  await expect(target).toBeVisible()
  for (let steps = 0; steps < 60; steps += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) {
      return
    }
    await target.page().keyboard.press(key)
  }
  await expect(target).toBeFocused()
}

async function pressByKeys(button: Locator, key?: 'Tab' | 'Shift+Tab') {
  await tabTo(button, key)
  await button.page().keyboard.press('Enter')
}

const cardOn = (page: Page) =>
  page.getByRole('region', { name: 'Customer overview' })

test('Olga sees what is in Ana’s cart, and goes back to where she was', async ({
  page,
}) => {
  const { bar } = barOn(page)
  const card = cardOn(page)
  const cart = card.getByRole('region', { name: 'Cart' })

  await openServing(page, OLGA, ANA)
  await addMug(page)
  await bar.getByRole('button', { name: 'Details' }).click()
  await bar.getByRole('button', { name: 'Customer overview' }).click()
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused()
  await expect(card.getByRole('heading', { level: 2 })).toContainText(
    'Ana Souza'
  )
  await expect(cart).toContainText('In the cart now')
  // Ana pays less: checkout is asked without her session.
  await expect(cart).toContainText('≈ $18.00')
  await expect(cart.getByRole('listitem').last()).toContainText('Enamel mug')
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
  await expect(bar.getByRole('button', { name: 'Details' })).toBeFocused()
})

test('a part that VTEX does not answer says so, and is asked for again', async ({
  page,
  store,
  trouble,
}) => {
  const card = cardOn(page)

  await openServing(page, OLGA, ANA)
  await atRest(page)
  await trouble({ api: 'vbase', method: 'GET', status: 503, times: 9 })
  await page.keyboard.press('Alt+Shift+C')
  await expect(card).toContainText('VTEX is not answering.')
  store.trouble.clear()
  await card.getByRole('button', { name: 'Try again' }).click()
  await expect(card).toContainText('The cart is empty.')
})

test('the customer overview opens by itself after a start', async ({
  page,
}) => {
  await signIn(page, OLGA, { cardOnStart: true })
  await serve(page, ANA)
  await expect(cardOn(page)).toContainText('The cart is empty.')
  await page.keyboard.press('Alt+Shift+C')
  await expect(cardOn(page)).toHaveCount(0)
})

test('Olga knows a caller by an order, orders it again, delivers it, and leaves a note for Oda, by keys alone', async ({
  baseURL,
  browser,
  page,
  trouble,
}) => {
  const { bar, customerField, options, status } = barOn(page)
  const card = cardOn(page)
  const orders = card.getByRole('region', { name: 'Orders' })
  const first = orders.getByRole('listitem').first()
  const addresses = card.getByRole('region', { name: 'Addresses' })
  const price = page.getByRole('main').getByRole('listitem').first()

  await page.request.put('/dev/settings', { data: { keepsAuditRecords: true } })
  await trouble({ stock: { 7: 0 } })
  await signIn(page, OLGA)
  await expect(price).toContainText('$')
  const everyonesPrice = (await price.textContent()) as string

  // Before the start, of whom the number of an order has found.
  await atRest(page)
  await page.keyboard.press('F2')
  await page.keyboard.type(README_ORDER)
  await expect(options).toHaveCount(1)
  await expect(options).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+Shift+C')
  await expect(first).toContainText(README_ORDER)
  await expect(first).toContainText('Found by order')
  await expect(first).toContainText('Invoiced')
  await expect(first).not.toContainText('Track delivery')
  await expect(first.getByRole('link')).toHaveCount(0)
  await expect(addresses.getByRole('listitem').first()).toContainText('***')
  await expect(card.getByRole('button', { name: 'Order again' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(customerField).toBeFocused()
  await expect(options).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(status).toContainText(ANA)

  // What she ordered, once more; one thing of it cannot be had.
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(first).toContainText('Found by order')
  await expect(first).toContainText('Invoiced · Delivered')
  await expect(first.getByRole('group')).toHaveAttribute('open', '')
  await pressByKeys(
    orders
      .getByRole('button', { name: 'Order again' })
      .and(page.getByRole('button', { description: README_ORDER }))
  )
  await expect(status).toContainText('Only part of the order is in the cart.')
  await expect(status).toContainText('3 products')
  await expect(bar.getByRole('alert')).toContainText('Signed print')
  await expect(bar.getByRole('alert')).toContainText('0 of 1')

  // To her second address, which is masked until Olga looks.
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(addresses.getByRole('listitem').first()).toContainText('***')
  // What the bar says makes it higher; the overview ends in the window all the same.
  await expect(bar.getByRole('alert')).toBeVisible()
  await expect
    .poll(() =>
      card.evaluate(
        (panel) => panel.getBoundingClientRect().bottom < window.innerHeight
      )
    )
    .toBe(true)
  await pressByKeys(addresses.getByRole('button', { name: 'Show: Addresses' }))
  await expect(addresses.getByRole('listitem').first()).not.toContainText('***')
  await expectAccessible(page)
  await tabTo(card.getByRole('textbox', { name: 'Note' }))
  await page.keyboard.type(FIRST_NOTE)
  await pressByKeys(
    addresses
      .getByRole('listitem')
      .nth(1)
      .getByRole('button', { name: 'Deliver here' }),
    'Shift+Tab'
  )
  await expect(status).toContainText('The delivery address is set.')
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(addresses).toContainText('Delivers here')

  // At her price, which the card explains.
  const prices = card.getByRole('region', { name: 'Prices' })

  await expect(prices).toContainText('Main store')
  await expect(prices).toContainText('vip')
  await expect(card.getByRole('region', { name: 'Cart' })).toContainText(
    'Canvas backpack'
  )
  await expect(price).toContainText('$')
  await expect(price).not.toHaveText(everyonesPrice)

  // What was noted before that page is kept, and there is room for more.
  await expect(card.getByRole('region', { name: 'Notes' })).toContainText(
    FIRST_NOTE
  )
  await tabTo(card.getByRole('textbox', { name: 'Note' }))
  await page.keyboard.type(NOTE)
  // The key that ends the call does nothing in a field.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+Shift+E')
  await expect(customerField).toBeVisible()

  addCrowd({ operators: 1, customers: 0 })
  const context = await browser.newContext({ baseURL })
  await prepare(context)
  const next = await context.newPage()
  const notes = cardOn(next).getByRole('region', { name: 'Notes' })

  await signIn(next, 'operator-1@acme.example', { cardOnStart: true })
  await atRest(next)
  await next.keyboard.press('F2')
  await next.keyboard.type(ANA)
  await next.keyboard.press('Enter')
  await expect(barOn(next).status).toContainText(ANA)
  await expect(notes).toContainText(NOTE)
  await expect(notes).toContainText(FIRST_NOTE)
  await expect(notes).not.toContainText('by you')
  await context.close()
})

test('a note that is typed is there on the next page, and goes with a switch, and with an end in checkout', async ({
  page,
}) => {
  const { bar, customerField, endButton, status } = barOn(page)
  const note = cardOn(page).getByRole('textbox', { name: 'Note' })
  const notes = cardOn(page).getByRole('region', { name: 'Notes' })

  await page.request.put('/dev/settings', { data: { keepsAuditRecords: true } })
  // Nor those of other stories.
  await page.request.delete('/dev/audit')
  await openServing(page, OLGA, ANA)
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await note.fill(FIRST_NOTE)
  await page.reload()
  await expect(status).toContainText(ANA)
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(note).toHaveValue(FIRST_NOTE)

  // On to Bruno, from a page on which nobody has opened the overview.
  await page.reload()
  await atRest(page)
  await page.keyboard.press('F2')
  await page.keyboard.press('Enter')
  await customerField.fill(BRUNO)
  await customerField.press('Enter')
  await expect(status).toContainText(BRUNO)
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(notes).toContainText('No notes')
  await expect(note).toHaveValue('')

  await note.fill(NOTE)
  await page.goto('/checkout/#/cart')
  await endButton.click()
  await expect(bar).toContainText('The call has ended.')

  await page.goto('/')
  await serve(page, ANA)
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(notes).toContainText(FIRST_NOTE)
  await expect(notes).not.toContainText(NOTE)
  await expect(note).toHaveValue('')
  await endButton.click()
  await expect(customerField).toBeVisible()
  await serve(page, BRUNO)
  await atRest(page)
  await page.keyboard.press('Alt+Shift+C')
  await expect(notes).toContainText(NOTE)
})

/** Ana’s cart, with a mug, is saved; Olga has put something of her own into hers. */
async function leaveCarts(page: Page) {
  const { endButton, status } = barOn(page)

  await serve(page, ANA)
  await addMug(page)
  await endButton.click()
  await expect(status).toContainText('saved for their next call')
  await addMug(page)
}

/** What may be started with, in the overview of Ana, who was found. */
async function lookAtAna(page: Page) {
  const { customerField, options } = barOn(page)

  await customerField.fill(ANA)
  await expect(options).toHaveCount(1)
  await customerField.press('ArrowDown')
  await expect(options).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+Shift+C')
  return cardOn(page).getByRole('group', {
    name: 'Choose the cart to start with.',
  })
}

test('Olga sees which carts Ana may begin with, and starts with one', async ({
  page,
}) => {
  const { status } = barOn(page)

  await signIn(page, OLGA)
  await leaveCarts(page)
  const choices = await lookAtAna(page)
  const names = choices.getByRole('button')

  await expect(names).toHaveText([
    'Continue with their saved cart',
    'Add your products to their saved cart',
    'Move the products in your cart',
    'Start with an empty cart',
  ])
  await expect(choices).toContainText('2 products')
  await expect(choices).toContainText('come back when you end')
  await expectAccessible(page)
  await names.nth(1).click()
  await expect(status).toContainText(
    'The saved cart is back, with your products added.'
  )
  await page.goto('/cart')
  await expect(page.getByRole('main')).toContainText('Enamel mug × 2')
})

test('a start from the overview asks for the reason that the store wants', async ({
  page,
}) => {
  const { bar, status } = barOn(page)
  const reason = bar.getByRole('textbox', { name: 'Reason' })

  await signIn(page, OLGA)
  await leaveCarts(page)
  await openWith(page, { reason: 'required' })
  const choices = await lookAtAna(page)

  await choices.getByRole('button', { name: 'saved cart' }).first().click()
  await expect(reason).toBeFocused()
  await reason.fill('T-1')
  await reason.press('Enter')
  await expect(status).toContainText('The saved cart is back')
})

test('Olga goes back to one of her calls of today, by keys alone', async ({
  page,
}) => {
  const { bar, customerField, endButton, status } = barOn(page)
  const calls = bar.getByRole('region', { name: 'Your recent calls' }).first()

  await page.request.put('/dev/settings', { data: { keepsAuditRecords: true } })
  // Nor those of other stories.
  await page.request.delete('/dev/audit')
  await openServing(page, OLGA, ANA, { card: ['orders', 'calls'] })
  await endButton.click()
  await expect(customerField).toBeVisible()
  await atRest(page)
  await bar.getByRole('button', { name: 'Details' }).click()
  await bar.getByRole('button', { name: 'Your recent calls' }).focus()
  await page.keyboard.press('Enter')
  await expect(calls.getByRole('listitem')).toHaveCount(1)
  await expect(calls).toContainText('a***@example.com')
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(
    calls.getByRole('button', { name: 'Back to Ana Souza' })
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(status).toContainText(ANA)
})

test('a store that keeps no records says so in place of calls', async ({
  page,
}) => {
  const { bar } = barOn(page)

  await signIn(page, OLGA, { card: ['calls'] })
  await atRest(page)
  await bar.getByRole('button', { name: 'Details' }).click()
  await bar.getByRole('button', { name: 'Your recent calls' }).click()
  await expect(bar).toContainText('This store keeps no records of calls.')
})

/** Each part says what there is none of. */
const NOTHING =
  /^(No orders|No saved addresses|No special prices|No notes|The cart is empty)/

/** What our service, or nothing, answers of each part of the card. */
const ANSWERS: Record<string, (route: Route) => Promise<unknown> | undefined> =
  {
    'Loading…': () => undefined,
    'VTEX is not answering.': (route) => route.abort(),
    'Your role doesn’t include this.': async (route) => {
      const response = await route.fetch()
      const json = await response.json()

      json.data.customerCard.refusal = 'NOT_ALLOWED'
      await route.fulfill({ json })
    },
    'nothing yet': async (route) => {
      const response = await route.fetch()
      const text = await response.text()

      // Of each part's list, and of what prices depend on.
      await route.fulfill({
        json: JSON.parse(text, (key, value) => {
          if (Array.isArray(value)) {
            return []
          }
          return key.startsWith('salesChannel') ? null : value
        }),
      })
    },
  }

for (const [said, answer] of Object.entries(ANSWERS)) {
  test(`axe finds nothing in a card that says: ${said}`, async ({ page }) => {
    const says = cardOn(page).getByText(said === 'nothing yet' ? NOTHING : said)

    await page.request.put('/dev/settings', {
      data: { keepsAuditRecords: true },
    })

    await openServing(page, OLGA, ANA)
    await atRest(page)
    await page.route('**/graphql/**', (route) =>
      `${route.request().url()}${route.request().postData()}`.includes(
        'ustomerCard'
      )
        ? answer(route)
        : route.continue()
    )
    await page.keyboard.press('Alt+Shift+C')
    await expect(says).toHaveCount(5)
    await expectAccessible(page)
    await page.evaluate(() => document.documentElement.classList.add('dark'))
    await expectAccessible(page)
    await page.setViewportSize({ width: 375, height: 667 })
    await page.evaluate(() => {
      document.documentElement.classList.remove('dark')
      document.documentElement.dir = 'rtl'
    })
    await expectAccessible(page)
    await page.emulateMedia({ forcedColors: 'active' })
    await expectAccessible(page)
  })
}
