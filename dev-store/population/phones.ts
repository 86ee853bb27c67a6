import type { Draw } from './draw'

const AREAS = ['11', '19', '21', '31', '41', '47', '51', '61', '71', '81', '85']
const JUNK = ['--', '0', 'não tem', 'N/A', '()', '0000000000', 'same as Maria']

/**
 * A phone number of Brazil, in one of the ways in which imports leave it.
 */
export function brazilianPhone(draw: Draw): string {
  const area = draw.oneOf(AREAS)

  if (draw.happens(0.02)) return draw.oneOf(JUNK)
  if (draw.happens(0.06)) {
    const [from, to] = [`3${draw.digits(3)}`, draw.digits(4)]

    return draw.oneOf([`(${area}) ${from}-${to}`, `+55${area}${from}${to}`])
  }

  const from = `9${6 + draw.below(4)}${draw.digits(3)}`
  const to = draw.digits(4)

  switch (draw.below(16)) {
    case 0:
    case 1:
      return `55${area}${from}${to}`
    case 2:
    case 3:
      return `${area}${from}${to}`
    case 4:
    case 5:
      return `(${area}) ${from}-${to}`
    case 6:
      return `${area} 9 ${from.slice(1)} ${to}`
    case 7:
      return `+55 ${area} ${from}-${to}`
    case 8:
      return `+55 (${area}) ${from}-${to}`
    case 9:
      return `0${area} ${from}${to}`
    case 10:
      return `${area} ${from}.${to} (recado)`
    default:
      return `+55${area}${from}${to}`
  }
}

/**
 * A mobile number of France, likewise.
 */
export function frenchPhone(draw: Draw): string {
  const pairs = Array.from({ length: 4 }, () => draw.digits(2))
  const first = draw.oneOf(['6', '7'])

  return draw.oneOf([
    `+33 ${first} ${pairs.join(' ')}`,
    `+33${first}${pairs.join('')}`,
    `0${first} ${pairs.join(' ')}`,
    `0${first}.${pairs.join('.')}`,
    `0033${first}${pairs.join('')}`,
  ])
}

/**
 * A number of the United States, likewise.
 */
export function americanPhone(draw: Draw): string {
  const [area, from] = [draw.oneOf(['212', '305', '415', '617']), '555']
  const to = draw.digits(4)

  return draw.oneOf([
    `+1${area}${from}${to}`,
    `+1 ${area}-${from}-${to}`,
    `(${area}) ${from}-${to}`,
    `${area}${from}${to}`,
    `${area}-${from}-${to} x${draw.digits(2)}`,
  ])
}

/**
 * A number of a country with this calling code, as it should be written.
 */
export function foreignPhone(draw: Draw, code: string): string {
  return `+${code}${1 + draw.below(9)}${draw.digits(8)}`
}
