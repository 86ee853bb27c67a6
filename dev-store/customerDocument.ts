import { createHash } from 'node:crypto'
import type { Person } from './people'

/**
 * A customer as Master Data keeps them, in the entity CL. What nobody has told
 * is null, or empty as imports leave it.
 *
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api
 */
export interface CustomerDocument {
  /** The document's own: not what VTEX ID knows the customer by. */
  id: string
  /** What VTEX ID knows them by; null after an import. */
  userId: string | null
  /** In the case in which somebody wrote it. */
  email: string
  firstName: string | null
  lastName: string | null
  document: string | null
  documentType: string | null
  homePhone: string | null
  phone: string | null
  businessPhone: string | null
  corporateDocument: string | null
  corporateName: string | null
  isCorporate: boolean
  createdIn: string
  updatedIn: string
}

/**
 * The customer as the other APIs know them.
 */
export function personOf(document: CustomerDocument): Person {
  return {
    id: idOf(document),
    email: document.email.toLowerCase(),
    role: 'customer',
    firstName: document.firstName || undefined,
    lastName: document.lastName || undefined,
    document: document.document || undefined,
    phone: document.homePhone || document.phone || undefined,
  }
}

/**
 * What the other APIs know the customer by.
 */
export function idOf({ id, userId }: CustomerDocument): string {
  return userId ?? id
}

/**
 * The document of somebody known by name, the same every time.
 */
export function documentOf(person: Person): CustomerDocument {
  const hash = createHash('sha256').update(person.id).digest('hex')
  const [, ...parts] = /(.{8})(.{4})(.{4})(.{4})(.{12})/.exec(hash) ?? []
  const createdAt = Date.UTC(2024, 0, 1) + Number.parseInt(parts[0], 16)

  return {
    id: parts.join('-'),
    userId: person.id,
    email: person.email,
    firstName: person.firstName ?? null,
    lastName: person.lastName ?? null,
    document: person.document ?? null,
    documentType: person.document ? 'cpf' : null,
    homePhone: person.phone ?? null,
    phone: null,
    businessPhone: null,
    corporateDocument: null,
    corporateName: null,
    isCorporate: false,
    createdIn: new Date(createdAt).toISOString(),
    updatedIn: new Date(createdAt + 400 * 24 * 60 * 60 * 1000).toISOString(),
  }
}
