import {
  barOn,
  expect,
  openWith,
  serve,
  signIn,
  startedAgo,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'

// The page's clock shows one time: what is left does not depend on how long a
// test takes.
test.beforeEach(({ page }) => page.clock.setFixedTime(Date.now()))

test('an idle operator is asked to stay, and ended when nobody answers', async ({
  page,
  store,
}) => {
  const { alert, bar, endButton, status } = barOn(page)
  const main = page.getByRole('main')

  await signIn(page, OLGA, { idleLimitMinutes: 10 })
  await serve(page, ANA)
  await main.getByRole('listitem').first().getByRole('link').click()
  await main.getByRole('button', { name: 'Add to cart' }).click()
  await expect(main).toContainText('Added to cart')

  await startedAgo(page, store, 8.5)
  await page.reload()
  await expect(bar.getByRole('timer')).toContainText(/Ends in 1:[23]\d/)
  await expect(alert).toContainText('No activity')
  await bar.getByRole('button', { name: 'Stay' }).click()
  await expect(bar.getByRole('timer')).toHaveCount(0)

  await startedAgo(page, store, 20)
  await page.reload()
  await expect(status).toContainText('Time limit reached. The call has ended.')
  await expect(status).toContainText(
    'The last customer’s cart is saved for their next call.'
  )
  await expect(endButton).toHaveCount(0)
  await serve(page, ANA)
  await expect(status).toContainText('The saved cart is back.')
})

test('a reload gives no time back, but work in another tab does', async ({
  context,
  page,
  store,
}) => {
  const timer = barOn(page).bar.getByRole('timer')

  await signIn(page, OLGA, { idleLimitMinutes: 10 })
  await serve(page, ANA)
  await startedAgo(page, store, 8.2)
  await page.reload()
  await expect(timer).toContainText(/Ends in 1:[45]\d/)
  await page.reload()
  await expect(timer).toContainText(/Ends in 1:[45]\d/)
  const other = await context.newPage()

  await openWith(other, { idleLimitMinutes: 10 })
  await expect(barOn(other).bar.getByRole('timer')).toBeVisible()
  await other.getByRole('heading', { level: 1 }).click()
  await expect(barOn(other).bar.getByRole('timer')).toHaveCount(0)
  await expect(timer).toHaveCount(0)
})

test('a hard limit counts from the start, by the service’s clock', async ({
  page,
  store,
}) => {
  const { bar, status } = barOn(page)

  await signIn(page, OLGA, { hardLimitMinutes: 60 })
  await serve(page, ANA)
  await startedAgo(page, store, 59)
  await page.reload()
  await expect(bar.getByRole('timer')).toContainText(/Ends in (1:00|0:5\d)/)
  await expect(bar.getByRole('button', { name: 'Stay' })).toHaveCount(0)
  await startedAgo(page, store, 60)
  await page.reload()
  await expect(status).toContainText('Time limit reached. The call has ended.')
})

test('a time that is up ends it at once, whatever part of a second it was', async ({
  page,
  store,
}) => {
  const nowMs = Date.now()
  const SECOND_MS = 1000

  await page.clock.setFixedTime(nowMs)
  await signIn(page, OLGA, { idleLimitMinutes: 10 })
  await serve(page, ANA)
  await startedAgo(page, store, 0.2 / 60)
  await page.reload()
  await expect(barOn(page).status).toContainText(ANA)
  await page.clock.setFixedTime(nowMs + 1.5 * SECOND_MS)
  await page.getByRole('heading', { level: 1 }).click()
  await page.clock.setFixedTime(nowMs + 601.5 * SECOND_MS)
  await startedAgo(page, store, 601.7 / 60)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(barOn(page).status).toContainText(
    'Time limit reached. The call has ended.'
  )
})
