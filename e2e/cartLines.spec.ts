import type { Page } from '@playwright/test'

import { expect, test } from './store'

async function addTo(page: Page) {
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await expect(page.getByRole('main')).toContainText('Added to cart')
}

test('Sam has two mugs engraved, one of them wrapped, and sees them in the cart', async ({
  page,
}) => {
  const main = page.getByRole('main')

  await page.goto('/engraved-mug/p')
  await main.getByLabel('Text').fill('Ana')
  await main.getByLabel('Font').selectOption('Script')
  await main.getByLabel('Gift wrap').check()
  await addTo(page)
  await page.goto('/engraved-mug/p')
  await main.getByLabel('Text').fill('Bruno')
  await addTo(page)
  await page.goto('/cart')

  const lines = main.getByRole('listitem').filter({ hasText: 'Engraved mug' })

  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('Mug engraving: Ana, Script')
  await expect(lines.first()).toContainText('Gift wrap')
  await expect(lines.last()).toContainText('Mug engraving: Bruno')
  await expect(lines.last()).not.toContainText('Gift wrap')
})

test('Sam fills a basket, and a rain cover comes with the backpack', async ({
  page,
}) => {
  const main = page.getByRole('main')
  const lineOf = (name: string) =>
    main.getByRole('listitem').filter({ hasText: name })

  await page.goto('/picnic-basket/p')
  await main.getByLabel('Enamel mug').fill('2')
  await main.getByLabel('Card').fill('Enjoy')
  await addTo(page)
  await page.goto('/trail-backpack/p')
  await addTo(page)
  await page.goto('/cart')
  await expect(lineOf('Picnic basket ×')).toContainText('Enjoy')
  await expect(lineOf('Enamel mug')).toContainText('Picnic basket: Filling')
  await expect(lineOf('Rain cover')).toContainText('Gift')
})

test('Sam sees in the cart what is sold out by now', async ({
  page,
  trouble,
}) => {
  const main = page.getByRole('main')

  await page.goto('/signed-print/p')
  await addTo(page)
  await trouble({ stock: { 7: 0 } })
  await page.goto('/cart')
  await expect(
    main.getByRole('listitem').filter({ hasText: 'Signed print' })
  ).toContainText('Sold out')
})
