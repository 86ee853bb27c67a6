import type { Page } from '@playwright/test'

import { type HttpsFront, startHttpsFront } from './httpsFront'
import { atRest, barOn, expect, serve, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const CUSTOMER = 'vtex-impersonated-customer-email'

/** The others are VTEX's, passed on as they are. */
const OURS = /^(vtex-impersonated-|telesales-|__Host-)/

let front: HttpsFront

test.use({ ignoreHTTPSErrors: true })
test.beforeAll(async ({ store }) => {
  front = await startHttpsFront(store.url)
})
test.afterAll(() => front.close())

async function signIn(page: Page) {
  await page.goto(`${front.store}/dev/sign-in?as=${OLGA}`)
  await expect(barOn(page).customerField).toBeVisible()
}

/** What the session keeps for anybody who can write an address. */
const publicValuesOf = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/sessions?items=*')
    const { namespaces } = await answer.json()

    return Object.entries<{ value: string }>(namespaces.public ?? {}).map(
      ([key, { value }]): [string, string] => [key, value]
    )
  })

test('what we set for a start is Secure, of one host, and kept by the browser', async ({
  context,
  page,
}) => {
  const lines: string[] = []

  page.on('response', async (response) => {
    if (response.url().includes('/graphql/')) {
      const headers = await response.headersArray()

      lines.push(
        ...headers
          .filter(({ name }) => name.toLowerCase() === 'set-cookie')
          .map(({ value }) => value)
          .filter((line) => OURS.test(line))
      )
    }
  })
  await signIn(page)
  await serve(page, ANA)
  await expect(barOn(page).status).toContainText('Ana Souza')
  await atRest(page)

  const names = new Set(lines.map((line) => line.split('=')[0]))
  const cookies = (await context.cookies(front.store)).filter(({ name }) =>
    names.has(name)
  )

  expect(names).toContain(CUSTOMER)
  expect(lines.filter((line) => !/; Secure(;|$)/.test(line))).toEqual([])
  expect(cookies.map(({ name }) => name)).toContain(CUSTOMER)
  expect(
    new Set(
      cookies
        .filter(({ name }) => name.startsWith('__Host-'))
        .map(({ httpOnly }) => httpOnly)
    )
  ).toEqual(new Set([true]))
  for (const { domain, name, path, sameSite, secure } of cookies) {
    expect({ domain, name, path, sameSite, secure }).toEqual({
      // Of no other host of myvtex.com.
      domain: 'acme.myvtex.com',
      name,
      path: '/',
      sameSite: 'Lax',
      secure: true,
    })
  }

  await barOn(page).endButton.click()
  await expect(barOn(page).status).toContainText('The call has ended.')
  expect(JSON.stringify(await context.cookies(front.store))).not.toContain(
    'ana'
  )
})

test('another host of myvtex.com, and a link, do not make a start of ours', async ({
  page,
}) => {
  const { alert, bar, customerField, endButton, status } = barOn(page)
  const confirm = bar.getByRole('button', { name: 'Confirm' })

  // What a real start leaves there is no secret: somebody has seen one.
  await signIn(page)
  await serve(page, BRUNO)
  const values = await publicValuesOf(page)

  expect(values.map(([key]) => key)).toContain(CUSTOMER)
  await endButton.click()
  await expect(status).toContainText('The call has ended.')

  const link = `${front.store}/?${new URLSearchParams(values)}`

  await page.goto(
    front.pageOfAnother(
      `<a href="${link.replaceAll('&', '&amp;')}">Win</a>`,
      `${CUSTOMER}=${BRUNO}; Domain=myvtex.com; Path=/; Secure`
    )
  )
  await page.getByRole('link', { name: 'Win' }).click()
  await expect(status).toContainText('Bruno Lima')
  await expect(alert).toContainText('A link or another app chose this customer')
  await expect(confirm).toBeVisible()

  await page.goto(front.store)
  await expect(alert).toContainText('A link or another app chose this customer')
  await endButton.click()
  await expect(customerField).toBeVisible()
  await page.goto(front.store)
  await expect(customerField).toBeVisible()
  await expect(alert).toHaveCount(0)
})
