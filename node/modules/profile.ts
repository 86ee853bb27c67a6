import type { FoundCustomer, TermKind } from '../typings/graphql'
import { maskedEmail, maskedNumber } from './masks'
import { bareNumber } from './phone'

/** A customer as Master Data keeps them. */
export interface Profile {
  id: string
  email: string
  firstName: string | null
  lastName: string | null
  companyName: string | null
  document: string | null
  companyDocument: string | null
  phones: string[]
  /** When it was last changed, as text that sorts by time; empty when unknown. */
  changedAt: string
}

/** How an operator's question has led to a customer. */
interface Lead {
  foundBy: TermKind
  /** The whole of what was typed is theirs. */
  isExact: boolean
}

/** A customer as an operator may see them before they are being served. */
export function masked(profile: Profile, lead?: Lead): FoundCustomer {
  const { companyDocument, document, email, id, phones } = profile

  return {
    id,
    name: nameOf(profile),
    email: maskedEmail(email),
    phone: maskedNumber(bareNumber(phones[0] ?? '')),
    document: maskedNumber(document ?? companyDocument),
    foundBy: lead?.foundBy ?? null,
    isExact: lead?.isExact ?? false,
  }
}

/** Their own name, else their company's, on one line. */
export function nameOf({
  companyName,
  firstName,
  lastName,
}: Pick<Profile, 'firstName' | 'lastName' | 'companyName'>): string | null {
  const name = [firstName, lastName].filter(Boolean).join(' ') || companyName

  return name?.replace(/\s+/g, ' ').trim() ?? null
}
