import { personOf } from './customerDocument'
import { findCustomer } from './customers'
import { isAdmin, type Person, people } from './people'

const byEmail = new Map<string, Person>()
const byId = new Map<string, Person>()
let indexed = 0

/**
 * The person with this email, in whatever case it is written.
 */
export function personByEmail(email: string): Person | undefined {
  indexNewcomers()

  return byEmail.get(email.toLowerCase()) ?? customerBy(email, 'email')
}

/**
 * The person registered in the store under this email or id. Admins are not.
 */
export function storePerson(emailOrId: string): Person | undefined {
  indexNewcomers()

  const person = byEmail.get(emailOrId.toLowerCase()) ?? byId.get(emailOrId)

  return person && !isAdmin(person) ? person : customerBy(emailOrId)
}

function customerBy(emailOrId: string, only?: 'email'): Person | undefined {
  const document = findCustomer(emailOrId)
  const person = document && personOf(document)

  return only && person?.email !== emailOrId.toLowerCase() ? undefined : person
}

// Tests let people exist by adding them to the list.
function indexNewcomers(): void {
  for (; indexed < people.length; indexed++) {
    const person = people[indexed]
    const email = person.email.toLowerCase()

    if (!byEmail.has(email)) {
      byEmail.set(email, person)
    }
    if (!byId.has(person.id)) {
      byId.set(person.id, person)
    }
  }
}
