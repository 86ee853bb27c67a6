import type { CustomerSearch } from './answers'

/** How many characters a search needs, unless it is a name of two letters. */
export const MIN_CHARACTERS = 3

/** Whether the account can be searched for what the term may be. */
export function wasSearched({ kinds, searchable }: CustomerSearch): boolean {
  return kinds.some((kind) => searchable.includes(kind))
}

/** Whether a term is long enough. */
export function isSearchable(term: string): boolean {
  return [...term].length >= MIN_CHARACTERS || /^\p{L}{2}$/u.test(term)
}
