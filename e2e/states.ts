import type { Page } from '@playwright/test'

import { atRest, barOn, expect, openServing, serve, signIn } from './store'

type Trouble = (order: unknown) => Promise<void>

/** How an operator comes to see a state of the bar. */
export interface State {
  reach(page: Page, trouble: Trouble): Promise<unknown>
  /** The manual shows it, and a test compares what is seen with that. */
  isPictured?: boolean
  /** Axe looks at it in a dark theme, too. */
  isSeenDark?: boolean
  /** How high the window is where more is seen than in most, in px. */
  height?: number
}

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const ORDER_FORM = '/api/checkout/pub/orderForm'
const MINUTE_MS = 60_000
const NOW = Date.now()

const press = (page: Page, name: string) =>
  barOn(page).bar.getByRole('button', { name }).click()
const fill = (page: Page, name: RegExp, text: string) =>
  barOn(page).bar.getByRole('textbox', { name }).fill(text)

const idleWith = async (page: Page, props?: Record<string, unknown>) => {
  await signIn(page, OLGA, props)
  await expect(barOn(page).customerField).toBeVisible()
}
const servingWith = async (page: Page, props?: Record<string, unknown>) => {
  await openServing(page, OLGA, ANA, props)
  await expect(barOn(page).bar.getByText('***8909')).toBeAttached()
}
const idle: State['reach'] = (page) => idleWith(page)
const serving: State['reach'] = (page) => servingWith(page)
const nobodyFound: State['reach'] = async (page, trouble) => {
  await idle(page, trouble)
  await barOn(page).customerField.fill('carla@gmial.com')
  await expect(
    barOn(page).bar.getByRole('button', { name: 'Register' })
  ).toBeVisible()
}
const registering: State['reach'] = async (page, trouble) => {
  await nobodyFound(page, trouble)
  await press(page, 'Register')
  await expect(
    barOn(page).bar.getByRole('textbox', { name: /First name/ })
  ).toBeVisible()
}
const withReason: State['reach'] = async (page) => {
  await idleWith(page, { reason: 'required' })
  await expect(
    barOn(page).bar.getByRole('textbox', { name: /Reason/ })
  ).toBeVisible()
  await barOn(page).customerField.fill(ANA)
}
const withDetails: State['reach'] = async (page, trouble) => {
  await serving(page, trouble)
  await press(page, 'Details')
}

/** Puts the home page's first product into the cart. */
async function addFirst(page: Page) {
  const { orderFormId } = await (await page.request.get(ORDER_FORM)).json()
  const added = await page.request.post(`${ORDER_FORM}/${orderFormId}/items`, {
    data: { orderItems: [{ id: '1', quantity: 1, seller: '1' }] },
  })

  await expect(added).toBeOK()
}

/** The page's date shows one time from now on; its timers go on. */
const stopDate = (page: Page) => page.clock.setFixedTime(NOW)

/** So much later, and the page has noticed. */
async function passDate(page: Page, ms: number) {
  await page.clock.setFixedTime(NOW + ms)
  await page.clock.fastForward(MINUTE_MS)
}

/** The store's cart comes to no end of adding something. */
const keepAdding = (page: Page) =>
  page.evaluate(() => {
    window.localStorage.setItem('orderQueue', '{"queue":[{"type":""}]}')
  })

/** Whatever our service is asked from now on has no answer yet. */
const holdAnswers = (page: Page) => page.route('**/graphql/**', () => {})

const ENDED_AT = Date.UTC(2026, 9, 5, 14, 5)
/** What the overview has of earlier calls, which would be others each time. */
const RECORDS: Record<string, unknown> = {
  notes: [
    {
      action: 'end',
      at: ENDED_AT,
      isOwn: false,
      text: 'Wants the print as soon as it is back',
    },
  ],
  calls: [
    {
      customer: { id: 'bruno', email: 'b***@example.com', name: 'Bruno Lima' },
      endedAt: ENDED_AT,
      note: 'Asked for a bigger backpack',
      orderIds: ['1499999999002-01'],
      servedSeconds: 754,
    },
    {
      customer: { id: 'noname', email: 'n***@example.com', name: null },
      endedAt: ENDED_AT - 17 * MINUTE_MS,
      note: null,
      orderIds: [],
      servedSeconds: 48,
    },
    {
      customer: null,
      endedAt: ENDED_AT - 26 * MINUTE_MS,
      note: null,
      orderIds: [],
      servedSeconds: 190,
    },
  ],
}

/** The store keeps records of calls: always the same ones. */
async function keepRecords(page: Page) {
  await page.request.put('/dev/settings', { data: { keepsAuditRecords: true } })
  await page.request.delete('/dev/audit')
  await page.route('**/graphql/**', async (route) => {
    const asked = `${route.request().url()}${route.request().postData()}`

    if (!asked.includes('ustomerCard')) {
      return route.fallback()
    }
    const response = await route.fetch()

    return route.fulfill({
      json: JSON.parse(await response.text(), (key, value) =>
        Array.isArray(value) && key in RECORDS ? RECORDS[key] : value
      ),
    })
  })
}

/** With a pointer, so that no ring is around what has the focus. */
async function openCard(page: Page, name: string) {
  await press(page, 'Details')
  await press(page, name)
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused()
  await atRest(page)
}

/** The bar's states. */
export const states: Record<string, State> = {
  idle: { reach: idle, isPictured: true },
  starting: {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await barOn(page).customerField.fill(ANA)
      await holdAnswers(page)
      await barOn(page).startButton.click()
      await expect(barOn(page).status).toContainText('Starting…')
    },
    isPictured: true,
  },
  found: {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await barOn(page).customerField.fill('ana')
      await expect(barOn(page).options.first()).toBeVisible()
      await barOn(page).customerField.press('ArrowDown')
    },
    isPictured: true,
    isSeenDark: true,
  },
  registering: {
    reach: async (page, trouble) => {
      await registering(page, trouble)
      await expect(barOn(page).bar.getByText('Did you mean')).toBeVisible()
    },
    isPictured: true,
    isSeenDark: true,
  },
  choosing: {
    reach: async (page) => {
      await idleWith(page, { cart: 'ask' })
      await addFirst(page)
      await barOn(page).customerField.fill(ANA)
      await barOn(page).customerField.press('Enter')
      await expect(
        barOn(page).bar.getByRole('button', {
          name: 'Start with an empty cart',
        })
      ).toBeVisible()
    },
    isPictured: true,
  },
  reason: {
    reach: async (page, trouble) => {
      const { customerField, options } = barOn(page)

      await withReason(page, trouble)
      // Escape closes the list; without one it would empty the field.
      await expect(options).toHaveCount(1)
      await fill(page, /Reason/, 'Ticket 4711')
      await customerField.press('Escape')
      await expect(options).toHaveCount(0)
      await expect(customerField).toHaveValue(ANA)
    },
    isPictured: true,
  },
  reasonNeeded: {
    reach: async (page, trouble) => {
      await withReason(page, trouble)
      await barOn(page).startButton.click()
      await expect(barOn(page).alert).toContainText('ticket number')
    },
    isPictured: true,
  },
  impersonating: { reach: serving, isPictured: true },
  'with news': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await serve(page, ANA)
      await expect(barOn(page).status).toContainText('Started.')
    },
    isSeenDark: true,
  },
  details: { reach: withDetails, isPictured: true, isSeenDark: true },
  card: {
    reach: async (page, trouble) => {
      await keepRecords(page)
      await serving(page, trouble)
      await addFirst(page)
      await openCard(page, 'Customer overview')
      await expect(barOn(page).bar.getByText('Wants the print')).toBeVisible()
    },
    isPictured: true,
    isSeenDark: true,
    height: 1040,
  },
  cardDown: {
    reach: async (page, trouble) => {
      await keepRecords(page)
      await serving(page, trouble)
      for (const api of ['orders', 'checkout', 'masterData']) {
        await trouble({ api, status: 503 })
      }
      await openCard(page, 'Customer overview')
      await expect(
        barOn(page).bar.getByText('VTEX is not answering').first()
      ).toBeVisible()
      await page.request.delete('/dev/trouble')
    },
    isPictured: true,
    height: 600,
  },
  calls: {
    reach: async (page) => {
      await keepRecords(page)
      await idleWith(page, { card: ['calls'] })
      await openCard(page, 'Your recent calls')
      await expect(barOn(page).bar.getByText('Bruno Lima')).toBeVisible()
    },
    isPictured: true,
    isSeenDark: true,
  },
  screenShared: {
    reach: async (page, trouble) => {
      await withDetails(page, trouble)
      await press(page, 'Hide customer data')
    },
    isPictured: true,
  },
  switching: {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await press(page, 'Switch')
      await expect(barOn(page).customerField).toBeFocused()
    },
    isPictured: true,
  },
  collapsed: {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await press(page, 'Minimise')
      await expect(
        page.getByRole('button', { name: 'Shopping for Ana Souza' })
      ).toBeFocused()
    },
    isPictured: true,
  },
  countdown: {
    reach: async (page) => {
      await stopDate(page)
      await servingWith(page, { idleLimitMinutes: 30 })
      await page.reload()
      await expect(barOn(page).status).toContainText('Ana Souza')
      await passDate(page, 29 * MINUTE_MS)
      await expect(barOn(page).bar.getByRole('timer')).toBeVisible()
    },
    isPictured: true,
  },
  warning: {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await page.goto(
        '/?vtex-impersonated-customer-email=bruno%2Bvip@example.com'
      )
      await expect(barOn(page).alert).toBeVisible()
    },
    isPictured: true,
    isSeenDark: true,
  },
  refused: {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await barOn(page).customerField.fill('anna@example.com')
      await barOn(page).startButton.click()
      await expect(barOn(page).alert).toBeVisible()
    },
    isPictured: true,
    isSeenDark: true,
  },
  signedOut: {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await barOn(page).customerField.fill(ANA)
      await page.request.post('/dev/expire-admin')
      await barOn(page).customerField.press('Enter')
      await expect(barOn(page).alert).toContainText('has expired')
    },
    isPictured: true,
  },
  stale: {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      const other = await page.context().newPage()

      await other.goto('/')
      await serve(other, ANA)
      await other.close()
      await expect(barOn(page).alert).toBeVisible()
    },
    isPictured: true,
  },
  uncertain: {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await trouble({ api: 'sessions', status: 503 })
      await page.reload()
      await expect(barOn(page).alert).toBeVisible()
      await page.request.delete('/dev/trouble')
    },
    isPictured: true,
  },
  'switching with a reason': {
    reach: async (page) => {
      await servingWith(page, { reason: 'optional' })
      await press(page, 'Switch')
      await fill(page, /Reason/, 'Ticket 4711')
    },
  },
  'impersonating a customer without a name': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await serve(page, 'noname@example.com')
    },
  },
  'with something revealed': {
    reach: async (page, trouble) => {
      await withDetails(page, trouble)
      await press(page, 'Show: Document')
    },
  },
  'idle with details': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await press(page, 'Details')
    },
  },
  'collapsed while nobody is served': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await press(page, 'Minimise')
    },
  },
  'in the last seconds of a hard limit': {
    reach: async (page) => {
      await stopDate(page)
      await servingWith(page, { hardLimitMinutes: 30 })
      await passDate(page, 29.5 * MINUTE_MS)
      await expect(barOn(page).bar.getByRole('timer')).toBeVisible()
    },
  },
  'with a theme’s own blocks': {
    reach: async (page) => {
      await idleWith(page, {
        Left: 'rich-text#telesales',
        Right: 'acme-served',
        Panel: 'rich-text#telesales',
      })
      await press(page, 'Details')
    },
  },
  'refused an end': {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await trouble({ api: 'sessions', status: 503 })
      await barOn(page).endButton.click()
      await expect(barOn(page).alert).toBeVisible()
    },
  },
  adding: {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await keepAdding(page)
      await barOn(page).endButton.click()
      await expect(barOn(page).status).toContainText('Still adding')
    },
    isPictured: true,
  },
  'refused an end while products are added': {
    reach: async (page, trouble) => {
      await page.clock.install()
      await serving(page, trouble)
      await keepAdding(page)
      await barOn(page).endButton.click()
      await page.clock.runFor(MINUTE_MS / 4)
      await expect(
        barOn(page).bar.getByRole('button', { name: 'Leave them out' })
      ).toBeVisible()
      await page.clock.resume()
    },
  },
  ending: {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await holdAnswers(page)
      await barOn(page).endButton.click()
      await expect(barOn(page).status).toContainText('Ending…')
    },
  },
  'with nobody found': { reach: nobodyFound },
  'with a similar name': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await barOn(page).customerField.fill('Annah Souzza')
      await expect(barOn(page).options.first()).toContainText('Similar name')
    },
  },
  'without a search': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await trouble({ mayNot: ['searchCustomers'] })
      await barOn(page).customerField.fill('ana souza')
      await expect(barOn(page).bar.getByText(/can’t search/)).toBeVisible()
    },
  },
  'registering with something missing': {
    reach: async (page, trouble) => {
      await registering(page, trouble)
      await press(page, 'Register and start')
      await expect(
        barOn(page).bar.getByRole('textbox', { name: /First name/ })
      ).toHaveAttribute('aria-invalid', 'true')
    },
  },
  'registering somebody who is registered': {
    reach: async (page, trouble) => {
      await registering(page, trouble)
      await fill(page, /Email/, ANA)
      await fill(page, /First name/, 'Ana')
      await fill(page, /Last name/, 'Souza')
      await page.keyboard.press('Enter')
      await expect(
        barOn(page).bar.getByRole('button', { name: 'Shop for them' })
      ).toBeVisible()
    },
  },
  'registered, but not started': {
    reach: async (page, trouble) => {
      await registering(page, trouble)
      await fill(page, /First name/, 'Carla')
      await fill(page, /Last name/, 'Nunes')
      await trouble({ api: 'checkout', status: 503 })
      await page.keyboard.press('Enter')
      await expect(barOn(page).alert).toBeVisible()
    },
  },
  'in another site’s frame': {
    reach: async (page, trouble) => {
      await serving(page, trouble)
      await page.addInitScript(() => {
        window.parent = { location: { origin: 'null' } } as Window
      })
      await page.reload()
      await expect(
        barOn(page).bar.getByRole('link', { name: /^Open the store/ })
      ).toBeVisible()
    },
  },
  'called by a phone system': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await page.goto('/#telesales=%2B5521999990001')
      await expect(barOn(page).customerField).toHaveValue('+5521999990001')
    },
  },
  'offered a call': {
    reach: async (page, trouble) => {
      await idle(page, trouble)
      await barOn(page).customerField.fill('an')
      await page.evaluate(() => {
        window.location.hash = '#telesales=%2B5521999990001'
      })
      await expect(
        barOn(page).bar.getByRole('button', { name: 'Look up' })
      ).toBeVisible()
    },
  },
}
