import type { Locator } from '@playwright/test'

import {
  atRest,
  barOn,
  expect,
  follow,
  openServing,
  signIn,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'

const edgesOf = (locator: Locator) =>
  locator.evaluateAll((elements) => [
    ...new Set(elements.map((element) => element.getBoundingClientRect().left)),
  ])

for (const [width, locale] of [
  [1280, 'en'],
  [375, 'en'],
  [1280, 'ar'],
] as const) {
  test(`whom a search has found stands in columns: ${width}, ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 700 })
    await signIn(page, OLGA)
    await page.goto(`/?telesales&locale=${locale}`)
    const field = page.getByRole('combobox')
    const options = page.getByRole('option')
    const factOf = (place: number) =>
      options.locator(`.telesales-option-facts > :nth-child(${place})`)

    await field.fill('ana')
    await expect(options).toHaveCount(10)
    await expect(options.first().locator('mark')).toHaveText('Ana')
    await expect(factOf(1)).toHaveCount(10)
    for (const place of [1, 2, 3]) {
      expect(await edgesOf(factOf(place))).toHaveLength(1)
    }
    for (let row = 0; row < 10; row += 1) {
      await field.press('ArrowDown')
      const inSight = await page
        .getByRole('option', { selected: true })
        .evaluate((option) => {
          const list = option.closest('[role=listbox]') as Element
          const inner = option.getBoundingClientRect()
          const outer = list.getBoundingClientRect()

          return inner.top >= outer.top && inner.bottom <= outer.bottom + 1
        })

      expect(inSight).toBe(true)
    }
  })
}

test('a choice of carts says what is in each', async ({ page }) => {
  const { bar, endButton, status } = barOn(page)
  const main = page.getByRole('main')
  const addMug = async () => {
    await follow(page, 'Home')
    await main.getByRole('link', { name: 'Enamel mug' }).first().click()
    await main.getByRole('button', { name: 'Add to cart' }).click()
    await expect(main).toContainText('Added to cart')
  }

  await openServing(page, OLGA, ANA)
  await addMug()
  await endButton.click()
  await expect(status).toContainText(
    'The last customer’s cart is saved for their next call.'
  )
  await addMug()
  const field = page.getByRole('combobox')

  await field.fill(ANA)
  await field.press('Enter')
  await expect(
    bar.getByRole('button', { name: 'Continue with their saved cart' })
  ).toHaveAccessibleDescription(/^1 product ≈ \$\d+\.\d\d .*\d/)
  await expect(
    bar.getByRole('button', { name: 'Move the products in your cart' })
  ).toHaveAccessibleDescription('1 product ≈ $18.00')
})

test('Olga copies a phone, and goes by keys alone', async ({
  context,
  page,
}) => {
  const { bar, endButton } = barOn(page)

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openServing(page, OLGA, ANA)
  await expect(endButton).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Alt+Shift+D')
  await bar.getByRole('button', { name: 'Show: Phone' }).click()
  await bar.getByRole('button', { name: 'Copy Phone' }).click()
  await expect(bar).toContainText('Copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '+55 21 99999-0001'
  )
  await expect(bar).toContainText('0 min')
  await page.keyboard.press('Alt+Shift+O')
  await expect(page).toHaveURL(/\/account#\/orders$/)
  await page.goto('/')
  await expect(endButton).toBeVisible()
  await atRest(page)
  await page.keyboard.press('Alt+Shift+E')
  await expect(bar.getByRole('combobox')).toBeVisible()
})

test('keys are the text’s own wherever Olga types, and only there', async ({
  page,
}) => {
  const { bar, endButton } = barOn(page)
  const hide = bar.getByRole('button', { name: 'Hide customer data' })
  const put = (html: string) =>
    page.evaluate((text) => {
      const place = document.querySelector('main') as HTMLElement

      place.innerHTML = text
      place.querySelector<HTMLElement>('[tabindex]')?.focus()
    }, html)

  await openServing(page, OLGA, ANA)
  await expect(endButton).toBeVisible()
  await atRest(page)
  for (const html of [
    '<p contenteditable tabindex="0">A note</p>',
    '<div contenteditable="plaintext-only" tabindex="0"></div>',
    '<select tabindex="0"><option>One</option></select>',
    '<div role="textbox" tabindex="0"></div>',
  ]) {
    await put(html)
    await page.keyboard.press('Alt+Shift+D')
    await expect(bar).toContainText('Shopping for Ana Souza')
    await expect(hide).toHaveCount(0)
  }
  await put('')
  await page.evaluate(() => {
    document.designMode = 'on'
  })
  await page.keyboard.press('Alt+Shift+D')
  await expect(hide).toHaveCount(0)
  await page.evaluate(() => {
    document.designMode = 'off'
  })
  for (const html of [
    '<p contenteditable><b contenteditable="false" tabindex="0">Ana</b></p>',
    '<input type="checkbox" tabindex="0">',
  ]) {
    await put(html)
    await page.keyboard.press('Alt+Shift+D')
    await expect(hide).toBeVisible()
    await page.keyboard.press('Alt+Shift+D')
    await expect(hide).toHaveCount(0)
  }
})
