import type { CustomerDocument } from '../customerDocument'
import { isObject } from '../http'
import type { Ids } from '../ids'

const TEXTS = [
  'firstName',
  'lastName',
  'document',
  'documentType',
  'homePhone',
  'phone',
  'businessPhone',
  'corporateDocument',
  'corporateName',
] as const

/** What a real CL has as well, and nothing here reads. */
const UNREAD = [
  'birthDate',
  'gender',
  'isNewsletterOptIn',
  'localeDefault',
  'nickName',
  'tradeName',
]

/**
 * The document of somebody who is being registered, or what is wrong with it
 * in a sentence.
 */
export function newCustomer(
  sent: unknown,
  ids: Ids
): CustomerDocument | string {
  if (!isObject(sent)) {
    return 'The body is no JSON object'
  }

  const { email, isCorporate, ...rest } = sent
  const known: readonly string[] = [...TEXTS, ...UNREAD]
  const unknown = Object.keys(rest).find((name) => !known.includes(name))

  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    return 'The email is missing or is none'
  }
  if (unknown !== undefined) {
    return `CL has no field ${unknown} to be sent`
  }

  const texts: Partial<Record<(typeof TEXTS)[number], string | null>> = {}

  for (const name of TEXTS) {
    const value = rest[name] ?? null

    if (value !== null && typeof value !== 'string') {
      return `${name} is no text`
    }
    texts[name] = value
  }

  const now = new Date().toISOString()

  return {
    firstName: null,
    lastName: null,
    document: null,
    documentType: null,
    homePhone: null,
    phone: null,
    businessPhone: null,
    corporateDocument: null,
    corporateName: null,
    ...texts,
    email,
    isCorporate: isCorporate === true,
    id: ids.uuid(),
    userId: ids.uuid(),
    createdIn: now,
    updatedIn: now,
  }
}
