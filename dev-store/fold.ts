const ASCII = /^[\x20-\x7e]*$/
const MARKS = /[\u0300-\u036f]/g
const UNDIVIDED = /[đðħıłøþßæœ]/g
const PLAIN: Record<string, string> = {
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
