import { barOn, expect, serve, signIn, test } from './store'

const REST = /\/rest[^/]*\.js/

for (const name of ['Details', 'Switch']) {
  test(`what is pressed before its part has come is there then: ${name}`, async ({
    page,
  }) => {
    const { bar, customerField, status } = barOn(page)
    let release = () => {}
    const isReleased = new Promise<void>((resolve) => {
      release = resolve
    })

    await signIn(page, 'olga@acme.example')
    await serve(page, 'ana@example.com')
    await page.route(REST, async (route) => {
      await isReleased
      await route.continue()
    })
    await page.reload()
    await expect(status).toContainText('Ana Souza')
    await bar.getByRole('button', { name }).click()
    await expect(bar.getByRole('button', { name })).toHaveAttribute(
      'aria-expanded',
      'true'
    )
    await expect(customerField).toHaveCount(0)
    release()
    if (name === 'Details') {
      await expect(
        bar.getByRole('button', { name: 'Hide customer data' })
      ).toBeVisible()
    } else {
      await expect(customerField).toBeFocused()
    }
  })
}

test('a bar without its rest says so once it is wanted, and serves on', async ({
  page,
}) => {
  const { alert, bar, endButton, status } = barOn(page)

  await page.route(REST, (route) => route.abort())
  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await expect(alert).toHaveCount(0)
  await bar.getByRole('button', { name: 'Details' }).click()
  await expect(alert).toContainText('could not be loaded')
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
})
