const MAX_LENGTH = 100
/** Signs that cannot be seen, except the joiners that some scripts need. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u
const SAYS_SOMETHING = /[\p{L}\p{N}]/u
/** Also one with blanks in it. */
const EMAIL =
  /[^\s@]@[^\s@]|[^\s@]\s*@\s*[^\s@.。]*\p{L}[^\s@.。]*\s*[.。]\s*\p{L}{2}/u

/** Why an operator acts for somebody, or a ticket's number. */
export interface Reason {
  /** As it was typed; null when that was blank, or cannot be taken. */
  text: string | null
  isValid: boolean
}

/** Reads a reason. It goes into orders and logs, so no email may be in it. */
export function readReason(typed: string | null | undefined): Reason {
  const text = typed?.trim() || null
  const isValid =
    text === null ||
    ([...text].length <= MAX_LENGTH &&
      !UNSEEN.test(text) &&
      !EMAIL.test(text.normalize('NFKC')) &&
      SAYS_SOMETHING.test(text.replace(/\p{DI}/gu, '')))

  return { text: isValid ? text : null, isValid }
}
