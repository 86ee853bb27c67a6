import { type CustomerDocument, documentOf } from '../customerDocument'
import { customerDocuments } from '../customers'
import { isAdmin, people } from '../people'

const named: CustomerDocument[] = []
let indexed = 0

/**
 * The documents of all customers: those known by name first.
 */
export function allCustomers(): CustomerDocument[] {
  for (; indexed < people.length; indexed++) {
    if (!isAdmin(people[indexed])) {
      named.push(documentOf(people[indexed]))
    }
  }

  return [...named, ...customerDocuments()]
}
