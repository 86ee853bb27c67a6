/** In these scripts a name is written without a blank between its parts. */
const WITHOUT_BLANKS =
  '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}'

/** Unicode has some of them among the letters. */
const APOSTROPHES = "'`´\\u02b9-\\u02bf\\u2018-\\u201b\\u2032\\u2035\\uff07"

const SIGNS = '\\p{L}\\p{M}\\p{N}'

const UNPARTED = new RegExp(`^[${WITHOUT_BLANKS}]$`, 'u')

const WORD = new RegExp(
  `(?=[${SIGNS}])[${WITHOUT_BLANKS}]|(?:(?![${WITHOUT_BLANKS}${APOSTROPHES}])[${SIGNS}])+`,
  'gu'
)

/**
 * The words of a text, without the signs between them; where a script does not
 * part its words, each sign is one.
 */
export function wordsOf(text: string): string[] {
  return text.normalize().match(WORD) ?? []
}

const ELIDED = new RegExp(
  `(?<=\\p{L}\\p{M}*)\\s*[${APOSTROPHES}]\\s*(?=\\p{L})|(?<=(?:^|\\s)\\p{L})\\s+(?=\\p{L}{2})`,
  'gu'
)

/** A name in which `D'Ávila`, or `D Ávila`, is one word. */
export function withoutElision(name: string): string {
  return name.replace(ELIDED, '')
}

/** Letters that Unicode does not take apart, and Master Data does. */
const PLAIN: Partial<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/** Whether it is a sign of a script that does not part its words. */
export function isWordOfOne(word: string): boolean {
  return UNPARTED.test(word)
}

/** A text in which case and accents make no difference. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đðħıłøþßæœ]/g, (letter) => PLAIN[letter] ?? letter)
}

/** Whether this is a name of two letters, written as one word, such as `Ng`. */
export function isShortName(words: string[]): boolean {
  return words.length === 1 && /^\p{L}{2}$/u.test(words[0])
}
