const ASCII = /^[\x20-\x7e]*$/
const MARKS = /[\u0300-\u036f]/g
const UNDIVIDED = /[łøđßæœ]/g
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}

/**
 * A text in lower case and without accents, by which texts are compared.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase()

  if (ASCII.test(lower)) {
    return lower
  }

  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(UNDIVIDED, (letter) => PLAIN[letter])
    .normalize('NFC')
}
