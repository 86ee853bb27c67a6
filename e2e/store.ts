import { join } from 'node:path'

import {
  type Browser,
  type BrowserContext,
  test as base,
  chromium,
  type Page,
  type Request,
} from '@playwright/test'

import { type DevStore, startDevStore } from '../dev-store/devStore'
import { resealed } from '../dev-store/resealed'
import { readOperation } from '../tools/contract'
import { findBrowser } from './browser'

/** Where the tests' build of the page is. */
export const PAGE = join(__dirname, '..', 'dev-store', 'dist', 'e2e-page')

/**
 * A host on which VTEX gives operators their sign-in, one that looks so, and that of
 * another account, which is of the same site as far as browsers know.
 */
const HOSTS = [
  'acme.myvtex.com',
  'www.acme.example',
  'acme.myvtex.com.evil.example',
  'evil.myvtex.com',
]

/** What the bar asks for a start. */
const START = readOperation('startImpersonation')

/** The session key of our witness. */
const WITNESS = 'telesales-witness'
const MINUTE_MS = 60_000
/** How many times slower than this machine the pages are: `npm run e2e:slow`. */
const SLOWDOWN = Number(process.env.SLOWDOWN ?? 1)
/** For how long the bar shows what has just worked. */
const NEWS_MS = 5000

/** Nothing counts any more for rate limits, and settings are read anew. */
const LONG_AFTER_MS = 2 * MINUTE_MS

/** What pages have asked for, and have no answer to yet. */
const unanswered = new WeakMap<BrowserContext, Set<Request>>()

/** A dev store of the tests' own, and a browser that finds it. */
export const test = base.extend<
  {
    /** Keeps a call of our service to VTEX until the test lets it go. */
    hold: DevStore['trouble']['hold']
    nothingLeft: undefined
    trouble: (order: unknown) => Promise<void>
  },
  { browser: Browser; store: DevStore }
>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const { args, ...found } = await findBrowser()
      const rules = HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',')
      const browser = await chromium.launch({
        ...found,
        args: [...args, `--host-resolver-rules=${rules}`],
      })

      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  store: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const store = await startDevStore({
        page: PAGE,
        isTimeVirtual: true,
      })

      await use(store)
      await store.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ store }, use) => use(store.url),
  context: async ({ context }, use) => {
    await prepare(context)
    await use(context)
    await stopRoutes(context)
  },
  // Of the test before.
  nothingLeft: [
    async ({ request, store }, use) => {
      store.trouble.clear()
      await request.delete('/dev/vbase')
      await request.delete('/dev/customers')
      await request.delete('/dev/orders')
      await request.delete('/dev/settings')
      await store.time?.pass(LONG_AFTER_MS)
      await use(undefined)
    },
    { auto: true },
  ],
  hold: async ({ store }, use) => use(store.trouble.hold),
  trouble: async ({ store }, use) =>
    use(async (order) => {
      const { body, status } = store.trouble.order(order)

      expect(status, `${body}`).toBe(200)
    }),
})

export const { expect } = test

/** What a page asks as its story ends may be on its way: it is nothing of the story's. */
export async function stopRoutes(context: BrowserContext) {
  for (const routed of [context, ...context.pages()]) {
    await routed.unrouteAll({ behavior: 'ignoreErrors' })
  }
}

/** Makes a browser's context ready for `atRest`, and for a store without its panel. */
export async function prepare(context: BrowserContext) {
  const open = new Set<Request>()
  const close = (request: Request) => open.delete(request)

  context.on('request', (request) => open.add(request))
  context.on('requestfinished', close)
  context.on('requestfailed', close)
  unanswered.set(context, open)
  if (SLOWDOWN > 1) {
    context.on('page', slowDown)
  }
  // News stay until a story has a clock of its own: no verdict depends on how soon
  // somebody looks.
  await context.addInitScript((newsMs) => {
    const setTimer = window.setTimeout

    window.setTimeout = ((act: TimerHandler, ms?: number, ...more: never[]) =>
      ms === newsMs ? 0 : setTimer(act, ms, ...more)) as typeof setTimeout
  }, NEWS_MS)
  // The dev store's own panel asks for people and the session, and lies over the page.
  await context.addInitScript(() => {
    if (window.origin.startsWith('http')) {
      window.localStorage.setItem('dev-store-panel', 'away')
    }
  })
}

async function slowDown(page: Page) {
  try {
    const devTools = await page.context().newCDPSession(page)

    await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  } catch {
    // Closed already.
  }
}

/** The bar and what is in it, as an operator finds it. */
export function barOn(page: Page) {
  const bar = page.getByRole('region', { name: 'Telesales' })

  return {
    bar,
    customerField: bar.getByRole('combobox', { name: 'Customer' }),
    startButton: bar.getByRole('button', { name: 'Start' }),
    endButton: bar.getByRole('button', { name: 'End' }),
    options: bar.getByRole('option'),
    status: bar.getByRole('status'),
    alert: bar.getByRole('alert'),
  }
}

/** Serves this customer, from an idle bar. */
export async function serve(page: Page, email: string) {
  const { customerField, status } = barOn(page)

  await customerField.fill(email)
  await customerField.press('Enter')
  await expect(status).toContainText(email)
}

/** Makes the browser this person's, whatever page it opens next. */
export function become(page: Page, email: string) {
  return page.request.get(`/dev/sign-in?as=${encodeURIComponent(email)}`, {
    maxRedirects: 0,
  })
}

/** Opens the store as this person, with the bar awake and with these props. */
export async function signIn(page: Page, email: string, props?: Props) {
  await become(page, email)
  await open(page, props)
}

async function open(page: Page, props?: Props) {
  await page.goto(`/?telesales${props ? `&${queryOf(props)}` : ''}`)
  // Once it is drawn, the bar will be remembered on whatever page is next.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

/**
 * Opens the store as this person, who has begun to serve this customer: what becomes of
 * the page that they begin on takes several times as long, and is other tests' matter.
 */
export async function openServing(
  page: Page,
  operator: string,
  customerEmail: string,
  props?: Props
) {
  const signedIn = await become(page, operator)
  const { origin } = new URL(signedIn.url())

  await page.request.post('/api/sessions?items=*', { data: {} })
  const answer = await page.request.post('/_v/private/graphql/v1', {
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    data: { query: START, variables: { customerEmail } },
  })

  expect(await answer.json()).toMatchObject({
    data: { startImpersonation: { refusal: null } },
  })
  await open(page, props)
  await expect(
    page.getByRole('button', { name: /^(End$|Shopping for )/ }).first()
  ).toBeVisible()
}

/** Opens the home page anew with these props of the block, on every domain. */
export async function openWith(page: Page, props: Props) {
  await page.goto(`/?${queryOf(props)}`)
}

/** Goes to another page of the store by its menu, without loading it anew. */
export async function follow(page: Page, name: 'Home' | 'Cart') {
  await page
    .getByRole('navigation', { name: 'Store' })
    .getByRole('link', { name })
    .click()
}

/** Resolves when this page waits for no answer and has nothing left to do. */
export async function atRest(page: Page) {
  const open = unanswered.get(page.context())

  do {
    await expect.poll(() => open?.size).toBe(0)
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestIdleCallback(resolve))
        })
    )
  } while (open?.size)
}

type Props = Record<string, unknown>

function queryOf(props: Props) {
  const json = JSON.stringify({ domains: 'all', ...props })

  return `props=${encodeURIComponent(json)}`
}

/** Makes the customer have been served for so long, by the service's clock. */
export async function startedAgo(
  page: Page,
  { time }: DevStore,
  minutes: number
) {
  const { [WITNESS]: witness } = (await namespacesOf(page)).public ?? {}
  const cookies = await page.context().cookies()
  const secret = cookies.find(({ name }) => name === '__Host-telesales')
  const value = resealed(witness?.value ?? '', secret?.value ?? '', {
    startedAtMs: (time?.now() ?? Date.now()) - minutes * MINUTE_MS,
  })

  return page.request.patch('/api/sessions', {
    data: { public: { [WITNESS]: { value } } },
  })
}

/** The session's namespaces, as the Session Manager tells them. */
export async function namespacesOf(page: Page) {
  const answer = await page.request.get('/api/sessions?items=*')

  return (await answer.json()).namespaces as Record<
    string,
    Record<string, { value: string } | undefined> | undefined
  >
}
