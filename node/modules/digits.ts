/** A text with the digits of every script written as 0 to 9. */
export function withPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, (digit) => String(numberOf(digit)))
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
