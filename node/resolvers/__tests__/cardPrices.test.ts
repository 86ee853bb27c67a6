import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest } from './telesales'

const ANA = 'ana@example.com'

let store: DevStore
let operator: Browser

beforeEachTest((now, signedIn) => {
  store = now
  operator = signedIn
})

const prices = async (customerId?: string) =>
  (await operator.card(['PRICES'], customerId)).prices
const withSuite = () =>
  operator.trouble({ installed: { 'storefront-permissions': true } })

describe('at which prices a customer buys', () => {
  it('is their price tables and trade policy', async () => {
    await operator.start(ANA)
    expect(await prices()).toEqual({
      refusal: null,
      salesChannel: '1',
      salesChannelName: 'Main store',
      priceTables: ['vip'],
      organization: null,
      costCenter: null,
    })
    await operator.start('bruno+vip@example.com')
    expect(await prices()).toMatchObject({
      salesChannel: '2',
      salesChannelName: 'Wholesale',
      priceTables: [],
    })
  })

  it.each([403, 404, 503])(
    'is the number of a trade policy whose name VTEX does not tell: %s',
    async (status) => {
      await operator.start(ANA)
      await operator.trouble({ api: 'catalog', status })
      expect(await prices()).toMatchObject({
        refusal: null,
        salesChannel: '1',
        salesChannelName: null,
        priceTables: ['vip'],
      })
    }
  )

  it('costs one call besides that for the session', async () => {
    await operator.start(ANA)
    await store.time?.settled()
    store.upstreamCalls.length = 0
    await prices()
    expect(
      store.upstreamCalls
        .map(({ path }) => path)
        .filter((path) => /catalog|dataentities/.test(path))
    ).toEqual(['/api/catalog_system/pub/saleschannel/1'])
  })

  it('is their organization and cost center, in a store with the B2B Suite', async () => {
    await withSuite()
    await operator.start(ANA)
    expect(await prices()).toMatchObject({
      refusal: null,
      organization: 'City Hospital',
      costCenter: 'Cardiology',
    })
  })

  it('is without their names where the operator may not know them', async () => {
    await withSuite()
    await operator.start(ANA)
    await operator.trouble({ mayNot: ['searchCustomers'] })
    expect(await prices()).toMatchObject({
      refusal: null,
      priceTables: ['vip'],
      organization: null,
      costCenter: null,
    })
  })

  it('is without one that Master Data does not tell', async () => {
    await withSuite()
    await operator.start(ANA)
    await operator.trouble({
      api: 'masterData',
      path: '/organizations/',
      status: 503,
    })
    expect(await prices()).toMatchObject({
      refusal: null,
      organization: null,
      costCenter: 'Cardiology',
    })
  })

  it('is not known before a start', async () => {
    const [{ id }] = (await operator.find(ANA)).customers

    expect(await prices(id)).toMatchObject({
      refusal: 'NOBODY_SERVED',
      priceTables: [],
    })
  })
})
