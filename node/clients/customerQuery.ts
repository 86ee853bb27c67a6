import { spellingsOf } from '../modules/document'
import type { Phone } from '../modules/phone'
import type { Term } from '../modules/term'
import type { TermKind } from '../typings/graphql'

/** What of Master Data's query string says whom to search for. */
export type Query = Record<string, string>

const LOOSE_FROM_DIGITS = 7
const LOOSE_DIGITS = 8

/**
 * The fields that a kind of term is looked for in. An account decides by which
 * fields one may filter; by the first of each kind most can.
 */
const FIELDS = {
  EMAIL: ['email'],
  PHONE: ['homePhone', 'phone', 'businessPhone'],
  DOCUMENT: ['document', 'corporateDocument'],
  NAME: ['firstName', 'lastName', 'corporateName'],
  ORDER: [],
} satisfies Record<TermKind, string[]>

/** Each word of a name has to be there; of what else there is, something. */
const CONNECTIVES: Partial<Record<TermKind, string>> = { NAME: ' AND ' }

/**
 * What to ask Master Data for a term, one after the other until somebody is
 * found.
 *
 * @param kinds which of the term's kinds to ask for
 * @param isCautious filter only by what most accounts can filter by
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api
 */
export function queriesFor(
  term: Term,
  kinds: TermKind[] = term.kinds,
  isCautious = false
): Query[] {
  const { email } = term

  if (email?.includes('@')) {
    return emailQueries(email)
  }
  const clauses = kinds.flatMap((kind) => {
    const fields = isCautious ? sureFields(kind) : FIELDS[kind]
    const values = valuesOf(kind, term).map((value) =>
      oneOf(fields.map((field) => `${field}=${value}`))
    )

    return values.length > 0 ? joined(values, CONNECTIVES[kind] ?? ' OR ') : []
  })

  return clauses.length > 0 ? [{ _where: oneOf(clauses) }] : []
}

/** What to ask for these customers. */
export function queryForIds(ids: string[]): Query {
  return { _where: oneOf(ids.flatMap((id) => [`userId=${id}`, `id=${id}`])) }
}

/** A filter of its own takes every sign that an email may have, but no `*`. */
function emailQueries(email: string): Query[] {
  const isWhole = /^[^@]+@.+\..+$/.test(email)
  const begins = { email: `${email.startsWith('@') ? '*' : ''}${email}*` }

  return isWhole ? [{ email }, begins] : [begins]
}

function sureFields(kind: TermKind) {
  return FIELDS[kind].slice(0, kind === 'NAME' ? 2 : 1)
}

function oneOf(conditions: string[]) {
  return joined(conditions, ' OR ')
}

function joined(conditions: string[], connective: string) {
  return conditions.length > 1
    ? `(${conditions.join(connective)})`
    : conditions[0]
}

/**
 * The values to look for. Whatever could mean something to Master Data has
 * become a wildcard: who does not fit is sorted out by us.
 */
function valuesOf(kind: TermKind, term: Term): string[] {
  const { document, email, phone, words } = term

  switch (kind) {
    case 'EMAIL':
      return email ? [`${email.replace(/[^\p{L}\p{N}._-]+/gu, '*')}*`] : []

    case 'PHONE':
      return phone ? [looselyWritten(phone)] : []

    case 'DOCUMENT':
      return document ? spellingsOf(document) : []

    case 'NAME':
      return (words ?? []).map((word) => `*${word}*`)

    case 'ORDER':
      return []
  }
}

/** The last digits of a number, with whatever signs between them. */
function looselyWritten({ national }: Phone) {
  return national.length < LOOSE_FROM_DIGITS
    ? `*${national}`
    : `*${[...national.slice(-LOOSE_DIGITS)].join('*')}*`
}
