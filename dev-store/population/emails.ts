import { faker } from '@faker-js/faker/locale/pt_BR'

import { fold } from '../fold'

const DOMAINS = [
  'example.net',
  'example.net',
  'mail.example',
  'mail.example',
  'post.example',
  'shop.example',
  'bücher.example',
  'lojão.example',
]

/** Hands out emails that begin like this name, no two of them alike. */
export function createEmails(taken: Iterable<string>) {
  const used = new Set(taken)

  return (firstName: string, lastName: string): string => {
    const first = slugOf(firstName) || 'cliente'
    const last = slugOf(lastName)
    const domain = faker.helpers.arrayElement(DOMAINS)
    const local = decorated(last ? `${first}.${last}` : first)
    let email = `${local}@${domain}`

    for (let digits = '###'; used.has(email); digits += '#') {
      email = `${local}${faker.helpers.replaceSymbols(digits)}@${domain}`
    }
    used.add(email)

    // Upper case tells no two of them apart.
    return faker.datatype.boolean(0.03) ? capitalised(email) : email
  }
}

function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z' -]/g, '')
    .replace(/[ -]+/g, '.')
}

function decorated(local: string): string {
  if (!faker.datatype.boolean(0.08)) {
    return local
  }
  return faker.helpers.arrayElement([
    `${local}+vip`,
    `${local}+loja.1`,
    `${local}#1`,
    `${local}&filhos`,
    `100%${local}`,
    `o'${local}`,
    `${local}_`,
    `${local}-`,
  ])
}

function capitalised(email: string): string {
  return email
    .replace(/^[a-z]/, (letter) => letter.toUpperCase())
    .replace(/[.][a-z]/, (letter) => letter.toUpperCase())
}
