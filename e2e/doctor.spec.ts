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
  isAwake = false
): Promise<Record<string, string>> {
  const told = page.waitForEvent('console', {
    predicate: (message) => message.type() === 'table',
  })

  // At once, for whoever turns out to be no operator is forgotten again.
  await page.evaluate(
    isAwake
      ? `localStorage.setItem('telesales-toolbar', 'asked')\n${SNIPPET}`
      : SNIPPET
  )
  const [table] = (await told).args()
  const findings = (await table.jsonValue()) as Array<{
    link: string
    state: string
  }>

  return Object.fromEntries(findings.map(({ link, state }) => [link, state]))
}

test('an operator who sees the bar hears that every link holds', async ({
  page,
  trouble: _,
}) => {
  await signIn(page, 'olga@acme.example')
  await expect(barOn(page).box).toBeVisible()
  const { HOST, ...links } = await diagnosis(page)

  expect(HOST).toBe('DOUBTFUL')
  expect(new Set(Object.values(links))).toEqual(new Set(['HOLDS']))
})

test('an operator on the store’s own domain hears that the bar was not asked for', async ({
  page,
  trouble: _,
}) => {
  await signIn(page, 'olga@acme.example')
  await page.goto('/?telesales=off')
  expect(await diagnosis(page)).toMatchObject({
    ACTIVATION: 'BROKEN',
    ROLE: 'NOT_LOOKED_AT',
  })
})

test('an admin without the role hears so, and a shopper next to nothing', async ({
  page,
  trouble: _,
}) => {
  await signIn(page, 'otto@acme.example')
  expect(await diagnosis(page, true)).toMatchObject({
    SESSION_APP: 'HOLDS',
    ROLE: 'BROKEN',
  })
  await signIn(page, 'sam@example.com')
  expect(await diagnosis(page, true)).toMatchObject({
    SIGN_IN: 'BROKEN',
    SESSION: 'NOT_LOOKED_AT',
    SESSION_APP: 'NOT_LOOKED_AT',
    ROLE: 'NOT_LOOKED_AT',
  })
})
