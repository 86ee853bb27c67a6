import { documentOf } from '../customerDocument'
import { storePerson } from '../findPerson'
import { type Answer, json } from '../http'
import { BadQuery } from './masterDataError'

/** An address as Master Data keeps it, in the entity AD. */
interface AddressDocument {
  id: string
  /** What checkout names it by. */
  addressName: string
  addressType: string
  /** The `id` of whose it is in the entity CL. */
  userId: string
  receiverName: string
  street: string
  number: string
  complement: string | null
  neighborhood: string
  city: string
  state: string
  postalCode: string
  country: string
  reference: string | null
}

type Place = Omit<AddressDocument, 'id' | 'userId' | 'addressType'>

const PLACES: [email: string, Place][] = [
  [
    'ana@example.com',
    {
      addressName: 'ana-home',
      receiverName: 'Ana Souza',
      street: 'Praia de Botafogo',
      number: '300',
      complement: 'Apt 101',
      neighborhood: 'Botafogo',
      city: 'Rio de Janeiro',
      state: 'RJ',
      postalCode: '22250-040',
      country: 'BRA',
      reference: null,
    },
  ],
  [
    'ana@example.com',
    {
      addressName: 'ana-office',
      receiverName: 'Ana Souza',
      street: 'Avenida Paulista',
      number: '1000',
      complement: null,
      neighborhood: 'Bela Vista',
      city: 'São Paulo',
      state: 'SP',
      postalCode: '01310-100',
      country: 'BRA',
      reference: 'At the reception',
    },
  ],
  [
    'bruno+vip@example.com',
    {
      addressName: 'bruno-home',
      receiverName: 'Bruno Lima',
      street: 'Rua Augusta',
      number: '500',
      complement: null,
      neighborhood: 'Consolação',
      city: 'São Paulo',
      state: 'SP',
      postalCode: '01305-000',
      country: 'BRA',
      reference: null,
    },
  ],
]
const CONDITION = /^userId=([\w-]+)$/

/**
 * A search of the entity AD, by whose the addresses are and nothing else.
 *
 * @throws BadQuery
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api
 */
export function searchAddresses(query: URLSearchParams): Answer {
  const asked = query.get('_fields')?.split(',') ?? []
  const where = query.get('_where') ?? `userId=${query.get('userId')}`
  const ids = where
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .map((condition) => {
      const [, id] = CONDITION.exec(condition.trim()) ?? []

      if (id === undefined) {
        throw new BadQuery('Only userId can be filtered by here')
      }

      return id
    })

  return json(
    200,
    documents()
      .filter(({ userId }) => ids.includes(userId))
      .map((document) =>
        Object.fromEntries(
          Object.entries(document).filter(
            ([field]) => field === 'id' || asked.includes(field)
          )
        )
      )
  )
}

function documents(): AddressDocument[] {
  return PLACES.flatMap(([email, place]) => {
    const person = storePerson(email)

    return person
      ? [
          {
            ...place,
            id: `ad-${place.addressName}`,
            addressType: 'residential',
            userId: documentOf(person).id,
          },
        ]
      : []
  })
}
