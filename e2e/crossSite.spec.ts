import type { DevStore } from '../dev-store/devStore'
import { CONTEXT } from '../tools/ourApp'
import { type ForeignSite, startForeignSite } from './foreignSite'
import {
  atRest,
  barOn,
  expect,
  namespacesOf,
  openServing,
  signIn,
  test,
} from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const PATH = '/_v/private/graphql/v1'
const START = `mutation { startImpersonation(customerEmail: "${BRUNO}") ${CONTEXT} { refusal } }`
const END = `mutation { endImpersonation ${CONTEXT} { refusal } }`

let evil: ForeignSite

test.beforeAll(async () => {
  evil = await startForeignSite()
})
test.afterAll(() => evil.close())

/** What the service's audit says of acts from elsewhere, since it was asked. */
function crossSiteLines({ service }: DevStore) {
  const log = service?.log ?? []
  const from = log.length

  return () => log.slice(from).filter((line) => line.includes('CROSS_SITE'))
}

const form = (address: string, query: string) => `
  <form action="${address}" enctype="text/plain" method="post">
    <input name='${JSON.stringify({ query }).slice(0, -1).replace(/'/g, '&#39;')},"x":"' value='"}'>
  </form>
  <script>document.forms[0].submit()</script>`
const script = (address: string, query: string, send: string) => `
  <script>
    const address = ${JSON.stringify(address)}
    const body = ${JSON.stringify(JSON.stringify({ query }))}
    Promise.resolve(${send}).then(
      () => { document.title = 'sent' }, () => { document.title = 'blocked' })
  </script>`

/** The ways of another site to send a request with an operator's cookies. */
const WAYS: Array<[string, (address: string, query: string) => string]> = [
  ['a form', form],
  [
    'a script that cannot read the answer',
    (address, query) =>
      script(
        address,
        query,
        `fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', body })`
      ),
  ],
  [
    'a beacon',
    (address, query) =>
      script(address, query, 'navigator.sendBeacon(address, body)'),
  ],
  [
    'a body without a type',
    (address, query) =>
      script(
        address,
        query,
        `fetch(address, { method: 'POST', mode: 'no-cors', credentials: 'include', body: new Blob([body]) })`
      ),
  ],
]

for (const [way, html] of WAYS) {
  test(`${way} of another site starts and ends nothing`, async ({
    page,
    store,
  }) => {
    const refusals = crossSiteLines(store)

    await openServing(page, OLGA, ANA)
    await page.goto(evil.pageWith(html(store.url + PATH, START)))
    await expect.poll(() => refusals().length).toBe(1)
    await page.goto(evil.pageWith(html(store.url + PATH, END)))
    await expect.poll(() => refusals().length).toBe(2)
    expect((await namespacesOf(page)).impersonate?.storeUserEmail?.value).toBe(
      ANA
    )
    await page.goto('/')
    await expect(barOn(page).status).toContainText(ANA)
    await atRest(page)
    await expect(barOn(page).alert).toHaveCount(0)
  })
}

test('JSON from another site’s script does not leave the browser', async ({
  page,
  store,
}) => {
  await openServing(page, OLGA, ANA)
  await page.goto(
    evil.pageWith(
      script(
        store.url + PATH,
        END,
        `fetch(address, { method: 'POST', credentials: 'include', body,
          headers: { 'content-type': 'application/json' } })`
      )
    )
  )
  await expect(page).toHaveTitle('blocked')
  expect((await namespacesOf(page)).impersonate?.storeUserEmail?.value).toBe(
    ANA
  )
})

test('links do nothing: neither to the service nor to the store', async ({
  page,
  store,
}) => {
  const { alert, bar, customerField } = barOn(page)

  await signIn(page, OLGA)
  await expect(customerField).toBeVisible()
  const link = `${store.url + PATH}?query=${encodeURIComponent(START)}`

  await page.goto(evil.pageWith(`<a href="${link}">Win</a>`))
  await page.getByRole('link', { name: 'Win' }).click()
  await expect(page.locator('body')).toContainText('POST')
  await page.goto(`/#telesales=${BRUNO}`)
  await expect(customerField).toHaveValue(BRUNO)
  expect((await namespacesOf(page)).impersonate?.storeUserEmail).toBeUndefined()

  // VTEX itself takes this one: nobody gets a cart before it is confirmed.
  await page.goto(
    `/?vtex-impersonated-customer-email=${encodeURIComponent(BRUNO)}`
  )
  await expect(alert).toContainText('A link or another app chose this customer')
  await expect(bar.getByRole('button', { name: 'Confirm' })).toBeVisible()
  await bar.getByRole('button', { name: 'End' }).click()
  await expect(customerField).toBeVisible()
})

test('a window that has opened the store can offer a call, and no more', async ({
  page,
  store,
}) => {
  await signIn(page, OLGA)
  await expect(barOn(page).customerField).toBeVisible()
  const opened = page.waitForEvent('popup')

  await page.goto(
    evil.pageWith(`
      <button onclick="store = window.open('${store.url}/#telesales=${BRUNO}')">
        Win</button>
      <button onclick="store.location = '${store.url}/#telesales=${ANA}'">
        More</button>`)
  )
  await page.getByRole('button', { name: 'Win' }).click()
  const popup = await opened
  const { bar, customerField, status } = barOn(popup)
  const offersNoMoreThan = async (email: string) => {
    await expect(bar.getByText(`Incoming call: ${email}`)).toBeVisible()
    await expect(customerField).toHaveValue('')
    await expect(customerField).not.toBeFocused()
    await popup.keyboard.press('Enter')
    await popup.keyboard.press('F2')
    await popup.keyboard.press('Enter')
    await atRest(popup)
    await popup.evaluate(() => (document.activeElement as HTMLElement).blur())
    expect(
      (await namespacesOf(popup)).impersonate?.storeUserEmail
    ).toBeUndefined()
  }

  await offersNoMoreThan(BRUNO)
  await page.getByRole('button', { name: 'More' }).click()
  await offersNoMoreThan(ANA)
  await popup.reload()
  await offersNoMoreThan(ANA)
  await bar.getByRole('button', { name: 'Look up' }).click()
  await popup.keyboard.press('Enter')
  await expect(status).toContainText(ANA)
})

test('messages from another site’s window do nothing', async ({
  page,
  store,
}) => {
  await signIn(page, OLGA)
  await expect(barOn(page).customerField).toBeVisible()
  const opened = page.waitForEvent('popup')

  await page.goto(
    evil.pageWith(`
      <button onclick="
        const store = window.open('${store.url}/')
        addEventListener('message', () => {})
        setInterval(() => store.postMessage(
          { telesales: '${BRUNO}', start: true }, '*'), 20)
      ">Call</button>`)
  )
  await page.getByRole('button', { name: 'Call' }).click()
  const popup = await opened
  const { customerField } = barOn(popup)

  await expect(customerField).toBeVisible()
  await popup.evaluate(
    () =>
      new Promise((resolve) =>
        window.addEventListener('message', () => resolve(0))
      )
  )
  await customerField.fill(ANA)
  await expect(barOn(popup).options).toHaveCount(1)
  await expect(customerField).toHaveValue(ANA)
  await expect(popup.getByText('Incoming call')).toHaveCount(0)
  expect(
    (await namespacesOf(popup)).impersonate?.storeUserEmail
  ).toBeUndefined()
})
