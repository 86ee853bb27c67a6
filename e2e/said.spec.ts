import portuguese from '../messages/pt.json'
import { expectAccessible } from './axe'
import { expect, test } from './store'

test('a page lists all that the bar says, in any language', async ({
  page,
}) => {
  await page.goto('/dev/said?locale=pt')
  const main = page.getByRole('main')

  await expect(
    main.getByRole('heading', { name: 'All that the bar says' })
  ).toBeVisible()
  for (const [id, text] of Object.entries(portuguese)) {
    if (!text.includes('{')) {
      await expect(main, id).toContainText(text)
    }
  }
  await expectAccessible(page)
})
