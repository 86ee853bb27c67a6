import portuguese from '../messages/pt.json'
import { expectAccessible } from './axe'
import { expect, test } from './store'

/** A text as a page shows it, in which blanks are one. */
const plain = (text: string) => text.replace(/\s+/g, ' ')

test('a page lists all that the bar says, in any language', async ({
  page,
}) => {
  await page.goto('/dev/said?locale=pt')
  const main = page.getByRole('main')

  await expect(
    main.getByRole('heading', { name: 'All that the bar says' })
  ).toBeVisible()
  const shown = plain((await main.textContent()) ?? '')
  const missing = Object.entries(portuguese).filter(
    ([, text]) => !text.includes('{') && !shown.includes(plain(text))
  )

  expect(missing).toEqual([])
  await expectAccessible(page)
})
