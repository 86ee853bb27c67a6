import { faker } from '@faker-js/faker/locale/pt_BR'

const AREAS = ['11', '19', '21', '31', '41', '47', '51', '61', '71', '81', '85']
const JUNK = ['--', '0', 'não tem', 'N/A', '()', '0000000000', 'same as Maria']

/** A phone number of Brazil, in one of the ways in which imports leave it. */
export function brazilianPhone(): string {
  const area = faker.helpers.arrayElement(AREAS)

  if (faker.datatype.boolean(0.02)) {
    return faker.helpers.arrayElement(JUNK)
  }
  if (faker.datatype.boolean(0.06)) {
    return written(`(${area}) 3###-####`, `+55${area}3#######`)
  }
  const first = faker.number.int({ min: 6, max: 9 })
  const plain = `${area}9${first}#######`

  return written(
    ...[`+55${plain}`, `+55${plain}`, `+55${plain}`],
    `55${plain}`,
    plain,
    `0${area} 9${first}#######`,
    `(${area}) 9${first}###-####`,
    `${area} 9 ${first}### ####`,
    `${area} 9${first}###.#### (recado)`,
    `+55 ${area} 9${first}###-####`,
    `+55 (${area}) 9${first}###-####`
  )
}

/** A mobile number of France, likewise. */
export function frenchPhone(): string {
  const first = faker.helpers.arrayElement(['6', '7'])

  return written(
    `+33 ${first} ## ## ## ##`,
    `+33${first}########`,
    `0${first} ## ## ## ##`,
    `0${first}.##.##.##.##`,
    `0033${first}########`
  )
}

/** A number of the United States, likewise. */
export function americanPhone(): string {
  const area = faker.helpers.arrayElement(['212', '305', '415', '617'])

  return written(
    `+1${area}555####`,
    `+1 ${area}-555-####`,
    `(${area}) 555-####`,
    `${area}555####`,
    `${area}-555-#### x##`
  )
}

/** A number of a country with this calling code, as it should be written. */
export function foreignPhone(code: string): string {
  const first = faker.number.int({ min: 1, max: 9 })

  return written(`+${code}${first}########`)
}

/** One of these ways to write a number, `#` being a digit. */
function written(...ways: string[]): string {
  return faker.helpers.replaceSymbols(faker.helpers.arrayElement(ways))
}
