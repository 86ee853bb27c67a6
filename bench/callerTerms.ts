import { type CustomerDocument, idOf } from '../dev-store/customerDocument'
import { customerDocuments, findCustomer } from '../dev-store/customers'
import { earlierOrder } from '../dev-store/emulator/earlierOrders'
import { fold } from '../dev-store/fold'

/** What a caller can tell of themself. */
export const KINDS = ['name', 'email', 'phone', 'document', 'order'] as const

export type CallerKind = (typeof KINDS)[number]

/** What an operator types while somebody is on the phone. */
export interface CallerTerm {
  kind: CallerKind
  /** What is in the box at each pause; the last is the whole term. */
  typed: string[]
  /** Whom the whole term has to find. */
  customerId: string
}

const PAUSES_AT = [0.4, 0.7, 1]
const FIRST_PAUSE = 3
/** No search answers with more than these. */
const MAX_FOUND = 10
const FIRST_ORDER = 1_400_000_000_000
const ORDERS = 2000
const MOBILE = /^(?:55|0)?(\d\d)(9\d{4})(\d{4})$/

/**
 * Terms of all kinds in turn, always the same ones, each of a customer of the
 * dev store whom it is enough to find.
 *
 * @param each how many of a kind
 */
export function callerTerms(each: number): CallerTerm[] {
  const customers = customerDocuments()
  const names = customers.map(nameOf)
  const orders = Array.from(
    { length: ORDERS },
    (_, index) => `${FIRST_ORDER + index}-01`
  )

  /** The first that are told anything, from places far from each other. */
  function pick<T>(
    some: T[],
    tell: (one: T) => [whole: string | undefined, whose?: CustomerDocument]
  ) {
    const step = Math.floor(some.length / each / 2)
    const told: [whole: string, customerId: string][] = []

    for (let at = 0; at < some.length && told.length < each; at += step) {
      const [whole, whose] = tell(some[at])

      if (whole && whose) told.push([whole, idOf(whose)])
    }
    return told
  }

  function isRare(name: string) {
    const words = fold(name).match(/[\p{L}\p{M}]+/gu) ?? []
    const namesakes = names.filter((other) =>
      words.every((word) => other.includes(word))
    )

    return namesakes.length <= MAX_FOUND
  }

  const told: Record<CallerKind, [whole: string, customerId: string][]> = {
    name: pick(customers, (customer) => {
      const { firstName, lastName } = customer
      const name = `${firstName} ${lastName}`
      const letters = name.replace(/[^\p{L}]/gu, '')
      const isTold = firstName && lastName && letters.length >= FIRST_PAUSE

      return [isTold && isRare(name) ? name : undefined, customer]
    }),
    email: pick(customers, (customer) => [customer.email, customer]),
    phone: pick(customers, (customer) => {
      const digits = customer.homePhone?.replace(/\D/g, '') ?? ''
      const [, area, from, to] = MOBILE.exec(digits) ?? []

      return [area && `(${area}) ${from}-${to}`, customer]
    }),
    document: pick(customers, (customer) => {
      const digits = customer.document?.replace(/[.-]/g, '') ?? ''

      return [/^\d{11}$/.test(digits) ? digits : undefined, customer]
    }),
    order: pick(orders, (number) => {
      const { email, isProfileLost } = earlierOrder(number) ?? {}
      const customer = findCustomer(email ?? '')

      // Then only a document tells whose it was.
      return [isProfileLost && !customer?.document ? '' : number, customer]
    }),
  }

  return Array.from({ length: each }, (_, index) =>
    KINDS.flatMap((kind) => {
      const [whole, customerId] = told[kind][index] ?? []

      return whole && customerId
        ? { kind, typed: typedAtPauses(whole), customerId }
        : []
    })
  ).flat()
}

function nameOf({ firstName, lastName, corporateName }: CustomerDocument) {
  return fold([firstName, lastName, corporateName].join(' '))
}

function typedAtPauses(whole: string): string[] {
  const signs = [...whole]
  const typed = PAUSES_AT.map((share) =>
    signs
      .slice(0, Math.max(FIRST_PAUSE, Math.ceil(signs.length * share)))
      .join('')
      .trim()
  )

  return [...new Set(typed)]
}
