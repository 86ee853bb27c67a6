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
  const isCompany = document?.type === 'cnpj'

  return {
    email,
    firstName,
    lastName,
    homePhone: phone,
    isCorporate: isCompany,
    isNewsletterOptIn: false,
    ...(isCompany
      ? { corporateDocument: document.text }
      : { document: document?.text, documentType: document?.type }),
  }
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
  const id = text('userId') ?? text('id')
  const email = text('email')

  return id && email
    ? [
        {
          id,
          email,
          firstName: text('firstName'),
          lastName: text('lastName'),
          companyName: text('corporateName'),
          document: text('document'),
          companyDocument: text('corporateDocument'),
          phones: ['homePhone', 'phone', 'businessPhone'].flatMap(
            (field) => text(field) ?? []
          ),
          changedAt: text('updatedIn') ?? '',
        },
      ]
    : []
}
