import type { FoundCustomer, TermKind } from '../typings/graphql'
import { type Document, matchDocument } from './document'
import { isSameEmail } from './email'
import { matchPhone, type Phone } from './phone'
import { masked, type Names, namesOf, type Profile } from './profile'
import { mayBeCalled } from './similarName'
import type { Term } from './term'
import { folded, isShortName, withoutElision, wordsOf } from './words'

/** What tells one customer from the others, or nearly. */
export interface Identifiers {
  email?: string | null
  document?: Document | null
  /** Families share theirs. */
  phone?: Phone | null
}

/** Whether any of these is exactly this customer's. */
export function hasAnyOf(
  { document, email, phone }: Identifiers,
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
const MATCH_RANKS = ['exact', 'prefix', 'within'] as const

/** Fewer are the last ones of a phone, as a caller tells them. */
const FEW_DIGITS = 7

type MatchRank = (typeof MATCH_RANKS)[number]

/** Why a customer was found. */
interface RankedMatch {
  kind: TermKind
  rank: MatchRank
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
export function rankCustomers(
  profiles: Profile[],
  term: Term,
  region: string | null,
  buyers: Buyers = { profiles: [], isSure: false }
): FoundCustomer[] {
  const byOrder: RankedMatch = {
    kind: 'ORDER',
    rank: buyers.isSure ? 'exact' : 'within',
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
    .map(({ profile, match: { kind, rank, number } }) =>
      masked(profile, { foundBy: kind, isExact: rank === 'exact', number })
    )
}

function matchesOf(
  { companyDocument, document, email, phones, ...names }: Profile,
  term: Term,
  region: string | null
): RankedMatch[] {
  const ranksOf = (kind: TermKind): Array<[MatchRank | null, string?]> => {
    switch (kind) {
      case 'EMAIL':
        return [[term.email ? matchEmail(term.email, email) : null]]

      case 'PHONE':
        return phones.map((number) => [
          term.phone ? matchPhone(term.phone, number, region) : null,
          number,
        ])

      case 'DOCUMENT':
        return (term.documents ?? []).flatMap((typed) =>
          [document, companyDocument].flatMap(
            (number): Array<[MatchRank | null, string]> =>
              number ? [[matchDocument(typed, number), number]] : []
          )
        )

      case 'NAME':
        return [[term.words ? matchName(term.words, names) : null]]

      case 'ORDER':
        return []
    }
  }

  // Whose number it is may be somebody else than the one who is named beside it.
  const isNamed = mayBeCalled(term.name ?? '', names)
  // The last digits of a phone are too few to decide against the name.
  const isPart = (kind: TermKind) =>
    kind === 'PHONE' && Number(term.phone?.digits.length) < FEW_DIGITS

  return term.kinds.flatMap((kind) =>
    ranksOf(kind).flatMap(([rank, number]) => {
      const isTheirs = isNamed || kind === 'NAME'

      return rank && (isTheirs || !isPart(kind))
        ? [{ kind, rank: isTheirs ? rank : 'within', number }]
        : []
    })
  )
}

function matchEmail(typed: string, email: string): MatchRank | null {
  if (isSameEmail(typed, email)) {
    return 'exact'
  }
  const at = email.toLowerCase().normalize().indexOf(typed.toLowerCase())

  if (at === 0) {
    return 'prefix'
  }
  return at > 0 && typed.startsWith('@') ? 'within' : null
}

/** A name fits when each word that was typed is in it, in whatever order. */
function matchName(typed: string[], names: Names): MatchRank | null {
  const asked = typed.map(folded)
  const all = namesOf(names)
  const rank = (name: string) =>
    rankOfName(asked, wordsOf(name).map(folded), isShortName(typed))

  return bestOf(all.map(rank)) ?? bestOf(all.map(withoutElision).map(rank))
}

function rankOfName(
  asked: string[],
  words: string[],
  isShort: boolean
): MatchRank | null {
  if ([...asked].sort().join(' ') === [...words].sort().join(' ')) {
    return 'exact'
  }
  // Too many names begin with two letters.
  if (isShort) {
    return words.includes(asked[0]) ? 'prefix' : null
  }
  if (asked.every((part) => words.some((word) => word.startsWith(part)))) {
    return 'prefix'
  }
  return asked.every((part) => words.some((word) => word.includes(part)))
    ? 'within'
    : null
}

function bestOf(ranks: Array<MatchRank | null | undefined>): MatchRank | null {
  return MATCH_RANKS.find((one) => ranks.includes(one)) ?? null
}

function rankOf({ rank }: RankedMatch) {
  return MATCH_RANKS.indexOf(rank)
}
