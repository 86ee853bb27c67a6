import { isWholeEmail } from './customerTerm'

/** What a domain ends with, and with what before it. */
const LAST = /\.(?:com|net|org|info|edu|gov|[a-z]{2})$/i
const SECOND = /\.(?:com|co|net|org|edu|gov)\.[a-z]{2}$/i

/**
 * The email that a term is, or may be meant to be without its `@`, as in
 * `ana.souza.example.com`; null when it is likely none.
 */
export function emailGuess(term: string): string | null {
  if (isWholeEmail(term)) {
    return term
  }
  const labels = term.split('.')
  const at = labels.length - (SECOND.test(term) ? 3 : 2)
  const isEmail =
    at > 0 && LAST.test(term) && /^[\w+-]+(?:\.[\w+-]+)+$/.test(term)

  return isEmail && labels[0] !== 'www'
    ? `${labels.slice(0, at).join('.')}@${labels.slice(at).join('.')}`
    : null
}
