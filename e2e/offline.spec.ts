import {
  atRest,
  barOn,
  expect,
  openServing,
  serve,
  signIn,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const OFFLINE = 'You are offline'

test('without a network the page stays, says so, and ends once there is one', async ({
  context,
  page,
}) => {
  const { alert, bar, endButton, status } = barOn(page)

  await openServing(page, OLGA, ANA)
  await atRest(page)
  await context.setOffline(true)
  await expect(alert).toContainText(OFFLINE)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await endButton.click()
  await expect(status).toContainText('Ending')
  await expect(status).toContainText('Ana Souza')
  await expect(bar.getByRole('button', { name: 'Reload' })).toHaveCount(0)
  await expect(alert).toHaveCount(1)
  await expect(alert).not.toContainText('could not be checked')

  await context.setOffline(false)
  await expect(status).toContainText('The call has ended.')
  await expect(alert).toHaveCount(0)
})

test('a search that had no network goes on by itself', async ({
  context,
  page,
}) => {
  const { alert, customerField, options } = barOn(page)

  await signIn(page, OLGA)
  await customerField.fill('bru')
  await expect(options.first()).toContainText('Bruno')
  await atRest(page)
  await context.setOffline(true)
  await customerField.fill('ana sou')
  await expect(alert).toContainText(OFFLINE)
  await context.setOffline(false)
  await expect(options.first()).toContainText('Ana Souza')
  await expect(alert).toHaveCount(0)
})

test('a page of which nothing is certain is not to be loaded anew without a network', async ({
  context,
  page,
}) => {
  const { alert, bar } = barOn(page)
  const other = await context.newPage()

  await signIn(page, OLGA)
  await other.goto('/')
  await serve(other, ANA)
  await expect(alert).toContainText('This page is out of date')
  await context.setOffline(true)
  await expect(alert).toContainText(OFFLINE)
  await expect(bar.getByRole('button', { name: 'Reload' })).toHaveCount(0)
  await context.setOffline(false)
  await expect(alert).toContainText('This page is out of date')
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(barOn(page).status).toContainText('Ana Souza')
})
