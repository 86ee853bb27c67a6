import { describe, expect, it } from '@jest/globals'

import type { CustomerDocument } from '../../../dev-store/customerDocument'
import { customerDocuments, register } from '../../../dev-store/customers'
import type { DevStore } from '../../../dev-store/devStore'
import {
  DOCUMENTS,
  DUPLICATES,
  EMAILS,
  HEARD,
  NAMED,
  NAMES,
  ORDERS,
  PHONES,
  REGISTERED,
  STRANGERS,
} from './peopleCases'
import { type Browser, beforeEachTest } from './telesales'

const NOBODY: CustomerDocument = {
  id: 'kept-1',
  userId: 'kept-1',
  email: 'kept@kept.example',
  firstName: null,
  lastName: null,
  document: null,
  documentType: null,
  homePhone: null,
  phone: null,
  businessPhone: null,
  corporateDocument: null,
  corporateName: null,
  isCorporate: false,
  createdIn: '2024-01-01T00:00:00.000Z',
  updatedIn: '2024-01-01T00:00:00.000Z',
}

let store: DevStore
let operator: Browser

beforeEachTest((now, signedIn) => {
  store = now
  operator = signedIn
}, 400)

const searches = () =>
  store.upstreamCalls.filter(({ path }) => path.endsWith('/CL/search')).length

async function storeOf(culture: string, kept?: Partial<CustomerDocument>) {
  await operator.send('PATCH', '/api/sessions', {
    public: { cultureInfo: { value: culture } },
  })
  if (kept) {
    register({ ...NOBODY, ...kept })
  }
}

describe('a customer is found, exactly,', () => {
  it.each(DOCUMENTS)('by a document: %s', async (_, culture, kept, typed) => {
    await storeOf(culture, kept)
    const { customers, refusal } = await operator.find(typed)

    expect(refusal).toBeNull()
    expect(customers).toContainEqual(
      expect.objectContaining({ id: NOBODY.id, isExact: true })
    )
  })

  it.each(EMAILS)(
    'and served, by an email: %s',
    async (_, culture, kept, typed) => {
      await storeOf(culture, kept)
      const { customers } = await operator.find(typed)

      expect(customers).toEqual([
        expect.objectContaining({ id: NOBODY.id, isExact: true }),
      ])
      expect(await operator.start(typed)).toMatchObject({
        refusal: null,
        session: { customer: { email: kept.email } },
      })
      await operator.end()
      expect(await operator.startById(NOBODY.id)).toMatchObject({
        refusal: null,
        session: { customer: { email: kept.email } },
      })
    }
  )
})

describe('a customer is among those found', () => {
  it.each(PHONES)('by a phone: %s', async (_, culture, kept, typed) => {
    await storeOf(culture, kept)
    const { customers } = await operator.find(typed)

    expect(customers.map(({ id }) => id)).toContain(NOBODY.id)
    expect(searches()).toBeLessThanOrEqual(2)
  })

  it.each(NAMES)('by a name: %s', async (_, culture, kept, typed) => {
    await storeOf(culture, kept)
    const { customers } = await operator.find(typed)

    expect(customers).toContainEqual(
      expect.objectContaining({ id: NOBODY.id, isSimilar: false })
    )
    expect(searches()).toBeLessThanOrEqual(2)
  })

  it.each(ORDERS)('by an order: %s as %s', async (_, typed) => {
    const { customers } = await operator.find(typed)

    expect(customers).toMatchObject([{ foundBy: 'ORDER', isExact: true }])
  })
})

describe('a customer is found by what stands beside a name', () => {
  it.each(NAMED)('%s: %s', async (_, culture, kept, typed, isTheirName) => {
    await storeOf(culture, kept)

    expect((await operator.find(typed)).customers).toEqual([
      expect.objectContaining({ id: NOBODY.id, isExact: isTheirName }),
    ])
    expect(searches()).toBeLessThanOrEqual(2)
  })

  it('as the last digits of a phone do', async () => {
    await storeOf('pt-BR', { firstName: 'Bia', homePhone: '21999977766' })

    expect((await operator.find('Bia 7766')).customers).toContainEqual(
      expect.objectContaining({ id: NOBODY.id, foundBy: 'PHONE' })
    )
  })

  it.each(STRANGERS)('or not at all: %s', async (_, culture, kept, typed) => {
    await storeOf(culture, kept)
    const { customers, refusal } = await operator.find(typed)

    expect({ customers, refusal }).toEqual({ customers: [], refusal: null })
    expect(searches()).toBeLessThanOrEqual(2)
  })
})

describe('a name that was heard', () => {
  it.each(HEARD)(
    'is offered as similar: %s',
    async (_, culture, kept, typed) => {
      await storeOf(culture, kept)
      const { customers } = await operator.find(typed)

      expect(customers).toContainEqual(
        expect.objectContaining({
          id: NOBODY.id,
          isExact: false,
          isSimilar: true,
        })
      )
      expect(searches()).toBe(2)
    }
  )
})

describe('a customer to be', () => {
  it.each(REGISTERED)('is read: %s', async (_, culture, typed, read) => {
    await storeOf(culture)
    const { refusal } = await operator.register({
      email: 'carla@new.example',
      ...typed,
    })

    if (typeof read === 'string') {
      expect(refusal).toBe(read)
    } else {
      expect(refusal).toBeNull()
      expect(customerDocuments().at(-1)).toMatchObject(read)
    }
  })

  it.each(DUPLICATES)('is one already: %s', async (_, culture, kept, typed) => {
    await storeOf(culture, kept)

    expect(
      await operator.register({ email: 'carla@new.example', ...typed })
    ).toMatchObject({
      refusal: 'ALREADY_REGISTERED',
      duplicate: { id: NOBODY.id },
    })
  })
})
