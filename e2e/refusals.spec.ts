import { atRest, barOn, expect, serve, signIn, test } from './store'

const UNINSTALLED = { installed: { 'impersonate-session': false } }
const cases: Array<[string, string, RegExp, unknown?]> = [
  ['no email', 'ana@example.-com', /not a complete email/],
  ['their own email', 'OLGA@acme.example', /your own email/],
  ['a mistyped email', 'anna@example.com', /No customer has this email/],
  [
    'a customer whom VTEX does not load',
    'ana@example.com',
    /did not load their profile/,
    { profileNullReads: 99 },
  ],
  [
    'a store without the session app',
    'ana@example.com',
    /vtex install vtex\.impersonate-session/,
    UNINSTALLED,
  ],
  [
    'a Session Manager that fails',
    'ana@example.com',
    /VTEX is not answering\. Try again/,
    { api: 'sessions', status: 503 },
  ],
  [
    'a checkout that fails',
    'ana@example.com',
    /VTEX is not answering\. Try again/,
    { api: 'checkout', status: 500 },
  ],
]

for (const [what, typed, words, order] of cases) {
  test(`the operator is told in words about ${what}`, async ({
    page,
    trouble,
  }) => {
    const { alert, bar, customerField, startButton } = barOn(page)

    await signIn(page, 'olga@acme.example')
    await customerField.fill(typed)
    if (order) {
      await trouble(order)
    }
    await startButton.click()
    await expect(alert).toHaveText(words)
    await expect(customerField).toHaveValue(typed)
    await expect(bar).toContainText('olga@acme.example')
  })
}

test('whom another app has chosen meanwhile is named, and VTEX is not blamed', async ({
  hold,
  page,
}) => {
  const { alert, customerField, status } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await customerField.fill('ann@example.com')
  await atRest(page)
  const held = hold({ api: 'sessions', method: 'GET', skip: 2 })

  await customerField.press('Enter')
  await held.asked
  await page.request.patch('/api/sessions', {
    data: {
      public: {
        'vtex-impersonated-customer-email': { value: 'ana@example.com' },
      },
    },
  })
  held.letGo()
  await expect(alert).toContainText(
    'You are now shopping for a different customer'
  )
  await expect(alert).toContainText('A link or another app chose this customer')
  await expect(alert).not.toContainText('half-way')
  await expect(status).toContainText('Ana Souza')
})

test('the operator is told that they have signed out elsewhere', async ({
  context,
  page,
}) => {
  const { alert, customerField } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await customerField.fill('ana@example.com')
  const otherTab = await context.newPage()

  await otherTab.goto('/dev/sign-out')
  await customerField.press('Enter')
  await expect(alert).toContainText('Your sign-in has expired')
})

test('the operator is told when the role is gone', async ({
  context,
  page,
}) => {
  const { alert, customerField } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await customerField.fill('ana@example.com')
  const otherTab = await context.newPage()

  await signIn(otherTab, 'otto@acme.example')
  await atRest(otherTab)
  await customerField.press('Enter')
  await expect(alert).toContainText('not signed in as a telesales operator')
})

test('the operator is told the truth about a half-done start', async ({
  page,
  store,
  trouble,
}) => {
  const { alert, customerField, endButton, status } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await customerField.fill('ana@example.com')
  await trouble({ api: 'sessions', method: 'PATCH', status: 503, skip: 1 })
  await trouble({ api: 'checkout', status: 503 })
  await customerField.press('Enter')
  await expect(alert).toContainText('stopped answering halfway')
  await expect(status).toContainText('Ana Souza')
  store.trouble.clear()
  await endButton.click()
  await expect(status).toContainText('The call has ended.')
})

test('an end that VTEX refuses leaves the customer in the bar', async ({
  page,
  trouble,
}) => {
  const { alert, endButton, status } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await trouble({ api: 'sessions', status: 503 })
  await endButton.click()
  await expect(alert).toContainText('VTEX is not answering')
  await expect(status).toContainText('Ana Souza')
})

test('a page that cannot ask says so while a customer is served', async ({
  page,
  store,
  trouble,
}) => {
  const { alert, bar, status } = barOn(page)

  await signIn(page, 'olga@acme.example')
  await serve(page, 'ana@example.com')
  await trouble({ api: 'sessions', status: 503 })
  await page.reload()
  await expect(alert).toContainText('not certain whose cart this is')
  store.trouble.clear()
  await bar.getByRole('button', { name: 'Reload' }).click()
  await expect(status).toContainText('Ana Souza')
})
