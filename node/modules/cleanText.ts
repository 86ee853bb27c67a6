/** What parts words, or keeps them apart, and cannot be seen. */
const GAP = /[\u115f\u1160\u200b\u200c\u2800\u3164\uffa0]+/g
const CONTROL = /\p{Cc}+/gu
const UNSEEN = /[\p{Cf}\p{DI}]+/gu
/** As above, but for what joins or parts the letters of one word. */
const UNSEEN_IN_NAME = /(?![\u200c\u200d])[\p{Cf}\p{DI}\u2800]/gu
/** Longer than anything that a field takes, whatever is around it. */
const MAX_LENGTH = 1016
/** No longer name is taken, shown or searched. */
export const MAX_NAME = 100
/** Something to see. */
const SHOWS = /[^\p{M}\p{Z}\p{C}]/u
/** Full- and half-width signs, ligatures and the letters of formulas. */
const COMPATIBLE = /[\u3000\ufb00-\ufdff\ufe30-\uffef\u{1d400}-\u{1d7ff}]+/gu
/** Beside digits an input method gives the sign of a long vowel. */
const DASH =
  /[\p{Pd}\u02d7\u2043\u2212]|(?<=\p{Nd} ?)[\u30fc\uff70](?= ?\p{Nd})/gu
const APOSTROPHE = /[\u02bc\u2018\u2019\u201b\u2032\uff07]/g
const FULL_STOP = /[\u3002\uff61]/g

/**
 * A text as it was meant, whatever it was copied from: without what cannot be
 * seen, in plain letters, dashes and single blanks, composed. Of one that is far too long,
 * or becomes so, nothing is left: to take it apart would keep all others waiting.
 */
export function cleanText(typed: string): string {
  if (typed.length > MAX_LENGTH) {
    return ''
  }
  const isAddress = /[@\uff20\ufe6b]/.test(typed)
  const text = typed
    .replace(CONTROL, ' ')
    .replace(GAP, isAddress ? '' : ' ')
    .replace(UNSEEN, '')
    .replace(DASH, '-')
    .replace(COMPATIBLE, (signs) => signs.normalize('NFKC'))
    .normalize()
    .replace(/\s+/g, ' ')
    .trim()

  if (text.length > MAX_LENGTH) {
    return ''
  }
  return isAddress
    ? text.replace(APOSTROPHE, "'").replace(FULL_STOP, '.')
    : text
}

/**
 * A name without what cannot be seen, as whoever it is writes it; empty when it
 * shows nothing.
 */
export function cleanName(typed: string): string {
  const name = typed
    .replace(UNSEEN_IN_NAME, '')
    .replace(COMPATIBLE, (signs) => signs.normalize('NFKC'))
    .normalize()
    .trim()

  return SHOWS.test(name) ? name : ''
}

/**
 * A name as VTEX keeps it, as far as a name goes, without what would turn around the text
 * beside it; null when it shows nothing. Shoppers write their own, as long as they like.
 */
export function shownName(kept: string | null): string | null {
  const name = kept?.slice(0, MAX_NAME).replace(UNSEEN_IN_NAME, '') ?? ''

  return SHOWS.test(name) ? name : null
}
