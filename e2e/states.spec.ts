import type { Page } from '@playwright/test'

import { expectAccessible } from './axe'
import { expectPicture } from './picture'
import { states } from './states'
import { expect, test } from './store'

const DESKTOP = { width: 1280, height: 320 }
const PHONE = { width: 375, height: 480 }
/** Of these the manual's first page has the bar alone: how high that is, in px. */
const CROPS: Record<string, number> = {
  idle: 49,
  found: 243,
  impersonating: 49,
  warning: 106,
}
const CROP_WIDTH = 900

/** Nothing that depends on when, or how fast, a picture is taken. */
async function settle(page: Page) {
  await expect(page.getByText('$').first()).toBeVisible()
  await page.evaluate(async () => {
    for (const [handle, text] of [
      ['since', 'Since 2:05 PM'],
      ['countdownTime', '1:05'],
    ]) {
      const shown = document.querySelector(`[class*="-x-${handle}"]`)

      if (shown) {
        shown.textContent = text
      }
    }
    await document.fonts.ready
  })
}

/** The page in this direction; a theme in another language would set it. */
function turn(page: Page, dir: 'ltr' | 'rtl') {
  return page.evaluate((value) => {
    document.documentElement.dir = value
  }, dir)
}

/** Nothing is wider than the page, and the bar is as wide. */
async function fits(page: Page) {
  expect(
    await page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      const bar = document.querySelector('.telesales-bar')

      return [
        scrollWidth <= clientWidth,
        !bar || bar.getBoundingClientRect().width === clientWidth,
      ]
    })
  ).toEqual([true, true])
}

/** Whatever can be pressed is large enough. */
async function isPressable(page: Page) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.telesales-bar :is(button, a, input)')]
      .map((one) => [one.textContent, one.getBoundingClientRect()] as const)
      .filter(([, { height, width }]) => width > 0 && height > 0)
      .filter(([, { height, width }]) => width < 24 || height < 24)
      .map(([text]) => text)
  )

  expect(small).toEqual([])
}

// A time is the same one wherever a picture is taken.
test.use({ timezoneId: 'UTC' })

for (const [name, { height, isPictured, isSeenDark, reach }] of Object.entries(
  states
)) {
  test(`looks right, and axe finds nothing: ${name}`, async ({
    page,
    trouble,
  }) => {
    const desktop = { ...DESKTOP, height: height ?? DESKTOP.height }
    const picture = async (view: string) => {
      await fits(page)
      if (isPictured) {
        await settle(page)
        await expectPicture(page, `${name}-${view}`)
      }
    }

    await page.setViewportSize(desktop)
    await reach(page, trouble)
    await expectAccessible(page)
    await isPressable(page)
    await picture('desktop')
    await turn(page, 'rtl')
    await picture('right-to-left')
    await page.setViewportSize({ ...PHONE, height: height ?? PHONE.height })
    await fits(page)
    await turn(page, 'ltr')
    await isPressable(page)
    await picture('phone')
    if (CROPS[name]) {
      await page.setViewportSize({ width: CROP_WIDTH, height: 400 })
      await expectPicture(page, `bar-${name}`, {
        x: 0,
        y: 0,
        width: CROP_WIDTH,
        height: CROPS[name],
      })
    }
    if (isSeenDark) {
      await page.setViewportSize(desktop)
      await page.evaluate(() => document.documentElement.classList.add('dark'))
      await expectAccessible(page)
    }
  })
}
