/** What a start can be asked for: a whole email, or what a search has found. */
export type WhichCustomer = { email: string } | { id: string }

/**
 * Whether this is meant as one whole email, which needs no search. Our service
 * says whether it is one.
 */
export function isWholeEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text.trim())
}
