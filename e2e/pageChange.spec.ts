import type { Page } from '@playwright/test'

import { states } from './states'
import { atRest, barOn, expect, serve, signIn, startedAgo, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const WRITE = { api: 'sessions', method: 'PATCH' } as const

const button = (page: Page, name: string) =>
  barOn(page).bar.getByRole('button', { name })
const field = (page: Page, name: RegExp) =>
  barOn(page).bar.getByRole('textbox', { name })

// By the keyboard, since what is open in the bar lies over the page.
const toPage = (page: Page, name: 'Home' | 'Cart') =>
  page
    .getByRole('navigation', { name: 'Store' })
    .getByRole('link', { name })
    .press('Enter')

async function toProduct(page: Page) {
  await page.getByRole('main').getByRole('link').first().press('Enter')
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible()
}

async function toCart(page: Page) {
  await toPage(page, 'Cart')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cart')
}

async function toHome(page: Page) {
  await toPage(page, 'Home')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Products')
}

/** From page to page by the store's links, none of which loads it anew. */
async function walk(page: Page, holds: () => Promise<unknown>) {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  for (const go of [toProduct, toCart, toHome]) {
    await go(page)
    await holds()
  }
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
}

/** From page to page by the browser's keys, which leave the focus alone. */
async function walkBack(page: Page, holds: () => Promise<unknown>) {
  for (const title of ['Cart', /\w/, 'Products']) {
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await holds()
  }
}

const walkNowhere = (page: Page) => walk(page, async () => {})

/** Signs in and looks around, so that there are pages to go back to. */
async function begin(page: Page, props?: Record<string, unknown>) {
  await signIn(page, OLGA, props)
  await expect(barOn(page).customerField).toBeVisible()
  await walkNowhere(page)
}

test('what is typed stays, and so does the focus', async ({ page }) => {
  const { customerField } = barOn(page)
  const holds = async () => {
    await expect(customerField).toHaveValue('carla@exa')
    await expect(customerField).toBeFocused()
  }

  await begin(page)
  await customerField.pressSequentially('carla@exa')
  await walkBack(page, holds)
  await walk(page, () => expect(customerField).toHaveValue('carla@exa'))
})

test('a list of customers stays open, with the one that is chosen', async ({
  page,
}) => {
  const { customerField, options, status } = barOn(page)

  await begin(page)
  await customerField.fill('ana')
  await expect(options.first()).toContainText('Ana Souza')
  await customerField.press('ArrowDown')
  await walkBack(page, async () => {
    await expect(customerField).toBeFocused()
    await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  })
  await customerField.press('Enter')
  await expect(status).toContainText('Ana Souza')
})

test('a half-filled registration stays, with what is wrong in it', async ({
  page,
  trouble,
}) => {
  const document = field(page, /Document/)
  const holds = async () => {
    await expect(field(page, /First name/)).toHaveValue('Carla')
    await expect(field(page, /Last name/)).toHaveValue('Nu')
    await expect(document).toHaveValue('314.159.265-91')
    await expect(document).toHaveAttribute('aria-invalid', 'true')
  }

  await states.registering.reach(page, trouble)
  await walkNowhere(page)
  await field(page, /First name/).fill('Carla')
  await field(page, /Last name/).fill('Nu')
  await document.fill('314.159.265-91')
  await button(page, 'Register and start').click()
  await expect(document).toBeFocused()
  await walkBack(page, async () => {
    await holds()
    await expect(document).toBeFocused()
  })
  await walk(page, holds)
})

test('a reason that was typed stays', async ({ page }) => {
  const { customerField } = barOn(page)
  const reason = field(page, /Reason/)
  const holds = async () => {
    await expect(customerField).toHaveValue(ANA)
    await expect(reason).toHaveValue('Ticket 4711')
  }

  await begin(page, { reason: 'required' })
  await customerField.fill(ANA)
  await reason.fill('Ticket 4711')
  await walkBack(page, async () => {
    await holds()
    await expect(reason).toBeFocused()
  })
  await walk(page, holds)
})

test('open details stay open, and what was revealed stays so', async ({
  page,
}) => {
  const { bar } = barOn(page)

  await begin(page, { revealSeconds: 3600 })
  await serve(page, ANA)
  await button(page, 'Details').click()
  await button(page, 'Show: Document').click()
  await expect(bar).toContainText('123.456.789-09')
  await walkBack(page, () => expect(bar).toContainText('123.456.789-09'))
  await walk(page, () => expect(bar).toContainText('123.456.789-09'))
})

test('a switch that was begun stays open, with what was typed', async ({
  page,
}) => {
  const { customerField, status } = barOn(page)
  const holds = async () => {
    await expect(button(page, 'Cancel')).toBeVisible()
    await expect(customerField).toHaveValue('bruno+v')
  }

  await begin(page)
  await serve(page, ANA)
  await button(page, 'Switch').click()
  await customerField.pressSequentially('bruno+v')
  await walkBack(page, async () => {
    await holds()
    await expect(customerField).toBeFocused()
  })
  await walk(page, holds)
  await expect(status).toContainText('Ana Souza')
})

test('a choice among carts stays to be made', async ({ page, trouble }) => {
  const { status } = barOn(page)
  const empty = button(page, 'Start with an empty cart')

  await states.choosing.reach(page, trouble)
  await walk(page, () => expect(empty).toBeVisible())
  await empty.click()
  await expect(status).toContainText('Ana Souza')
})

test('a start goes on, and its news is told on another page', async ({
  hold,
  page,
}) => {
  const { customerField, status } = barOn(page)

  await begin(page)
  const held = hold(WRITE)

  await customerField.fill(ANA)
  await customerField.press('Enter')
  await held.asked
  await walk(page, () => expect(status).toContainText('Starting…'))
  held.letGo()
  await expect(status).toContainText('Started.')
  await walk(page, async () => {
    await expect(status).toContainText('Started.')
    await expect(status).toContainText('Ana Souza')
  })
})

test('a start is refused on another page, with what was typed', async ({
  hold,
  page,
}) => {
  const { alert, customerField, status } = barOn(page)
  const holds = async () => {
    await expect(alert).toContainText('No customer has this email')
    await expect(customerField).toHaveValue('anna@example.com')
  }

  await begin(page)
  const held = hold(WRITE)

  await customerField.fill('anna@example.com')
  await customerField.press('Enter')
  await held.asked
  await walk(page, () => expect(status).toContainText('Starting…'))
  held.letGo()
  await holds()
  await walk(page, holds)
})

test('an end goes on, and its news is told on another page', async ({
  hold,
  page,
}) => {
  const { endButton, status } = barOn(page)

  await begin(page)
  await serve(page, ANA)
  const held = hold(WRITE)

  await endButton.click()
  await held.asked
  await walk(page, () => expect(status).toContainText('Ending…'))
  held.letGo()
  await expect(status).toContainText('The call has ended.')
  await walk(page, () => expect(status).toContainText('The call has ended.'))
})

test('an end is refused on another page', async ({ hold, page, trouble }) => {
  const { alert, endButton, status } = barOn(page)
  const holds = async () => {
    await expect(alert).toContainText('VTEX is not answering')
    await expect(status).toContainText('Ana Souza')
  }

  await begin(page)
  await serve(page, ANA)
  await trouble({ api: 'sessions', status: 503 })
  // The page asks for the session itself.
  await atRest(page)
  const held = hold({ api: 'sessions' })

  await endButton.click()
  await held.asked
  await walk(page, () => expect(status).toContainText('Ending…'))
  held.letGo()
  await holds()
  await walk(page, holds)
})

test('a warning stays, and a repair goes on from page to page', async ({
  hold,
  page,
}) => {
  const { alert, status } = barOn(page)
  const main = page.getByRole('main')
  const orderForm = '/api/checkout/pub/orderForm'

  await begin(page)
  await serve(page, ANA)
  await toProduct(page)
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')
  // As VTEX's defects put it there.
  const { orderFormId } = await (await page.request.get(orderForm)).json()

  await page.request.post(
    `${orderForm}/${orderFormId}/attachments/clientProfileData`,
    { data: { email: OLGA } }
  )
  await toCart(page)
  await expect(alert).toContainText('in your name')
  await toHome(page)
  await walk(page, () => expect(alert).toContainText('in your name'))
  // The page asks for the cart itself.
  await atRest(page)
  const held = hold({ api: 'checkout' })

  await button(page, 'Move it to Ana Souza').click()
  await held.asked
  await toProduct(page)
  await expect(status).toContainText('Updating the cart…')
  held.letGo()
  await expect(status).toContainText('The cart is the customer’s now.')
  await expect(alert).toHaveCount(0)
})

test('a countdown goes on, and does not begin anew', async ({
  page,
  store,
}) => {
  const timer = barOn(page).bar.getByRole('timer')
  const now = Date.now()

  // The page's date passes only when it is told to; its timers go on.
  await page.clock.setFixedTime(now)
  await begin(page, { hardLimitMinutes: 30 })
  await serve(page, ANA)
  await startedAgo(page, store, 29.2)
  await page.reload()
  await expect(timer).toContainText(/0:4\d/)
  const secondsLeft = Number(
    /0:(\d\d)/.exec((await timer.textContent()) ?? '')?.[1]
  )
  let passed = 0
  const goesOn = async () => {
    // Each page asks how long it has been.
    await atRest(page)
    await expect(timer).toContainText(`0:${secondsLeft - passed}`)
    passed += 1
    await store.time?.pass(1000)
    await page.clock.setFixedTime(now + passed * 1000)
    await page.clock.fastForward(1000)
    await expect(timer).toContainText(`0:${secondsLeft - passed}`)
  }

  await goesOn()
  await walk(page, goesOn)
})

test('a call that waits goes on waiting', async ({ page }) => {
  const { bar, customerField } = barOn(page)
  const offer = bar.getByText(`Incoming call: ${ANA}`)

  await begin(page)
  await customerField.pressSequentially('bruno')
  await page.evaluate(() => {
    window.location.hash = '#telesales=ana%40example.com'
  })
  await expect(offer).toBeVisible()
  await walk(page, async () => {
    await expect(offer).toBeVisible()
    await expect(customerField).toHaveValue('bruno')
  })
  await button(page, 'Look up').click()
  await expect(customerField).toHaveValue(ANA)
})

test('another app’s block always knows who is served', async ({ page }) => {
  const { bar } = barOn(page)

  await begin(page, { Right: 'acme-served' })
  await serve(page, ANA)
  await expect(bar).toContainText('Gift for Ana?')
  await page.evaluate(() => {
    const said = new Set<string>()

    new MutationObserver(() => {
      said.add(document.querySelector('.shop-served')?.textContent ?? 'nothing')
      Object.assign(window, { said: [...said] })
    }).observe(document.body, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  await walk(page, () => expect(bar).toContainText('Gift for Ana?'))
  expect(
    await page.evaluate(() => (window as unknown as { said: string[] }).said)
  ).toEqual(['Gift for Ana?'])
})
