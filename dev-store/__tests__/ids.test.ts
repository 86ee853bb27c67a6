import { describe, expect, test } from '@jest/globals'
import { createClient } from '../client'
import { type DevStoreOptions, startDevStore } from '../devStore'
import { createRandomIds, createSameIds } from '../ids'

/** What a shopper's browser is given by a store that has just been started. */
async function givenBy(options: DevStoreOptions = {}) {
  const store = await startDevStore({ service: false, ...options })
  const browser = createClient(store.url, store.answer)

  await browser.signIn('sam@example.com')
  const { body } = await browser.get('/api/sessions?items=*')
  const { body: orderForm } = await browser.get('/api/checkout/pub/orderForm')

  await store.stop()
  const [, claims = ''] =
    browser.cookie('VtexIdclientAutCookie_acme')?.split('.') ?? []

  return [
    JSON.parse(Buffer.from(claims, 'base64url').toString()).jti,
    String(body.id),
    String(orderForm.orderFormId),
  ]
}

describe('ids', () => {
  test('are the same at each start of a store', async () => {
    const given = await givenBy()

    expect(await givenBy()).toEqual(given)
    expect(new Set(given).size).toBe(3)
  })

  test('cannot be known beforehand where people sign in', async () => {
    const [token, session, orderForm] = await givenBy()
    const others = await givenBy({ createIds: createRandomIds })

    expect(others).not.toContain(token)
    expect(others).not.toContain(session)
    expect(others).not.toContain(orderForm)
  })

  test.each([
    ['that repeat', createSameIds],
    ['of chance', createRandomIds],
  ])('%s look like VTEX’s, and none comes twice', (_, createIds) => {
    const ids = createIds('sessions')
    const [one, other] = [ids.uuid(), ids.uuid()]

    expect(one).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/
    )
    expect(other).not.toBe(one)
    expect(ids.hex(16)).toMatch(/^[\da-f]{32}$/)
    expect(ids.token(32)).toMatch(/^[\w-]{43}$/)
  })

  test('of one API do not hang on how many another has made', () => {
    const [ids, sameIds] = [createSameIds('audit'), createSameIds('audit')]

    createSameIds('sessions').uuid()
    expect(sameIds.uuid()).toBe(ids.uuid())
    expect(createSameIds('sessions').uuid()).not.toBe(
      createSameIds('audit').uuid()
    )
  })
})
