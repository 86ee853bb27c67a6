import type { FoundCustomer, TermKind } from '../typings/graphql'
import { MAX_NAME } from './cleanText'
import { maskedEmail, maskedNumber } from './masks'

/** A customer as Master Data keeps them. */
export interface Profile {
  /** What to name them by. */
  id: string
  /** All that VTEX names them by. */
  ids: string[]
  email: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
  document: string | null
  companyDocument: string | null
  /** Digits alone, each perhaps with its `+`. */
  phones: string[]
  /** When it was last changed, as text that sorts by time; empty when unknown. */
  changedAt: string
}

/** How an operator's question has led to a customer. */
export interface Match {
  foundBy: TermKind
  /** The whole of what was typed is theirs. */
  isExact: boolean
  /** It only sounds like what was typed. */
  isSimilar?: boolean
  /** Which of their numbers it is. */
  number?: string | null
}

/** A customer as an operator may see them before they are being served. */
export function masked(profile: Profile, match?: Match): FoundCustomer {
  const { companyDocument, document, email, id, phones } = profile
  const {
    foundBy = null,
    isExact = false,
    isSimilar = false,
    number,
  } = match ?? {}

  return {
    id,
    name: nameOf(profile),
    email: maskedEmail(email),
    phone: maskedNumber(foundBy === 'PHONE' ? number : phones[0]),
    document: maskedNumber(
      foundBy === 'DOCUMENT' ? number : (document ?? companyDocument)
    ),
    foundBy,
    isExact,
    isSimilar,
  }
}

/** What somebody is called. */
export type Names = Pick<Profile, 'firstName' | 'lastName' | 'companyName'>

/** Their own name, else their company's, on one line. */
export function nameOf({
  companyName,
  firstName,
  lastName,
}: Names): string | null {
  const name = [firstName, lastName].filter(Boolean).join(' ') || companyName

  return name?.replace(/\s+/g, ' ').trim().slice(0, MAX_NAME) ?? null
}

/** Their own name, and their company's. */
export function namesOf({ companyName, ...person }: Names): string[] {
  return [nameOf({ ...person, companyName: null }), companyName].flatMap(
    (name) => name ?? []
  )
}
