import { shownName } from '../modules/cleanText'
import type { Document } from '../modules/document'
import { numbersIn } from '../modules/keptPhones'
import type { Profile } from '../modules/profile'
import type { Registrant } from '../modules/registration'
import { isRecord, textOf } from '../modules/shapes'

/** The fields of Master Data's customers that we read. */
export const CUSTOMER_FIELDS =
  'id,userId,email,firstName,lastName,corporateName,document,corporateDocument,homePhone,phone,businessPhone,updatedIn'

/** A new customer's document; nobody is subscribed to anything by it. */
export function documentOf({
  document,
  email,
  firstName,
  lastName,
  phone,
}: Registrant) {
  return {
    email,
    firstName,
    lastName,
    homePhone: phone,
    isCorporate: document?.type === 'cnpj',
    isNewsletterOptIn: false,
    ...(document && { [fieldOf(document)]: document.text }),
    documentType: document?.type === 'cpf' ? 'cpf' : undefined,
  }
}

/** Where Master Data keeps such a document. */
export function fieldOf({ type }: Pick<Document, 'type'>): string {
  return type === 'cnpj' ? 'corporateDocument' : 'document'
}

/** Whether it can stand in a query, and means no more than itself. */
export function isId(id: string): boolean {
  return /^[\w-]{1,100}$/.test(id)
}

/** The customer of a document, or nobody: without email or id none can be served. */
export function profilesOf(document: unknown): Profile[] {
  if (!isRecord(document)) {
    return []
  }
  // What was imported may have its numbers as numbers.
  const text = (field: string) => {
    const value = document[field]

    return textOf(typeof value === 'number' ? String(value) : value)
  }
  const ids = ['userId', 'id']
    .flatMap((field) => text(field) ?? [])
    .filter(isId)
  const [id] = ids
  const email = text('email')?.trim()

  return id && email
    ? [
        {
          id,
          ids,
          email,
          firstName: shownName(text('firstName')),
          lastName: shownName(text('lastName')),
          companyName: shownName(text('corporateName')),
          document: text('document'),
          companyDocument: text('corporateDocument'),
          phones: ['homePhone', 'phone', 'businessPhone'].flatMap((field) =>
            numbersIn(text(field) ?? '')
          ),
          changedAt: text('updatedIn') ?? '',
        },
      ]
    : []
}
