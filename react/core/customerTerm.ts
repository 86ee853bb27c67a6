/** What a start can be asked for: a whole email, or what a search has found. */
export type WhichCustomer = ({ email: string } | { id: string }) & {
  /** The order by whose number they were found, as it was typed. */
  orderId?: string | null
}

/** What was typed, without what is not its own: as a link to it is copied. */
export function bareTerm(text: string): string {
  return text.trim().replace(/^mailto:\s*/i, '')
}

/**
 * Whether this is meant as one whole email, which needs no search, rather than as
 * whom a switchboard calls: `sip:+5521999990001@pbx.example`. Our service says
 * whether it is one.
 */
export function isWholeEmail(text: string): boolean {
  const email = bareTerm(text)

  // Of a text that was pasted by mistake it would take long to tell.
  return email.length < 255 && /^(?!\+)[^\s@:]+@[^\s@]+\.[^\s@]+$/.test(email)
}
