/** A text with the digits of every script written as 0 to 9. */
export function withPlainDigits(text: string): string {
  return isPlain(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/\p{Nd}/gu, (digit) => String(numberOf(digit)))
}

/** As most texts are: there is nothing to look for, and a search reads many. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** Unicode keeps the digits of a script in a row, from zero on. */
function numberOf(digit: string) {
  const point = digit.codePointAt(0) ?? 0
  let value = 0

  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) {
    value += 1
  }
  return value
}

/** Those that imports have, besides 0 to 9: full-width ones, Arabic and Persian. */
const OTHER_ZEROS = ['\uff10', '\u0660', '\u06f0']

/** A text of plain digits in each of the other scripts in which numbers are kept. */
export function inOtherDigits(text: string): string[] {
  return OTHER_ZEROS.map((zero) =>
    text.replace(/\d/g, (digit) =>
      String.fromCharCode(zero.charCodeAt(0) + Number(digit))
    )
  )
}
