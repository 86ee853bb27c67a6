import { expect, it } from '@jest/globals'

import { askAsService } from '../../../dev-store/askAsService'
import { CREDENTIAL } from '../../../dev-store/credential'
import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest } from './telesales'

const ROOT =
  'http://acme.vtexcommercestable.com.br/api/dataentities/telesales_audit'

let store: DevStore
let olga: Browser

beforeEachTest(
  (now, operator) => {
    store = now
    olga = operator
  },
  0,
  { keepsAuditRecords: true }
)

it('records are deleted when their time is over, and no others', async () => {
  const soon = new Date((store.time?.now() ?? 0) + 60_000).toISOString()

  for (const expiresAt of ['2024-02-29T00:00:00.000Z', soon]) {
    await askAsService(
      store.emulatorUrl,
      'POST',
      `${ROOT}/documents?_schema=v1`,
      {
        body: JSON.stringify({ expiresAt }),
        headers: { VtexIdclientAutCookie: CREDENTIAL },
      }
    )
  }
  await olga.start('ana@example.com')
  await store.time?.settled()
  const { body } = await olga.get('/dev/audit')
  const records = body as unknown as Array<{ expiresAt: string }>

  expect(records).toHaveLength(2)
  expect(records[0].expiresAt).toBe(soon)
})

it('of refusals thirty a minute become records, and all that was done', async () => {
  await olga.send('DELETE', '/dev/audit')
  for (let turn = 0; turn < 40; turn++) {
    await olga.start('no email')
  }
  await olga.register({ email: 'new@example.com' })
  await store.time?.settled()
  const { body } = await olga.get('/dev/audit')
  const outcomes = (body as unknown as Array<{ outcome: string }>).map(
    ({ outcome }) => outcome
  )

  expect(outcomes).toHaveLength(31)
  expect(outcomes).toContain('done')
})
