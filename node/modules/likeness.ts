import type { FoundCustomer, TermKind } from '../typings/graphql'
import { type Document, matchDocument } from './document'
import { isSameEmail } from './email'
import { matchPhone, type Phone } from './phone'
import { masked, nameOf, type Profile } from './profile'
import type { Term } from './term'
import { folded, wordsOf } from './words'

/** What tells one customer from the others, or nearly. */
export interface Marks {
  email?: string | null
  document?: Document | null
  /** Families share theirs. */
  phone?: Phone | null
}

/** Whether exactly one of the marks is this customer's. */
export function hasOneOf(
  { document, email, phone }: Marks,
  { companyDocument, document: own, email: kept, phones }: Profile
): boolean {
  return (
    isSameEmail(email, kept) ||
    [own, companyDocument].some(
      (one) => document && matchDocument(document, one) === 'exact'
    ) ||
    phones.some((one) => phone && matchPhone(phone, one, null) === 'exact')
  )
}

/** Whose order it is. */
export interface Buyers {
  profiles: Profile[]
  /** The order says so. */
  isSure: boolean
}

/** How much of what was typed is a customer's, the most first. */
const LIKENESSES = ['exact', 'prefix', 'within'] as const

type Likeness = (typeof LIKENESSES)[number]

/** Why a customer was found. */
interface Match {
  kind: TermKind
  likeness: Likeness
  /** Which of their numbers was meant. */
  number?: string | null
}

/**
 * Those who are meant by the term, masked, the likeliest first and each once.
 * Master Data may answer with more people than were asked for: whom the term
 * does not fit is left out.
 *
 * @param buyers those whose order it is, or may be
 */
export function likeliest(
  profiles: Profile[],
  term: Term,
  region: string | null,
  buyers: Buyers = { profiles: [], isSure: false }
): FoundCustomer[] {
  const byOrder: Match = {
    kind: 'ORDER',
    likeness: buyers.isSure ? 'exact' : 'within',
  }
  const found = [
    ...buyers.profiles.map((profile) => ({ profile, match: byOrder })),
    ...profiles.flatMap((profile) =>
      matchesOf(profile, term, region).map((match) => ({ profile, match }))
    ),
  ].sort(
    (one, other) =>
      rankOf(one.match) - rankOf(other.match) ||
      other.profile.changedAt.localeCompare(one.profile.changedAt)
  )
  const isFirst = (
    { profile: { id } }: (typeof found)[number],
    place: number
  ) => found.findIndex(({ profile }) => profile.id === id) === place

  return found
    .filter(isFirst)
    .map(({ profile, match: { kind, likeness, number } }) =>
      masked(profile, { foundBy: kind, isExact: likeness === 'exact', number })
    )
}

function matchesOf(
  { companyDocument, document, email, phones, ...names }: Profile,
  term: Term,
  region: string | null
): Match[] {
  const likenessOf = (kind: TermKind): Array<[Likeness | null, string?]> => {
    switch (kind) {
      case 'EMAIL':
        return [[term.email ? matchEmail(term.email, email) : null]]

      case 'PHONE':
        return phones.map((number) => [
          term.phone ? matchPhone(term.phone, number, region) : null,
          number,
        ])

      case 'DOCUMENT':
        return [document, companyDocument].flatMap((number) =>
          term.document && number
            ? [[matchDocument(term.document, number), number]]
            : []
        )

      case 'NAME':
        return [[term.words ? matchName(term.words, names) : null]]

      case 'ORDER':
        return []
    }
  }

  return term.kinds.flatMap((kind) =>
    likenessOf(kind).flatMap(([likeness, number]) =>
      likeness ? [{ kind, likeness, number }] : []
    )
  )
}

function matchEmail(typed: string, email: string): Likeness | null {
  if (isSameEmail(typed, email)) {
    return 'exact'
  }
  const at = email.toLowerCase().normalize().indexOf(typed.toLowerCase())

  return at < 0
    ? null
    : at === 0
      ? 'prefix'
      : typed.startsWith('@')
        ? 'within'
        : null
}

/** A name fits when each word that was typed is in it, in whatever order. */
function matchName(
  typed: string[],
  { companyName, ...person }: Parameters<typeof nameOf>[0]
): Likeness | null {
  const asked = typed.map(folded)
  const names = [nameOf({ ...person, companyName: null }), companyName]

  return best(
    names.map((name) => {
      const words = wordsOf(name ?? '').map(folded)

      if ([...asked].sort().join(' ') === [...words].sort().join(' ')) {
        return 'exact'
      }
      if (asked.every((part) => words.some((word) => word.startsWith(part)))) {
        return 'prefix'
      }
      return asked.every((part) => words.some((word) => word.includes(part)))
        ? 'within'
        : null
    })
  )
}

function best(likenesses: Array<Likeness | null | undefined>): Likeness | null {
  return LIKENESSES.find((one) => likenesses.includes(one)) ?? null
}

function rankOf({ likeness }: Match) {
  return LIKENESSES.indexOf(likeness)
}
