import type { Page } from '@playwright/test'

import { barOn, expect, signIn, test } from './store'

const OLGA = 'olga@acme.example'

/** What a translated text ends with here, so that it can still be read. */
const MARK = '°'

/**
 * Translates the bar as Chrome and Edge do a page: in the place of each text it puts
 * elements, now and whenever there is another one.
 */
function translate(mark: string) {
  const bar = '[aria-label="Telesales"]'
  const left = 'style, script, [translate="no"], font'
  const put = () => {
    for (const root of document.querySelectorAll(bar)) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const found: Text[] = []

      while (texts.nextNode()) {
        found.push(texts.currentNode as Text)
      }
      for (const text of found) {
        if (text.data.trim() && !text.parentElement?.closest(left)) {
          const outer = document.createElement('font')
          const inner = document.createElement('font')

          inner.textContent = `${text.data}${mark}`
          outer.append(inner)
          text.replaceWith(outer)
        }
      }
    }
  }

  new MutationObserver(put).observe(document, {
    characterData: true,
    childList: true,
    subtree: true,
  })
}

/** Faults of the page; and each text of the bar is translated, or not to be. */
async function expectWhole(page: Page, faults: Error[]) {
  await expect(barOn(page).bar).toBeVisible()
  await expect(barOn(page).bar).not.toContainText('stopped working')
  expect(faults).toEqual([])
  await expect
    .poll(() =>
      page.evaluate(() => {
        const texts = document.createTreeWalker(
          document.querySelector('[aria-label="Telesales"]') as Element,
          NodeFilter.SHOW_TEXT
        )
        const bare: string[] = []

        while (texts.nextNode()) {
          const { parentElement, textContent } = texts.currentNode

          if (
            textContent?.trim() &&
            !parentElement?.closest('style, font, [translate="no"]')
          ) {
            bare.push(textContent)
          }
        }
        return bare
      })
    )
    .toEqual([])
}

/** A page whose bar is translated, with these props. */
async function openTranslated(page: Page, props: Record<string, unknown> = {}) {
  const faults: Error[] = []

  page.on('pageerror', (fault) => faults.push(fault))
  await page.addInitScript(translate, MARK)
  await signIn(page, OLGA, props)
  await expectWhole(page, faults)
  return faults
}

test('a translated bar starts, switches and ends', async ({ page }) => {
  const { bar, customerField, endButton, status } = barOn(page)
  const faults = await openTranslated(page)

  await customerField.fill('ana@example.com')
  await customerField.press('Enter')
  await expect(status).toContainText(`Started.${MARK}`)
  await expect(status).toContainText('Ana Souza')
  await expectWhole(page, faults)
  await bar.getByRole('button', { name: 'Details' }).click()
  await expect(bar.getByText('Hide customer data')).toBeVisible()
  await bar.getByText('Hide customer data').click()
  await expect(status).toContainText('Shopping for a customer')
  await bar.getByText('Show customer data').click()
  await expect(status).toContainText('Ana Souza')
  await expect(status).not.toContainText('a customer')
  await bar.getByRole('button', { name: 'Details' }).click()
  await bar.getByRole('button', { name: 'Switch' }).click()
  await expect(bar.getByText('will be saved for their next call')).toBeVisible()
  await bar.getByRole('button', { name: 'Cancel' }).click()
  await expect(customerField).toHaveCount(0)
  await bar.getByRole('button', { name: 'Switch' }).click()
  await customerField.fill('bruno+vip@example.com')
  await customerField.press('Enter')
  await expect(status).toContainText('Bruno Lima')
  await expect(status).not.toContainText('Ana')
  await expectWhole(page, faults)
  await endButton.click()
  await expect(status).toContainText(`The call has ended.${MARK}`)
  await expectWhole(page, faults)
})

test('a translated bar says a refusal, takes it back, and registers', async ({
  page,
}) => {
  const { alert, bar, customerField, startButton, status } = barOn(page)
  const faults = await openTranslated(page)

  await customerField.fill('nobody@example.net')
  await startButton.click()
  await expect(alert).toContainText(`No customer has this email.`)
  await customerField.fill(OLGA)
  await expect(alert).toHaveCount(0)
  await startButton.click()
  await expect(alert).toContainText('This is your own email.')
  await customerField.fill('nobody@example.net')
  await startButton.click()
  await expect(alert).toContainText(`No customer has this email.`)
  await expect(alert).not.toContainText('your own')
  await bar.getByRole('button', { name: 'Register' }).click()
  const submit = bar.getByRole('button', { name: 'Register and start' })

  await submit.click()
  await expect(bar.getByText('Please fill this in.')).toHaveCount(2)
  await bar.getByRole('textbox', { name: 'Email' }).fill('ana@example.com')
  await expect(alert).toHaveCount(0)
  await bar.getByRole('textbox', { name: 'First name' }).fill('Ana')
  await bar.getByRole('textbox', { name: 'Last name' }).fill('Souza')
  await expect(bar.getByText('Please fill this in.')).toHaveCount(0)
  await submit.click()
  // It is said at the field, and once.
  const email = bar.getByRole('textbox', { name: 'Email' })

  await expect(email).toHaveAttribute('aria-invalid', 'true')
  await expect(email).toHaveAccessibleDescription(
    `A customer already has this email.${MARK}`
  )
  await expect(alert).toHaveText('Ana Souza a***@example.com')
  await expectWhole(page, faults)
  await email.fill('carla@new.example')
  await expect(alert).toHaveCount(0)
  await submit.click()
  await expect(status).toContainText('Ana Souza')
  await expectWhole(page, faults)
})

test('a translated bar finds customers, and says what it found', async ({
  page,
}) => {
  const { bar, customerField, options, status } = barOn(page)
  const faults = await openTranslated(page)

  await customerField.pressSequentially('a')
  await expect(bar.getByText('Type at least 3 characters')).toBeVisible()
  await customerField.pressSequentially('na souza')
  await expect(options.first()).toBeVisible()
  await expect(bar.getByText('Type at least')).toHaveCount(0)
  await expect(bar.getByText('Searching')).toHaveCount(0)
  await customerField.fill('zzzzzz nobody')
  await expect(bar.getByText('No customer found.')).toBeVisible()
  await expect(options).toHaveCount(0)
  await customerField.fill('xy1-nobody@example.net')
  await expect(bar.getByText('No customer found.')).toBeVisible()
  await expect(bar.getByText('Press Enter to start')).toHaveCount(0)
  await customerField.fill('ana souza')
  await expect(options.first()).toBeVisible()
  await expect(bar.getByText('No customer found.')).toHaveCount(0)
  await expectWhole(page, faults)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(status).toContainText('Ana Souza')
  await expectWhole(page, faults)
})

test('a translated bar lets choose among carts', async ({ page }) => {
  const { bar, customerField, status } = barOn(page)
  const faults = await openTranslated(page, { cart: 'ask' })

  await page.getByRole('main').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('main')).toContainText('Added to cart')
  await customerField.fill('ana@example.com')
  await customerField.press('Enter')
  await expect(status).toContainText('Choose the cart to start with')
  await customerField.press('Escape')
  await expect(status).not.toContainText('Choose')
  await customerField.press('Enter')
  await bar.getByRole('button', { name: 'Start with an empty cart' }).click()
  await expect(status).toContainText('Ana Souza')
  await expectWhole(page, faults)
})
