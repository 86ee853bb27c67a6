import type { CustomerDraft, TermKind } from '../typings/graphql'
import { type AmongWords, emailAmong, numberAmong } from './amongWords'
import { bareTerm } from './bareTerm'
import { cleanText } from './cleanText'
import { readDocument } from './document'
import { readTerm } from './term'
import { withoutTitles } from './titles'

/** No document begins so, whatever else the store takes it for. */
const PHONE = /^[+(]/

const NOTHING: CustomerDraft = {
  email: null,
  firstName: null,
  lastName: null,
  document: null,
  phone: null,
}

/**
 * What somebody who is to be registered is, by what was typed; null when that says
 * nothing of them.
 *
 * @param region where a phone number without a country is from
 */
export function draftOf(
  typed: string,
  region: string | null
): CustomerDraft | null {
  const text = bareTerm(typed)
  const { email, kinds = [], name, number } = readTerm(typed, region) ?? {}
  const fields: Partial<Record<TermKind, Partial<CustomerDraft>>> = {
    EMAIL: { email },
    PHONE: { phone: number ?? text },
    DOCUMENT: PHONE.test(number ?? text)
      ? { phone: number ?? text }
      : { document: number ?? text },
    NAME: namesIn(withoutTitles(text)),
  }
  const main = fields[kinds[0]]

  return main
    ? {
        ...NOTHING,
        ...besides(text, region),
        ...namesIn(name ?? emailAmong(cleanText(typed))?.name ?? ''),
        ...main,
      }
    : null
}

/** What else there is, as in a line of a list. */
function besides(text: string, region: string | null): Partial<CustomerDraft> {
  const email = emailAmong(text)
  const first = numberAmong(without(text, email), region)
  const second = numberAmong(without(without(text, email), first), region)

  return Object.assign(
    {},
    ...[second, first, email].map((found) => found && fieldOf(found))
  )
}

function fieldOf({ isSure, text }: AmongWords): Partial<CustomerDraft> {
  if (text.includes('@')) {
    return { email: text }
  }
  return readDocument(text)?.type || !(isSure || PHONE.test(text))
    ? { document: text }
    : { phone: text }
}

function without(text: string, found: AmongWords | null) {
  return found ? text.replace(found.text, ' ') : text
}

/** A last name may stand before a comma. */
function namesIn(name: string): Partial<CustomerDraft> {
  const [last, first] = name.split(/\s*,\s*/)
  const [firstName, ...rest] = first
    ? [first, last]
    : name.split(/\s+/).filter(Boolean)

  return firstName ? { firstName, lastName: rest.join(' ') || null } : {}
}
