import type { FoundCustomer } from '../typings/graphql'
import { masked, type Names, namesOf, type Profile } from './profile'
import { soundDistance } from './sound'
import type { Term } from './term'
import { folded, isShortName, withoutElision, wordsOf } from './words'

const MAX_WORDS = 8

/**
 * The words of a name that may have been heard rather than read; empty when the
 * term is likelier something else. For two letters Master Data was asked twice already.
 */
export function heardWords({ kinds, words }: Term): string[] {
  const isName =
    kinds[0] === 'NAME' && words?.every(isWord) && !isShortName(words)

  return isName && words ? words.slice(0, MAX_WORDS) : []
}

/** Those whose name sounds like the term's, masked, the likeliest first. */
export function similarCustomers(
  profiles: Profile[],
  term: Term
): FoundCustomer[] {
  const words = heardWords(term)

  return (words.length > 0 ? profiles : [])
    .flatMap((profile) => {
      const distance = distanceOf(profile, words)

      return distance === null ? [] : [{ distance, profile }]
    })
    .sort(
      (one, other) =>
        one.distance - other.distance ||
        other.profile.changedAt.localeCompare(one.profile.changedAt)
    )
    .map(({ profile }) =>
      masked(profile, { foundBy: 'NAME', isExact: false, isSimilar: true })
    )
}

/** A name is similar when each word that was heard is one of its own. */
function distanceOf(profile: Profile, words: string[]): number | null {
  const distances = spelled(profile).flatMap((name) => {
    const kept = wordsOf(name)
    const each = words.map((word) => nearest(word, kept))

    return each.includes(null)
      ? []
      : each.reduce<number>((sum, distance) => sum + (distance ?? 0), 0)
  })

  return distances.length > 0 ? Math.min(...distances) : null
}

function nearest(word: string, kept: string[]): number | null {
  const distances = kept.flatMap((one) =>
    folded(one).startsWith(folded(word)) ? 0 : (soundDistance(word, one) ?? [])
  )

  return distances.length > 0 ? Math.min(...distances) : null
}

/** Whether a customer with these names, if any, may be called so as well. */
export function mayBeCalled(name: string, names: Names): boolean {
  const typed = wordsOf(name)
  const kept = spelled(names).flatMap(wordsOf)

  return (
    typed.length === 0 ||
    kept.length === 0 ||
    typed.some((word) => nearest(word, kept) !== null)
  )
}

/** Their names, each also with what is elided in one word. */
function spelled(names: Names): string[] {
  return namesOf(names).flatMap((name) => [name, withoutElision(name)])
}

/** Nobody hears a word with a digit, or one that no name is as long as. */
function isWord(word: string) {
  return /^[\p{L}\p{M}]{1,30}$/u.test(word)
}
