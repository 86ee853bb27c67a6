import { fold } from '../fold'
import type { Draw } from './draw'

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

/**
 * Hands out emails that begin like this name, no two of them alike.
 */
export function createEmails(taken: Iterable<string>) {
  const used = new Set(taken)
  const slugs = new Map<string, string>()

  function slug(name: string): string {
    const known = slugs.get(name)

    if (known !== undefined) return known

    const made = fold(name)
      .replace(/[^a-z' -]/g, '')
      .replace(/[ -]+/g, '.')

    slugs.set(name, made)

    return made
  }

  return (draw: Draw, firstName: string, lastName: string): string => {
    const first = slug(firstName) || 'cliente'
    const last = slug(lastName)
    const domain = draw.oneOf(DOMAINS)
    const local = decorated(draw, last ? `${first}.${last}` : first)
    let email = `${local}@${domain}`

    for (let turn = 0; used.has(email); turn++) {
      email = `${local}${draw.digits(3 + turn)}@${domain}`
    }
    used.add(email)

    // Upper case tells no two of them apart.
    return draw.happens(0.03) ? capitalised(email) : email
  }
}

function decorated(draw: Draw, local: string): string {
  if (!draw.happens(0.08)) return local

  return draw.oneOf([
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
