import type { Page } from '@playwright/test'

import { UPDATE_SESSION } from '../dev-store/sessionClient'
import { readOperation } from '../tools/contract'
import { barOn, expect, follow, serve, signIn, test } from './store'

const OLGA = 'olga@acme.example'
const ANA = 'ana@example.com'
const BRUNO = 'bruno+vip@example.com'
const STARTS = 200
const SEED = 7

/** A block of another app writes to the session, as a region picker does. */
const chooseRegion = (page: Page) =>
  page.evaluate(
    (query) =>
      fetch('/_v/private/graphql/v1', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          query,
          variables: { fields: { regionId: 'v2.SP' } },
        }),
      }).then((answer) => answer.json()),
    UPDATE_SESSION
  )

test.beforeEach(({ page }) => signIn(page, OLGA))

test('a block that writes to the session does not end a call', async ({
  page,
}) => {
  const { alert, bar } = barOn(page)

  await serve(page, ANA)
  for (const name of ['Cart', 'Home'] as const) {
    await chooseRegion(page)
    await follow(page, name)
    await page.reload()
    await expect(bar).toContainText('Ana')
    await expect(alert).toBeHidden()
  }
})

test('nor does it undo a start, whenever it writes', async ({ page }) => {
  await page.request.put('/dev/settings', { data: { startsPerMinute: 1000 } })
  const wrong = await page.evaluate(
    async ({ emails, read, starts, seed, start, update }) => {
      const ask = (query: string, variables?: object) =>
        fetch('/_v/private/graphql/v1', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        }).then((answer) => answer.json())
      const found = []
      let random = seed

      for (let turn = 0; turn < starts; turn++) {
        const customerEmail = emails[turn % emails.length]

        random = (random * 16_807) % 2_147_483_647
        const started = ask(start, { customerEmail, cart: 'EMPTY' })

        await new Promise((resolve) => setTimeout(resolve, random % 30))
        await ask(update, { fields: { regionId: `v2.${turn}` } })
        const { startImpersonation } = (await started).data
        const { telesalesSession } = (await ask(read)).data

        for (const { customer, warning } of [
          startImpersonation.session,
          telesalesSession,
        ]) {
          if (customer?.email !== customerEmail || warning) {
            found.push({ turn, startImpersonation, telesalesSession })
          }
        }
      }
      return found
    },
    {
      emails: [ANA, BRUNO],
      read: readOperation('telesalesSession'),
      starts: STARTS,
      seed: SEED,
      start: readOperation('startImpersonation'),
      update: UPDATE_SESSION,
    }
  )

  expect(wrong).toEqual([])
  await page.reload()
  await expect(barOn(page).bar).toContainText('Bruno')
})
