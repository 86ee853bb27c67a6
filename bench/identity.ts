import type { Json } from '../dev-store/client'
import { type Crowd, crowdOf, type Person } from '../dev-store/people'
import type { Answer } from './operator'

/** The ways in which somebody can be taken for somebody else. */
export type Mismatch =
  | 'the answer names another operator'
  | 'the answer names another customer'
  | 'the answer has a byte of somebody else'
  | 'the session serves another than was said'
  | 'the session has a byte of somebody else'
  | 'the cart has a byte of somebody else, without a warning'
  | 'the cookie names another customer'
  | 'refused, but something was changed'
  | 'refused for a reason that is not so'
  | 'a warning that is not so'
  | 'items were lost'

/** The ways in which a search can tell of somebody else, or too much. */
export type SearchMismatch =
  | 'the search did not find whom it should'
  | 'the search has a byte of somebody else'
  | 'the search shows what it should mask'

/** What the session and the browser's order form really say. */
export interface Truth {
  /** Whom VTEX impersonates, and was asked to. */
  impersonated: string | null
  asked: string | null
  /** For whom the session says that somebody has begun. */
  startedFor: string | null
  /** Whom the browser was told to hold. */
  held: string | null
  orderFormId: string | null
  cartEmail: string | null
  /** How many of which product are in the cart. */
  items: Record<string, number>
  sessionText: string
  cartText: string
}

/** What was asked, by whom, and what was true before. */
export interface Asked {
  operation: 'read' | 'start' | 'end' | 'repair'
  operator: string
  /** Of a start: the customer. */
  email?: string
  before: Truth
}

const MAY_BE = ['PLATFORM_UNAVAILABLE', 'CUSTOMER_NOT_LOADED', 'HALF_DONE']
const FIELDS = ['firstName', 'lastName', 'document', 'phone'] as const

/** Compares what operators are told with what is true of this crowd. */
export function createJudge(crowd: Crowd) {
  const everybody = crowdOf(crowd)
  const byEmail = new Map(everybody.map((person) => [person.email, person]))
  // Whole words only, which is enough as all of it comes between quotes.
  const owners = new Map(
    everybody.flatMap((person) =>
      secretsOf(person).map((secret) => [secret, person.email])
    )
  )

  /** The emails of those of whom there is a byte in the text. */
  function peopleIn(text: string): string[] {
    return [...new Set(wordsOf(text).flatMap((word) => owners.get(word) ?? []))]
  }

  /** Whether there is a word in the text that a search never shows. */
  function hasUnmasked(text: string): boolean {
    return wordsOf(text).some((word) => {
      const owner = byEmail.get(owners.get(word) ?? '')

      return owner && [owner.email, owner.document, owner.phone].includes(word)
    })
  }

  function hasOthers(text: string, ...allowed: (string | null | undefined)[]) {
    return peopleIn(text).some((email) => !allowed.includes(email))
  }

  function isAnother({ person, customer }: Answer): boolean {
    const real = byEmail.get(customer ?? '')

    return FIELDS.some(
      (field) => person?.[field] && person[field] !== real?.[field]
    )
  }

  return {
    /** Somebody has become a customer; by which id, may not be known yet. */
    meet(person: Person): void {
      byEmail.set(person.email, person)
      if (person.id === '') return
      for (const secret of secretsOf(person)) owners.set(secret, person.email)
    },

    /**
     * What of an answer to a search is not so.
     *
     * @param customerId who has to be found, the first of all
     */
    judgeSearch({ data, text }: Answer, customerId?: string): SearchMismatch[] {
      const found = (data?.customers ?? []) as unknown as { id: string }[]
      const theirs = found.map(({ id }) => owners.get(id))

      return mismatchesIn({
        'the search did not find whom it should':
          customerId !== undefined && found[0]?.id !== customerId,
        'the search has a byte of somebody else': hasOthers(text, ...theirs),
        'the search shows what it should mask': hasUnmasked(text),
      })
    },

    /** What of an answer to one request at a time is not so. */
    judge(asked: Asked, answer: Answer, now: Truth): Mismatch[] {
      const { operation, operator, email, before } = asked
      const { customer, refusal, warning } = answer
      // A refusal without a session says nothing about anybody.
      const isSaid = !refusal || answer.operator !== null
      const isFree = now.impersonated === null && now.asked === null
      const found: Record<Mismatch, boolean> = {
        'the answer names another operator':
          isSaid && answer.operator !== operator,
        'the answer names another customer':
          (operation === 'start' && !refusal && customer !== email) ||
          isAnother(answer),
        'the answer has a byte of somebody else': hasOthers(
          answer.text,
          operator,
          customer
        ),
        'the session serves another than was said':
          (isSaid && now.impersonated !== customer) ||
          (operation === 'end' && !refusal && !isFree),
        'the session has a byte of somebody else': hasOthers(
          now.sessionText,
          operator,
          now.impersonated
        ),
        'the cart has a byte of somebody else, without a warning':
          isSaid && !warning && hasOthers(now.cartText, customer ?? operator),
        'the cookie names another customer':
          !refusal && !warning && isSaid && now.held !== customer,
        'refused, but something was changed':
          refusal !== null && refusal !== 'HALF_DONE' && !isSame(before, now),
        'refused for a reason that is not so':
          refusal !== null &&
          !MAY_BE.includes(refusal) &&
          !(refusal === 'NOBODY_SERVED' && !before.impersonated) &&
          !(refusal === 'CART_CHOICE_NEEDED' && operation === 'start'),
        'a warning that is not so':
          (warning === 'LEFT_BEHIND' &&
            !now.held &&
            !hasOthers(now.cartText, operator)) ||
          (warning === 'NOT_STARTED_HERE' &&
            now.held === customer &&
            now.startedFor === customer) ||
          (warning === 'CART_OF_OPERATOR' && now.cartEmail !== operator) ||
          (warning === 'CART_OF_ANOTHER' &&
            [operator, customer].includes(now.cartEmail)),
        'items were lost':
          !refusal &&
          (operation === 'repair' || answer.notice === 'ITEMS_MOVED') &&
          // Of the customer before, for whom they are kept.
          answer.notice !== 'CART_PARKED' &&
          hasLost(before, now),
      }

      return mismatchesIn(found)
    },

    /** What of an answer is not so, while another request was under way. */
    judgeOneOfTwo({ operator, email }: Asked, answer: Answer): Mismatch[] {
      const { customer, refusal } = answer
      const isStart = email !== undefined && !refusal

      return mismatchesIn({
        'the answer names another operator':
          !refusal && answer.operator !== operator,
        'the answer names another customer':
          (isStart && customer !== email) || isAnother(answer),
        'the answer has a byte of somebody else': hasOthers(
          answer.text,
          operator,
          customer
        ),
      })
    },
  }
}

/** What is true, of what the store answered about session and cart. */
export function truthOf(
  session: Json,
  sessionText: string,
  orderForm: Json,
  cartText: string,
  held: string | null,
  orderFormId: string | null
): Truth {
  const items = (orderForm.items ?? []) as unknown as {
    id: string
    quantity: number
  }[]

  return {
    impersonated: text(session.impersonate?.storeUserEmail?.value),
    asked: text(session.public?.['vtex-impersonated-customer-email']?.value),
    startedFor: text(session.public?.['telesales-started-for']?.value),
    held,
    orderFormId,
    cartEmail: text(orderForm.clientProfileData?.email),
    items: Object.fromEntries(items.map(({ id, quantity }) => [id, quantity])),
    sessionText,
    cartText,
  }
}

function isSame(one: Truth, other: Truth): boolean {
  return (
    one.impersonated === other.impersonated &&
    one.asked === other.asked &&
    one.held === other.held &&
    one.orderFormId === other.orderFormId &&
    one.cartEmail === other.cartEmail &&
    !hasLost(one, other)
  )
}

// There may be more: another operator who serves the same customer can have
// gone on with the cart that was parked.
function hasLost({ items }: Truth, now: Truth): boolean {
  return Object.entries(items).some(
    ([id, quantity]) => (now.items[id] ?? 0) < quantity
  )
}

function mismatchesIn<Kind extends string>(
  found: Partial<Record<Kind, boolean>>
) {
  return (Object.keys(found) as Kind[]).filter((kind) => found[kind])
}

function wordsOf(text: string): string[] {
  return text.match(/[\w+@.-]+/g) ?? []
}

function secretsOf(person: Person): string[] {
  const { email, id, firstName, lastName, document, phone } = person

  return [email, id, firstName, lastName, document, phone].filter(
    (secret) => secret !== undefined
  )
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
