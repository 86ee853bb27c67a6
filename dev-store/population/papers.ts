import type { Draw } from './draw'

const CNPJ_SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * A CPF with its check digits, eleven digits.
 *
 * @see https://www.npmjs.com/package/validation-br
 */
export function drawCpf(draw: Draw): string {
  return withCheckDigits(draw.digits(9), 11)
}

/**
 * A CNPJ with its check digits, fourteen characters: digits only, or with
 * letters, as given out since 2026.
 *
 * @see https://www.npmjs.com/package/validation-br
 */
export function drawCnpj(draw: Draw, hasLetters: boolean): string {
  const root = hasLetters
    ? Array.from({ length: 8 }, () => draw.oneOf([...CNPJ_SIGNS])).join('')
    : draw.digits(8)

  return withCheckDigits(`${root}0001`, 9)
}

/**
 * A CPF or CNPJ with the dots and dashes people write it with.
 */
export function formatted(paper: string): string {
  return paper.length === 11
    ? paper.replace(/^(...)(...)(...)(..)$/, '$1.$2.$3-$4')
    : paper.replace(/^(..)(...)(...)(....)(..)$/, '$1.$2.$3/$4-$5')
}

// Weights count from 2 at the right end up to this one, and begin again.
function withCheckDigits(base: string, highestWeight: number): string {
  return checked(checked(base, highestWeight), highestWeight)
}

function checked(base: string, highestWeight: number): string {
  let sum = 0

  for (let place = 0; place < base.length; place++) {
    const weight = 2 + (place % (highestWeight - 1))

    sum += (base.charCodeAt(base.length - 1 - place) - 48) * weight
  }

  const digit = 11 - (sum % 11)

  return `${base}${digit > 9 ? 0 : digit}`
}
