const SHOWN = 4

/** An email of which the first letter and the domain can be seen. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  const [first = ''] = email

  return `${at > 0 ? first : ''}***${at >= 0 ? email.slice(at) : ''}`
}

/** A text of which the first sign can be seen; null when there is none. */
export function maskedText(text: string | null): string | null {
  const [first] = text?.trim() ?? ''

  return first ? `${first}***` : null
}

/**
 * A number of which the last four signs can be seen, of a short one no more than
 * half; null when there is none.
 */
export function maskedNumber(value: string | null | undefined): string | null {
  const signs = value?.replace(/[^\p{L}\p{N}]/gu, '') ?? ''
  const shown = Math.min(SHOWN, Math.floor(signs.length / 2))

  return signs ? `***${signs.slice(signs.length - shown)}` : null
}
