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
export function hasOneOf(marks: Marks, profile: Profile): boolean {
  const kinds: TermKind[] = ['EMAIL', 'DOCUMENT', 'PHONE']

  return matchOf(profile, { ...marks, kinds }, null)?.likeness === 'exact'
}

/** How much of what was typed is a customer's, the most first. */
const LIKENESSES = ['exact', 'prefix', 'within'] as const

type Likeness = (typeof LIKENESSES)[number]

/** Why a customer was found. */
interface Match {
  kind: TermKind
  likeness: Likeness
}

const BY_ORDER: Match = { kind: 'ORDER', likeness: 'exact' }

/**
 * Those who are meant by the term, masked, the likeliest first and each once.
 * Master Data may answer with more people than were asked for: whom the term
 * does not fit is left out.
 *
 * @param buyers those whose order it is
 */
export function likeliest(
  profiles: Profile[],
  term: Term,
  region: string | null,
  buyers: Profile[] = []
): FoundCustomer[] {
  const found = [
    ...buyers.map((profile) => ({ profile, match: BY_ORDER })),
    ...profiles.flatMap((profile) => {
      const match = matchOf(profile, term, region)

      return match ? [{ profile, match }] : []
    }),
  ].sort(
    (one, other) =>
      rankOf(one.match) - rankOf(other.match) ||
      other.profile.changedAt.localeCompare(one.profile.changedAt)
  )
  const best = new Map(
    [...found].reverse().map((one) => [one.profile.id, one] as const)
  )

  return found
    .filter((one) => best.get(one.profile.id) === one)
    .map(({ profile, match: { kind, likeness } }) =>
      masked(profile, { foundBy: kind, isExact: likeness === 'exact' })
    )
}

function matchOf(
  { companyDocument, document, email, phones, ...names }: Profile,
  term: Term,
  region: string | null
): Match | null {
  const likenessOf = (kind: TermKind): Likeness | null => {
    switch (kind) {
      case 'EMAIL':
        return term.email ? matchEmail(term.email, email) : null

      case 'PHONE':
        return best(
          phones.map(
            (kept) => term.phone && matchPhone(term.phone, kept, region)
          )
        )

      case 'DOCUMENT':
        return best(
          [document, companyDocument].map(
            (kept) => term.document && matchDocument(term.document, kept)
          )
        )

      case 'NAME':
        return term.words ? matchName(term.words, names) : null

      case 'ORDER':
        return null
    }
  }
  const matches = term.kinds.flatMap((kind) => {
    const likeness = likenessOf(kind)

    return likeness ? [{ kind, likeness }] : []
  })

  return matches.sort((one, other) => rankOf(one) - rankOf(other))[0] ?? null
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
