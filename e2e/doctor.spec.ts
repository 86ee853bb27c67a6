import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { barOn, expect, signIn, test } from './store'

const MANUAL = join(__dirname, '..', 'docs', 'DOCTOR.md')
const [, SNIPPET] =
  /```js\n([\s\S]*?)```/.exec(readFileSync(MANUAL, 'utf8')) ?? []

type Check = Record<'name' | 'status' | '', string>

/** What the manual's lines print in the console of this page: a table, and what explains it. */
async function printed(page: Page, isActivated = false) {
  const lines: string[] = []
  const logged = page.waitForEvent('console', {
    predicate: (message) => message.type() === 'table',
  })

  page.on('console', (message) => lines.push(message.text()))
  // At once, for whoever turns out to be no operator is forgotten again.
  await page.evaluate(
    isActivated
      ? `localStorage.setItem('telesales-toolbar', 'asked')\n${SNIPPET}`
      : SNIPPET
  )
  const [table] = (await logged).args()
  const checks: Check[] = await table.jsonValue()

  return { checks, lines }
}

/** The status of each check, by its name. */
async function diagnosis(page: Page, isActivated = false) {
  const { checks } = await printed(page, isActivated)

  return Object.fromEntries(checks.map(({ name, status }) => [name, status]))
}

test('an operator who sees the bar hears that every check has passed', async ({
  page,
}) => {
  await signIn(page, 'olga@acme.example')
  await expect(barOn(page).customerField).toBeVisible()
  const { HOST, ...others } = await diagnosis(page)

  expect(HOST).toBe('UNCERTAIN')
  expect(new Set(Object.values(others))).toEqual(new Set(['PASSED']))
})

test('an operator on the store’s own domain hears that the bar was not asked for', async ({
  page,
}) => {
  await signIn(page, 'olga@acme.example')
  await page.goto('/?telesales=off')
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('telesales-toolbar')))
    .toBeNull()
  expect(await diagnosis(page)).toMatchObject({
    ACTIVATION: 'FAILED',
    ROLE: 'SKIPPED',
  })
})

test('an admin without the role hears so, and a shopper next to nothing', async ({
  page,
}) => {
  await signIn(page, 'otto@acme.example')
  expect(await diagnosis(page, true)).toMatchObject({
    SESSION_APP: 'PASSED',
    ROLE: 'FAILED',
  })
  await signIn(page, 'sam@example.com')
  expect(await diagnosis(page, true)).toMatchObject({
    SIGN_IN: 'FAILED',
    SESSION: 'SKIPPED',
    SESSION_APP: 'SKIPPED',
    ROLE: 'SKIPPED',
  })
})

test('each check that has failed is explained in the operator’s language, with the page that helps', async ({
  page,
}) => {
  await signIn(page, 'otto@acme.example')
  await page.goto('/?locale=pt')
  // A page of VTEX's has its texts from the beginning.
  await page.waitForFunction('window.__RUNTIME__')
  const { checks, lines } = await printed(page, true)

  expect(checks).toContainEqual({
    name: 'ROLE',
    status: 'FAILED',
    '': 'Falhou',
  })
  // A browser may tell of them a moment later.
  await expect
    .poll(() => lines)
    .toContainEqual(
      expect.stringMatching(
        /^ROLE: Você não .+ televendas.+\nhttps:.+\/docs\/DOCTOR\.md#role$/
      )
    )
  expect(lines.filter((line) => /: \n|undefined/.test(line))).toEqual([])
})
