/** In these scripts a name is written without a blank between its parts. */
const WITHOUT_BLANKS =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}'

const SIGNS = '\\p{L}\\p{M}\\p{N}'

const WORD = new RegExp(
  `(?=[${SIGNS}])[${WITHOUT_BLANKS}]|(?:(?![${WITHOUT_BLANKS}])[${SIGNS}])+`,
  'gu'
)

/**
 * The words of a text, without the signs between them; where a script does not
 * part its words, each sign is one.
 */
export function wordsOf(text: string): string[] {
  return text.normalize().match(WORD) ?? []
}

/** A text in which case and accents make no difference. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
