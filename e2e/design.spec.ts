import type { Page } from '@playwright/test'
import { CLASS_PREFIX } from '../tools/ourApp'

import { expectAccessible } from './axe'
import { states } from './states'
import { barOn, expect, openServing, serve, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const DESKTOP = { width: 1280, height: 700 }
const PHONE = { width: 375, height: 667 }

/** Where the store's logo was in each frame of this page, in px from the top. */
const tops = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { tops: number[] }).tops
  ) as Promise<number[]>

/** Writes down, from each page's first frame on, where the logo is. */
function watchLogo(page: Page) {
  return page.addInitScript(() => {
    const seen = new Set<number>()
    const observe = () => {
      const logo = document.querySelector('.shop-logo')

      if (logo) {
        seen.add(Math.round(logo.getBoundingClientRect().top))
        Object.assign(window, { tops: [...seen] })
      }
      requestAnimationFrame(observe)
    }

    observe()
  })
}

const heightOf = async (page: Page) =>
  (await barOn(page).bar.boundingBox())?.height ?? 0
const variable = (page: Page) =>
  page.evaluate(() =>
    document.documentElement.style.getPropertyValue(
      '--telesales-toolbar-height'
    )
  )

for (const [view, size] of Object.entries({ DESKTOP, PHONE })) {
  test(`nothing jumps when the bar appears: ${view}`, async ({ page }) => {
    await page.setViewportSize(size)
    await signIn(page, OLGA)
    await expect(barOn(page).customerField).toBeVisible()
    await watchLogo(page)
    for (const path of ['/', '/cart', '/institutional/about']) {
      await page.goto(path)
      await expect(barOn(page).customerField).toBeVisible()
      expect(await tops(page)).toHaveLength(1)
    }
    await serve(page, ANA)
    await expect(barOn(page).status).toContainText('Started.')
    expect(await tops(page)).toHaveLength(1)
    await page.goto('/cart')
    await expect(barOn(page).status).toContainText('Ana Souza')
    expect(await tops(page)).toHaveLength(1)
  })

  test(`the bar is as low as promised: ${view}`, async ({ page, trouble }) => {
    const most = view === 'PHONE' ? 84 : 50

    await page.setViewportSize(size)
    await states.idle.reach(page, trouble)
    expect(await heightOf(page)).toBeLessThanOrEqual(most)
    await states.impersonating.reach(page, trouble)
    expect(await heightOf(page)).toBeLessThanOrEqual(most)
    await page.reload()
    await expect(barOn(page).status).toContainText('Ana Souza')
    expect(await heightOf(page)).toBeLessThanOrEqual(most)
    await states.starting.reach(page, trouble)
    expect(await heightOf(page)).toBeLessThanOrEqual(most)
  })
}

for (const who of ['long@example.net', 'noname@example.com']) {
  test(`the bar is no wider and no higher for ${who}`, async ({ page }) => {
    const { bar } = barOn(page)
    const details = bar.getByRole('button', { name: 'Details' })

    await openServing(page, OLGA, who)
    for (const [width, most] of [
      [320, 84],
      [375, 84],
      [1024, 50],
      [1280, 50],
    ]) {
      await page.setViewportSize({ width, height: 600 })
      expect(await heightOf(page)).toBeLessThanOrEqual(most)
      await details.click()
      await expect(details).toHaveAttribute('aria-expanded', 'true')
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth)
      ).toBe(width)
      await details.click()
      await expect(details).toHaveAttribute('aria-expanded', 'false')
    }
  })
}

test('on a phone, to stay presses nothing else', async ({ page, trouble }) => {
  await page.setViewportSize(PHONE)
  await states.countdown.reach(page, trouble)
  const { bar, endButton, status } = barOn(page)
  const stay = await bar.getByRole('button', { name: 'Stay' }).boundingBox()

  await page.mouse.click((stay?.x ?? 0) + 20, (stay?.y ?? 0) + 16)
  await expect(bar.getByRole('timer')).toHaveCount(0)
  await expect(bar.getByRole('combobox')).toHaveCount(0)
  await expect(status).toContainText('Ana Souza')
  await expect(endButton).toBeEnabled()
  await expect(bar.getByRole('button', { name: 'Details' })).toBeFocused()
})

test('what is found is seen below a bar that sticks', async ({ page }) => {
  await page.setViewportSize(PHONE)
  await openServing(page, OLGA, ANA, { sticky: true })
  await page.keyboard.press('F2')
  await barOn(page).customerField.fill('maria')
  await expect(barOn(page).options.nth(2)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await barOn(page).bar.getByRole('button', { name: 'Details' }).click()
  await page.setViewportSize({ width: 640, height: 420 })
  await page.keyboard.press('F2')
  await expect(barOn(page).customerField).toBeInViewport()
  await barOn(page).bar.getByRole('button', { name: 'Cancel' }).focus()
  await expect(
    barOn(page).bar.getByRole('button', { name: 'Cancel' })
  ).toBeInViewport()
})

test('a theme with a fixed header knows how high the bar is', async ({
  page,
}) => {
  const { alert, customerField } = barOn(page)

  await page.goto('/')
  expect(await variable(page)).toBe('')
  await signIn(page, OLGA)
  await expect(customerField).toBeVisible()
  expect(await variable(page)).toBe(`${await heightOf(page)}px`)
  await customerField.fill('anna@example.com')
  await customerField.press('Enter')
  await expect(alert).toBeVisible()
  await expect(async () =>
    expect(await variable(page)).toBe(`${await heightOf(page)}px`)
  ).toPass()
  await customerField.fill('')
  await page.getByRole('button', { name: 'Minimise' }).click()
  // A place of its own, so that it covers nothing.
  await expect(async () =>
    expect(await variable(page)).toBe(`${await heightOf(page)}px`)
  ).toPass()
  await page.keyboard.press('F2')
  await expect(customerField).toBeFocused()
  expect(await variable(page)).toBe(`${await heightOf(page)}px`)
  await page.goto('/account#/orders')
  await expect(page.getByRole('heading', { name: 'My Orders' })).toBeVisible()
  await expect(async () => expect(await variable(page)).toBe('')).toPass()
})

test('a bar that sticks stays in sight, and covers nothing', async ({
  page,
}) => {
  const topOf = async () => (await barOn(page).bar.boundingBox())?.y

  await page.setViewportSize(PHONE)
  await signIn(page, OLGA, { sticky: true })
  await expect(barOn(page).customerField).toBeVisible()
  const logo = page.getByRole('link', { name: 'Acme', exact: true })

  expect((await logo.boundingBox())?.y).toBeGreaterThan(await heightOf(page))
  await page.evaluate(() => window.scrollTo(0, 400))
  expect(await topOf()).toBe(0)
  await barOn(page).customerField.fill('anna@example.com')
  await barOn(page).customerField.press('Enter')
  await expect(barOn(page).alert).toBeInViewport()
  await page.evaluate(() => window.scrollTo(0, 0))
  expect((await logo.boundingBox())?.y).toBeGreaterThan(await heightOf(page))

  await page.setViewportSize({ width: 667, height: 320 })
  await page.evaluate(() => window.scrollTo(0, 400))
  expect(await topOf()).toBeLessThan(0)
})

test('a bar that does not stick scrolls away', async ({ page }) => {
  await signIn(page, OLGA)
  await expect(barOn(page).customerField).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 400))
  expect((await barOn(page).bar.boundingBox())?.y).toBeLessThan(0)
})

test('nothing turns for whom motion is too much', async ({ page, trouble }) => {
  const animation = () =>
    page
      .locator('.telesales-icon--busy')
      .evaluate((icon) => getComputedStyle(icon).animationName)

  await states.starting.reach(page, trouble)
  expect(await animation()).toBe('telesales-turn')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await animation()).toBe('none')
})

test('where the system forces its colours, edges and focus are seen', async ({
  page,
  trouble,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await states.impersonating.reach(page, trouble)
  const { bar, endButton } = barOn(page)
  const styleOf = (one: Element) => {
    const { borderTopStyle, outlineStyle, stroke } = getComputedStyle(one)

    return { borderTopStyle, outlineStyle, stroke }
  }

  expect((await endButton.evaluate(styleOf)).borderTopStyle).toBe('solid')
  await endButton.focus()
  await page.keyboard.press('Shift+Tab')
  expect(
    (await bar.getByRole('button', { name: 'Switch' }).evaluate(styleOf))
      .outlineStyle
  ).toBe('solid')
  expect(
    await bar.evaluate((it) => getComputedStyle(it).borderBottomWidth)
  ).not.toBe('0px')
  await expectAccessible(page)
})

test('a theme has the last word, by our handles and by the official ones', async ({
  page,
  trouble,
}) => {
  await states.impersonating.reach(page, trouble)
  await page.evaluate((prefix) => {
    const theme = document.createElement('style')

    theme.textContent = `
      .${prefix}-content { max-width: 500px }
      .${prefix}-container--impersonating { padding-top: 7px }
      .vtex-telemarketing-2-x-clientNameBar { letter-spacing: 3px }
      .vtex-telemarketing-2-x-logoutButtonsContainer button { font-size: 20px }`
    document.head.prepend(theme)
  }, CLASS_PREFIX)
  const styles = await barOn(page).bar.evaluate((bar) => {
    const styleOf = (handle: string) =>
      getComputedStyle(bar.querySelector(`[class*="x-${handle}"]`) as Element)

    return [
      styleOf('content').maxWidth,
      getComputedStyle(bar).paddingTop,
      styleOf('clientNameBar').letterSpacing,
      styleOf('action--end').fontSize,
    ]
  })

  expect(styles).toEqual(['500px', '7px', '3px', '20px'])
})

test('blocks of other apps are in the bar, and know who is served', async ({
  page,
}) => {
  const { bar } = barOn(page)

  await signIn(page, OLGA, {
    Left: 'rich-text#telesales',
    Right: 'acme-served',
  })
  await expect(bar).toContainText('Free delivery today')
  await expect(bar).toContainText('Telesales: idle')
  await serve(page, ANA)
  await expect(bar).toContainText('Gift for Ana?')
  await bar.getByRole('button', { name: 'Details' }).click()
  await bar.getByRole('button', { name: 'Hide customer data' }).click()
  await expect(bar).toContainText('Gift for somebody?')
})
