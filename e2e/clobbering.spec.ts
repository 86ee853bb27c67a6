import { atRest, barOn, expect, serve, signIn, test } from './store'

const ANA = 'ana@example.com'

/** As a product's description might bring them. */
const NAMED = `
  <img alt="" name="cookie"><img alt="" name="head">
  <form name="title"></form><form name="visibilityState"></form>
  <a id="__TELESALES_TOOLBAR__"></a><a id="telesales"></a>
  <form name="dataLayer"><input name="push"></form>`

test('elements that are named like what the bar asks the page for do no harm', async ({
  page,
}) => {
  const { alert, customerField, endButton, status } = barOn(page)
  const bringIn = () =>
    page.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', html)
      return typeof document.cookie
    }, NAMED)

  await signIn(page, 'olga@acme.example')
  await expect(customerField).toBeVisible()
  expect(await bringIn()).toBe('object')
  await serve(page, ANA)
  await bringIn()
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
  await atRest(page)
  await expect(alert).toHaveCount(0)
})
