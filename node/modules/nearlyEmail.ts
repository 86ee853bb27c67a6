const AT =
  /\s*[([{<]\s*(?:at|arroba|ät)\s*[)\]}>]\s*|\s+(?:arroba|arobase|chiocciola|klammeraffe|at-?zeichen|собака|małpa|arobas[eă]?)\s+|(?<=[^\s@])@{2,}(?=[^\s@])/giu
const DOT =
  /\s*[([{]\s*(?:dot|ponto|punto|point|punkt)\s*[)\]}]\s*|\s+(?:dot|ponto|punto|point|punkt|точка|kropka)\s+/giu
const SPOKEN_AT =
  /^(\S+(?: (?:dot|underscore|dash) \S+)*) at (\S+(?:\.| dot )\S+)$/i
const SIGNS: Array<[RegExp, string]> = [
  [
    /\s+(?:underline|underscore|sublinhado|guion bajo|guión bajo|anderline)\s+/giu,
    '_',
  ],
  [/\s+(?:h[ií]fen|dash|guion|guión|tra[cç]o|bindestrich|tiret)\s+/giu, '-'],
]
/** What a domain ends with, where a comma or a blank stands for its dot. */
const LAST = '(?:com|net|org|edu|gov|info|example|[a-z]{2})(?![\\p{L}\\d-])'
const COMMA = new RegExp(
  `(@[^\\s@]+?)\\s*(?:,\\s?|\\.\\s+|\\s+\\.)\\s*(?=${LAST})`,
  'giu'
)
/** In a domain: `ana@example..com`. */
const DOTS = /(?<!\.)\.{2,}(?=[\p{L}\d])(?<=@\S*)/gu
const AROUND_AT = /(?<=[^\s@]) ?@ ?(?=[^\s@])/gu

/**
 * An email as somebody says it, or mistypes it so that it can mean nothing else:
 * `ana (at) example dot com`, `ana @example,com`, `ana@@example.com`.
 */
export function mendedEmail(typed: string): string {
  const spoken = typed.replace(SPOKEN_AT, '$1@$2').replace(AT, '@')

  // Two of them are two emails, or none.
  if (spoken.split('@').length !== 2) {
    return typed
  }
  return SIGNS.reduce(
    (text, [said, sign]) => text.replace(said, sign),
    spoken.replace(DOT, '.')
  )
    .replace(AROUND_AT, '@')
    .replace(DOTS, '.')
    .replace(COMMA, '$1.')
    .replace(COMMA, '$1.')
}
