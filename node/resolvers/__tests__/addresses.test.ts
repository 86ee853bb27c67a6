import { describe, expect, it } from '@jest/globals'

import type { DevStore } from '../../../dev-store/devStore'
import { type Browser, beforeEachTest, isWrite } from './telesales'

const ANA = 'ana@example.com'

let store: DevStore
let operator: Browser

beforeEachTest((now, signedIn) => {
  store = now
  operator = signedIn
})

const idOf = async (term: string) => (await operator.find(term)).customers[0].id
const addresses = async (customerId?: string) =>
  (await operator.card(['ADDRESSES'], customerId)).addresses
const shippingData = async () => {
  const { shippingData: shipping } =
    (await operator.orderForm()) as unknown as Record<
      string,
      { address: Record<string, unknown>; logisticsInfo: unknown[] }
    >

  return shipping
}

describe('the addresses of a customer', () => {
  it('are those that Master Data knows, in clear while they are served', async () => {
    await operator.start(ANA)
    expect(await addresses()).toEqual({
      refusal: null,
      addresses: [
        {
          id: 'ana-home',
          isChosen: false,
          receiver: 'Ana Souza',
          street: 'Praia de Botafogo',
          number: '300',
          complement: 'Apt 101',
          neighborhood: 'Botafogo',
          city: 'Rio de Janeiro',
          state: 'RJ',
          postalCode: '22250-040',
          country: 'BRA',
        },
        expect.objectContaining({ id: 'ana-office', isChosen: false }),
      ],
    })
  })

  it('are masked before a start', async () => {
    const answer = await addresses(await idOf(ANA))

    expect(answer?.addresses[0]).toEqual({
      id: 'ana-home',
      isChosen: false,
      receiver: 'A***',
      street: 'P***',
      number: null,
      complement: null,
      neighborhood: null,
      city: 'Rio de Janeiro',
      state: 'RJ',
      postalCode: '***0040',
      country: 'BRA',
    })
    expect(JSON.stringify(answer)).not.toMatch(/Souza|Botafogo|Paulista|22250/)
  })

  it('have what checkout knows among them, each once', async () => {
    await operator.start(ANA)
    const { orderFormId } = await operator.orderForm()
    const place = { street: 'Rua Nova', number: '1', postalCode: '20000-000' }

    await operator.send(
      'POST',
      `/api/checkout/pub/orderForm/${orderFormId}/attachments/shippingData`,
      {
        selectedAddresses: [
          { ...place, addressId: 'new' },
          // The same place, as checkout may have it.
          {
            addressId: 'other-id',
            street: 'praia de botafogo',
            number: '300',
            complement: 'apt 101',
            postalCode: '22250040',
          },
        ],
      }
    )
    expect(
      (await addresses())?.addresses.map(({ id, isChosen }) => [id, isChosen])
    ).toEqual([
      ['ana-home', false],
      ['ana-office', false],
      ['new', true],
    ])
  })

  it('are none where there are none, or the operator may see none', async () => {
    await operator.start('noname@example.com')
    expect(await addresses()).toEqual({ refusal: null, addresses: [] })
    await operator.trouble({ mayNot: ['searchCustomers'] })
    expect(await addresses()).toEqual({ refusal: 'NOT_ALLOWED', addresses: [] })
  })

  it('say so when Master Data is down', async () => {
    await operator.start(ANA)
    await operator.trouble({ api: 'masterData', path: '/AD/', status: 503 })
    expect(await addresses()).toEqual({
      refusal: 'PLATFORM_UNAVAILABLE',
      addresses: [],
    })
  })
})

describe('a cart is delivered', () => {
  it('to another address of the customer’s', async () => {
    await operator.start(ANA)
    await operator.addToCart()
    const { refusal, session } = await operator.deliverTo({
      addressId: 'ana-office',
    })

    expect(refusal).toBeNull()
    expect(session).toMatchObject({ customer: { email: ANA }, warning: null })
    expect(await shippingData()).toMatchObject({
      address: {
        addressId: 'ana-office',
        addressType: 'residential',
        receiverName: 'Ana Souza',
        street: 'Avenida Paulista',
        number: '1000',
        postalCode: '01310-100',
        country: 'BRA',
        reference: 'At the reception',
      },
      logisticsInfo: [{ itemIndex: 0, selectedSla: null }],
    })
    expect(
      (await addresses())?.addresses.map(({ isChosen }) => isChosen)
    ).toEqual([false, true])
  })

  it('to a postal code, by default of the store’s country', async () => {
    await operator.start(ANA)
    expect((await operator.deliverTo({ postalCode: '10 001' })).refusal).toBe(
      null
    )
    expect(await shippingData()).toMatchObject({
      address: {
        addressType: 'search',
        postalCode: '10001',
        country: 'USA',
        isDisposable: true,
      },
    })
    await operator.deliverTo({ postalCode: '22250-040', country: 'bra' })
    expect(await shippingData()).toMatchObject({
      address: { postalCode: '22250-040', country: 'BRA' },
    })
  })

  it('to a postal code of the country to which the cart goes, before the store’s', async () => {
    await operator.start(ANA)
    await operator.deliverTo({ addressId: 'ana-home' })
    expect((await operator.deliverTo({ postalCode: '01310100' })).refusal).toBe(
      null
    )
    expect(await shippingData()).toMatchObject({
      address: { postalCode: '01310100', country: 'BRA' },
    })
    expect((await operator.deliverTo({ postalCode: '10001' })).refusal).toBe(
      null
    )
    expect(await shippingData()).toMatchObject({
      address: { postalCode: '10001', country: 'USA' },
    })
  })
})

describe('nothing is delivered', () => {
  const refused = async (place: object, customerEmail = ANA) => {
    store.upstreamCalls.length = 0
    const { refusal } = await operator.deliverTo(place, customerEmail)

    expect(
      store.upstreamCalls.filter(
        (call) => isWrite(call) && call.path.includes('shippingData')
      )
    ).toEqual([])
    return refusal
  }

  it('to what is no postal code of the country', async () => {
    await operator.start(ANA)
    for (const place of [
      {},
      { postalCode: '123' },
      { postalCode: '10001', country: 'BRA' },
      { postalCode: '10001', country: 'Brazil' },
      { postalCode: 'x'.repeat(2000) },
    ]) {
      expect(await refused(place)).toBe('INVALID_POSTAL_CODE')
    }
  })

  it('to somebody else’s address', async () => {
    await operator.start(ANA)
    expect(await refused({ addressId: 'bruno-home' })).toBe('ADDRESS_NOT_FOUND')
    await operator.trouble({ mayNot: ['searchCustomers'] })
    expect(await refused({ addressId: 'ana-home' })).toBe('NOT_ALLOWED')
  })

  it('for another than is served by now, or from another’s cart', async () => {
    expect(await refused({ postalCode: '10001' })).toBe('NOBODY_SERVED')
    await operator.start('sam@example.com')
    expect(await refused({ postalCode: '10001' })).toBe('CUSTOMER_CHANGED')
    await operator.start(ANA)
    await operator.claimCart({ email: 'olga@acme.example' })
    expect(await refused({ postalCode: '10001' })).toBe('CART_NOT_THEIRS')
  })

  it('that checkout does not take', async () => {
    await operator.start(ANA)
    await operator.trouble({
      api: 'checkout',
      path: 'shippingData',
      status: 400,
    })
    expect((await operator.deliverTo({ postalCode: '10001' })).refusal).toBe(
      'INVALID_POSTAL_CODE'
    )
  })
})
