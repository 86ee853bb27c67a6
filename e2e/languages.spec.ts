import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { atRest, become, expect, test } from './store'

const MESSAGES = join(__dirname, '..', 'messages')
const RIGHT_TO_LEFT = ['ar', 'fa', 'he']
const LONGEST = 4

const languages = readdirSync(MESSAGES)
  .map((file) => file.replace('.json', ''))
  .filter((name) => name !== 'context')

function messagesIn(language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(MESSAGES, `${language}.json`), 'utf8'))
}

/** How much this language has to say on buttons and labels. */
function lengthOf(language: string) {
  return Object.values(messagesIn(language)).join('').length
}

const longest = [...languages]
  .sort((one, other) => lengthOf(other) - lengthOf(one))
  .slice(0, LONGEST)

/** With the longest hint in the customer field. */
const [wordiest] = [...languages].sort(
  (one, other) => hintLengthOf(other) - hintLengthOf(one)
)

function hintLengthOf(language: string) {
  return messagesIn(language)['store/telesales-toolbar.placeholder'].length
}

/** What is wider or higher than the room that it has. */
function overflowing(page: Page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const bar = document.querySelector('[class*="-x-container"]')
    const cut = [...(bar?.querySelectorAll('button, label, p, legend') ?? [])]
      .filter(
        (one) =>
          one.scrollWidth > one.clientWidth + 1 ||
          one.scrollHeight > one.clientHeight + 1
      )
      .filter((one) => getComputedStyle(one).display !== 'inline')
      // What is cut short on purpose has its place in the details.
      .filter((one) => !/clip|operator|status/.test(one.className))
      .map((one) => one.textContent)

    const inputs = [...document.querySelectorAll<HTMLInputElement>('input')]
    const context = new OffscreenCanvas(1, 1).getContext('2d')

    for (const input of inputs.filter((one) => one.placeholder)) {
      const { fontFamily, fontSize, paddingLeft, paddingRight } =
        getComputedStyle(input)

      if (context && getComputedStyle(input, '::placeholder').opacity !== '0') {
        context.font = `${fontSize} ${fontFamily}`
        const room =
          input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)

        if (context.measureText(input.placeholder).width > room) {
          cut.push(input.placeholder)
        }
      }
    }
    return scrollWidth > clientWidth ? ['the page', ...cut] : cut
  })
}

for (const language of new Set([
  ...longest,
  wordiest,
  ...RIGHT_TO_LEFT,
  'ja',
  'th',
])) {
  test(`fits into a phone and a desktop: ${language}`, async ({ page }) => {
    const action = (name: string) =>
      page.locator(`[class*="-x-action--${name}"]`)
    const customerField = page.getByRole('combobox')
    const fits = async () => {
      // The rest of the bar brings what hides a hint that has no room.
      await atRest(page)
      for (const width of [1280, 375]) {
        await page.setViewportSize({ width, height: 700 })
        expect(await overflowing(page)).toEqual([])
      }
    }

    await become(page, 'olga@acme.example')
    await page.goto(`/?telesales&locale=${language}`)
    await expect(page.locator('html')).toHaveAttribute(
      'dir',
      RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr'
    )
    await expect(customerField).toBeVisible()
    await fits()

    await customerField.fill('ana')
    await expect(page.getByRole('option').first()).toBeVisible()
    await fits()

    await action('noneOfThese').click()
    await expect(page.getByRole('textbox')).toHaveCount(5)
    await fits()

    await page.keyboard.press('Escape')
    await customerField.fill('anna@example.com')
    await customerField.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await fits()

    await customerField.fill('ana@example.com')
    await customerField.press('Enter')
    await expect(action('switch')).toBeVisible()
    // One line on a desktop, two on a phone.
    for (const [width, most] of [
      [1280, 50],
      [375, 84],
    ]) {
      await page.setViewportSize({ width, height: 700 })
      const bar = await page.locator('.telesales-bar').boundingBox()

      expect(bar?.height).toBeLessThanOrEqual(most)
    }
    await action('switch').click()
    await expect(customerField).toBeFocused()
    await fits()
    await page.locator('[class*="-x-iconButton--details"]').click()
    await fits()

    // What the store's cart is still adding keeps the end waiting.
    await page.keyboard.press('Escape')
    await page.evaluate(() => {
      window.localStorage.setItem('orderQueue', '{"queue":[{"type":""}]}')
    })
    await action('end').click()
    await expect(page.getByRole('status').first()).toContainText(
      messagesIn(language)['store/telesales-toolbar.adding']
    )
    await fits()
  })
}
