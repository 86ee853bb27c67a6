import { storePerson } from '../findPerson'
import { json } from '../http'
import { type Person } from '../people'
import { type Api, isUnder } from './api'

const PUBLIC = '/api/checkout/pub/profiles'
const PERSONAL = /^\/api\/profile-system\/pvt\/profiles\/([^/]+)\/personalData$/

/**
 * The profiles of those registered in the store: whole for VTEX's own
 * services, masked for everybody else.
 *
 * @see https://developers.vtex.com/docs/api-reference/checkout-api#get-/api/checkout/pub/profiles
 */
export function createProfiles(): Api {
  return {
    name: 'profiles',
    owns: (path) => path === PUBLIC || isUnder(path, '/api/profile-system'),
    async answer({ method, path, query }) {
      if (method !== 'GET') {
        return undefined
      }
      if (path === PUBLIC) {
        return json(200, publicProfile(query))
      }

      const id = PERSONAL.exec(path)?.[1]

      if (id === undefined) {
        return undefined
      }

      const person = storePerson(decodeURIComponent(id))

      return person ? json(200, personalData(person)) : json(404, null)
    },
  }
}

function personalData(person: Person) {
  return { ...person, userId: person.id, homePhone: person.phone }
}

function publicProfile(query: URLSearchParams) {
  const person = storePerson(query.get('email') ?? '')
  const isShown = person && (isComplete(person) || !mustBeComplete(query))

  return {
    userProfileId: isShown ? person.id : null,
    profileProvider: isShown ? 'acme' : null,
    availableAccounts: [],
    availableAddresses: [],
    userProfile: isShown
      ? {
          email: person.email,
          firstName: masked(person.firstName),
          lastName: masked(person.lastName),
          document: masked(person.document),
          phone: masked(person.phone),
        }
      : null,
  }
}

function mustBeComplete(query: URLSearchParams): boolean {
  return query.get('ensureComplete') !== 'false'
}

function isComplete(person: Person): boolean {
  return Boolean(person.firstName && person.document && person.phone)
}

function masked(text: string | undefined): string | null {
  return text === undefined ? null : `${[...text][0]}***`
}
