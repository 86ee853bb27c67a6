import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { barOn, expect, signIn, test } from './store'

const MANUAL = join(__dirname, '..', 'docs', 'DOCTOR.md')
const [, SNIPPET] =
  /```js\n([\s\S]*?)```/.exec(readFileSync(MANUAL, 'utf8')) ?? []

/** What the manual's lines tell in the console of this page. */
async function diagnosis(
  page: Page,
  isActivated = false
): Promise<Record<string, string>> {
  const logged = page.waitForEvent('console', {
    predicate: (message) => message.type() === 'table',
  })

  // At once, for whoever turns out to be no operator is forgotten again.
  await page.evaluate(
    isActivated
      ? `localStorage.setItem('telesales-toolbar', 'asked')\n${SNIPPET}`
      : SNIPPET
  )
  const [table] = (await logged).args()
  const checks = (await table.jsonValue()) as Array<{
    name: string
    status: string
  }>

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
