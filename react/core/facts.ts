import type { Customer } from './answers'
import { nameOf } from './customerName'

/** What the bar can show of a customer, in this order. */
export const FACTS = ['name', 'email', 'document', 'phone'] as const

/** One of them. */
export type Fact = (typeof FACTS)[number]

/** What can be revealed for a while: one of them, or where things are delivered. */
export type Revealed = Fact | 'addresses'

/** How much of it is shown; what is masked can be revealed for a while. */
export type Disclosure = 'shown' | 'masked' | 'hidden'

/** How much of each is shown. */
export type Disclosures = Record<Fact, Disclosure>

/** A fact as the operator sees it. */
export interface ShownFact {
  fact: Fact
  text: string
  /** Only a part of it is shown, until it is revealed. */
  isMasked: boolean
  isRevealed: boolean
}

const VISIBLE_DIGITS = 4

/**
 * What the operator sees of a customer: nothing that is hidden or that VTEX does
 * not know.
 *
 * @param revealed what was masked and is not, for now
 */
export function shownFacts(
  customer: Customer,
  disclosures: Disclosures,
  revealed: Revealed | null
): ShownFact[] {
  const values: Record<Fact, string | null> = {
    name: nameOf(customer),
    email: customer.email,
    document: customer.documentReadAloud ?? customer.document,
    phone: customer.phoneReadAloud ?? customer.phone,
  }

  return FACTS.flatMap((fact) => {
    const value = values[fact]

    if (!value || disclosures[fact] === 'hidden') {
      return []
    }
    const isMasked = disclosures[fact] === 'masked'
    const isRevealed = isMasked && revealed === fact
    const text = isMasked && !isRevealed ? masked(fact, value) : value

    return [{ fact, text, isMasked, isRevealed }]
  })
}

/** What has no place of its own in the bar, or has to be revealed there. */
export function factsBeside(facts: ShownFact[]): ShownFact[] {
  return facts.filter(
    ({ fact, isMasked }) => isMasked || fact === 'document' || fact === 'phone'
  )
}

/** Tells whose it is to whoever knows them already. */
export function masked(fact: Fact, value: string): string {
  if (fact === 'name') {
    return value
      .split(/\s+/)
      .map((word) => `${[...word].slice(0, 1).join('')}***`)
      .join(' ')
  }
  if (fact === 'email') {
    return value.replace(/^(.?).*@/, '$1***@')
  }
  const characters = value.replace(/[^\p{L}\p{N}]/gu, '')
  const visible = Math.min(VISIBLE_DIGITS, Math.floor(characters.length / 2))

  return `***${characters.slice(characters.length - visible)}`
}
