import { spellingsOf } from '../modules/document'
import { spellingsOfEmail } from '../modules/email'
import type { Phone } from '../modules/phone'
import type { Term } from '../modules/term'
import { isShortName } from '../modules/words'
import type { TermKind } from '../typings/graphql'

/** What of Master Data's query string says whom to search for. */
export type Query = Record<string, string>

const FEWEST_DIGITS = 4
const LOOSE_FROM_DIGITS = 7
const LOOSE_DIGITS = 8
const MAX_WORDS = 8

/** The fields that each kind of term is looked for in. */
export type Fields = Partial<Record<TermKind, string[]>>

/**
 * All of them, in groups that make sense alone: an account decides by which
 * fields one may filter, and may leave some out.
 */
export const FIELD_GROUPS: Fields[] = [
  { EMAIL: ['email'] },
  { PHONE: ['homePhone'] },
  { PHONE: ['phone'] },
  { PHONE: ['businessPhone'] },
  { DOCUMENT: ['document'] },
  { DOCUMENT: ['corporateDocument'] },
  { NAME: ['firstName', 'lastName'] },
  { NAME: ['corporateName'] },
]

/** The fields for these kinds, all at once. */
export function fieldsFor(kinds: TermKind[]): Fields {
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      FIELD_GROUPS.flatMap((fields) => fields[kind] ?? []),
    ])
  )
}

/** Whether a kind of term cannot be looked for in any field. */
export function isUnsearched(kind: TermKind, unsearched: string[]): boolean {
  const fields = fieldsFor([kind])[kind] ?? []

  return (
    fields.length > 0 && fields.every((field) => unsearched.includes(field))
  )
}

/**
 * What to ask Master Data for a term, one after the other until somebody is
 * found.
 *
 * @see https://developers.vtex.com/docs/api-reference/masterdata-api
 */
export function queriesFor(term: Term, fields: Fields): Query[] {
  const { email } = term

  if (fields.EMAIL && email?.includes('@')) {
    return emailQueries(email)
  }
  const clauses = term.kinds.flatMap((kind) => {
    const values = fields[kind]?.length ? valuesOf(kind, term) : []
    const conditions = values.map((value) =>
      joined(
        (fields[kind] ?? []).map((field) => `${field}=${value}`),
        ' OR '
      )
    )

    // Each word of a name has to be there; of all else, something.
    return conditions.length > 0
      ? joined(conditions, kind === 'NAME' ? ' AND ' : ' OR ')
      : []
  })

  return clauses.length > 0
    ? [
        ...shortNameQueries(term, fields.NAME ?? []),
        { _where: joined(clauses, ' OR ') },
      ]
    : []
}

/** Too many names have two letters somewhere: first whoever has no others. */
function shortNameQueries({ words }: Term, names: string[]): Query[] {
  return words && isShortName(words) && names.length > 0
    ? [
        {
          _where: joined(
            names.map((name) => `${name}=${words[0]}`),
            ' OR '
          ),
        },
      ]
    : []
}

/** What to ask for these customers. */
export function queryForIds(ids: string[]): Query {
  const conditions = ids.flatMap((id) => [`userId=${id}`, `id=${id}`])

  return { _where: joined(conditions, ' OR ') }
}

/** A filter of its own takes every sign that an email may have, but no `*`. */
function emailQueries(email: string): Query[] {
  const isWhole = /^[^@]+@.+\..+$/.test(email)
  const begins = { email: `${email.startsWith('@') ? '*' : ''}${email}*` }

  return isWhole
    ? [
        ...spellingsOfEmail(email).map((spelling) => ({ email: spelling })),
        begins,
      ]
    : [begins]
}

/** The condition that these make together. */
export function joined(conditions: string[], connective: string) {
  return conditions.length > 1
    ? `(${conditions.join(connective)})`
    : conditions[0]
}

/**
 * The values to look for. Whatever could mean something to Master Data has
 * become a wildcard: who does not fit is sorted out by us.
 */
function valuesOf(kind: TermKind, term: Term): string[] {
  const { documents, email, phone, words } = term

  switch (kind) {
    case 'EMAIL':
      return email ? [`${email.replace(/[^\p{L}\p{N}._-]+/gu, '*')}*`] : []

    case 'PHONE':
      return phone
        ? [
            looselyWritten(phone),
            // Behind a number there may be a remark.
            ...(phone.national.length === FEWEST_DIGITS
              ? [`*${phone.national}*`]
              : []),
          ]
        : []

    case 'DOCUMENT':
      return (documents ?? []).flatMap(spellingsOf)

    case 'NAME':
      return (words ?? []).slice(0, MAX_WORDS).map((word) => `*${word}*`)

    case 'ORDER':
      return []
  }
}

/**
 * The last digits of a number, with whatever signs between them and behind it.
 * Few digits stay in pairs, lest too many numbers have them.
 */
export function looselyWritten({ national }: Phone) {
  const parts =
    national.length < LOOSE_FROM_DIGITS
      ? national.match(/^\d(?=(?:\d\d)+$)|\d\d/g)
      : [...national.slice(-LOOSE_DIGITS)]
  const behind = national.length > FEWEST_DIGITS ? '*' : ''

  return `*${(parts ?? []).join('*')}${behind}`
}
