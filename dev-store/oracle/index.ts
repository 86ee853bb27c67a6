import type { Person } from '../people'
import { createMarks } from './marks'
import { aboutRefusal } from './refusal'
import {
  type Asked,
  complaints,
  type Said,
  whoIsServed,
  whoseCart,
} from './rules'
import { missingOf, type Truth } from './truth'

const FIELDS = ['firstName', 'lastName', 'document', 'phone'] as const
/** What became of a cart is said. */
const PARKED = ['CART_PARKED', 'CART_NOT_PARKED']

/** What judges answers. */
export type Oracle = ReturnType<typeof createOracle>

/**
 * Says whose cart it is, and whose data is in it: what of an answer is not so,
 * given what session, cookies and cart hold. Nothing when all is well.
 *
 * @param people all who can be mistaken for each other
 * @param isShared several operators may serve one customer: then a cart can
 * get more in it at any time
 */
export function createOracle(people: Iterable<Person>, isShared = false) {
  const marks = createMarks()
  const byEmail = new Map<string, Person>()
  const ownerOf = new Map<string, string>()

  for (const person of people) {
    meet(person)
  }

  function meet(person: Person, ...more: string[]): void {
    byEmail.set(person.email, person)
    marks.know(person, ...more)
  }

  /** Of those of whom it is not known yet by which id. */
  function emailsWithoutId(): string[] {
    return [...byEmail.values()].flatMap(({ email, id }) => (id ? [] : email))
  }

  function strangers(
    where: string,
    text: string,
    ...expected: (string | null)[]
  ): string[] {
    return marks
      .strangersIn(text, ...expected)
      .map((mark) => `${where} has ${mark}`)
  }

  /** Whether nothing but what was asked for is in an answer. */
  function aboutAnswer(
    { email, operation, operator }: Asked,
    { refusal = null, session, text }: Said
  ): string[] {
    const customer = session?.customer
    const said = customer?.email ?? null
    const person = byEmail.get(said ?? '')

    return complaints(
      operation === 'start' &&
        refusal === null &&
        said !== email &&
        `${said} is said to be served instead of ${email}`,
      ...FIELDS.map(
        (field) =>
          customer?.[field] &&
          customer[field] !== person?.[field] &&
          `${said} is said to have the ${field} ${customer[field]}`
      ),
      ...strangers('the answer', text, operator, said)
    )
  }

  /** Whether cookie and cart are theirs whom the answer names. */
  function aboutTruth(
    operator: string,
    { refusal, session }: Said,
    { cart, held }: Truth
  ): string[] {
    const served = session?.customer?.email ?? null
    const shopsFor = served ?? operator

    return complaints(
      ...whoseCart(cart, shopsFor),
      ...strangers('the cart', cart?.text ?? '', shopsFor),
      ...Object.keys(cart?.items ?? {}).map((id) => {
        const owner = ownerOf.get(id) ?? shopsFor

        return owner !== shopsFor && `${owner}'s ${id} is ${shopsFor}'s`
      }),
      !refusal &&
        held !== served &&
        `the cookie names ${held} instead of ${served}`
    )
  }

  /** Whether the session is theirs whom it serves. */
  function aboutSession(
    operator: string,
    { session }: Said,
    { impersonated, sessionText, startedFor }: Truth
  ): string[] {
    // Whom a link has put in their place may not be begun with yet.
    const isWarned = !session || session.warning

    return strangers(
      'the session',
      sessionText,
      operator,
      impersonated,
      isWarned ? startedFor : null
    )
  }

  /** Whether nothing is left of the customer. */
  function aboutEnd(
    operator: string,
    { notice }: Said,
    { asked, cart, cookieText, impersonated, sessionText }: Truth
  ): string[] {
    // A cart that could not be kept stays, and that is said.
    const cartText = notice === 'CART_NOT_PARKED' ? '' : cart?.text
    const left = [cartText, cookieText, sessionText].join(' ')

    return complaints(
      (impersonated ?? asked) !== null &&
        `${impersonated ?? asked} is still served`,
      ...strangers('what is left', left, operator)
    )
  }

  /** Whether the bar warns of what is not so. */
  function aboutWarning(
    operator: string,
    session: Said['session'],
    { cart, held, startedFor, suiteBuyer }: Truth
  ): string[] {
    const customer = session?.customer?.email ?? null
    const isFalse: Record<string, boolean> = {
      LEFT_BEHIND:
        !held && marks.strangersIn(cart?.text ?? '', operator).length === 0,
      NOT_STARTED_HERE: held === customer && startedFor === customer,
      B2B_IMPERSONATION: suiteBuyer === null || suiteBuyer === customer,
      CART_OF_OPERATOR: cart?.email !== operator,
      CART_OF_ANOTHER: [operator, customer].includes(cart?.email ?? null),
    }
    const warning = session?.warning ?? ''

    return complaints(isFalse[warning] && `the warning ${warning} is not so`)
  }

  return {
    /**
     * Somebody is known from now on; by which id, may not be known yet.
     *
     * @param more words that give them away
     */
    meet,
    /** This product belongs to this customer, and to nobody else's cart. */
    own: (productId: string, email: string) =>
      void ownerOf.set(productId, email),
    /** What is in a text of anybody but these people. */
    strangersIn: marks.strangersIn,

    /** About an answer while nothing else was under way in that browser. */
    complaintsAbout(asked: Asked, said: Said, after: Truth): string[] {
      const { before, isUnknown, operation, operator } = asked
      const { notice = '', refusal, session } = said
      const isKept = operation === 'repair' || notice === 'ITEMS_MOVED'

      return complaints(
        ...whoIsServed(operator, said, after.impersonated, isUnknown),
        ...aboutAnswer(asked, said),
        ...(refusal
          ? aboutRefusal(asked, refusal, after, {
              isCustomer: byEmail.get(asked.email ?? '')?.role === 'customer',
              isShared,
            })
          : []),
        ...(isUnknown ? [] : aboutSession(operator, said, after)),
        // Without one it is said of nobody that they are served.
        ...(session?.operator && !session.warning
          ? aboutTruth(operator, said, after)
          : []),
        ...(!refusal && operation === 'end'
          ? aboutEnd(operator, said, after)
          : []),
        ...aboutWarning(operator, session, after),
        ...(!refusal && isKept && !PARKED.includes(notice ?? '')
          ? missingOf(before.cart, after.cart).map((id) => `${id} was lost`)
          : [])
      )
    },

    /** About one of several answers at once, who won being unknown. */
    complaintsAboutOneOf(asked: Asked, said: Said): string[] {
      const operator = said.session?.operator?.email

      return complaints(
        !said.refusal &&
          operator !== asked.operator &&
          `${operator} is said to operate`,
        ...aboutAnswer(asked, said)
      )
    },

    /**
     * About an answer to a search.
     *
     * @param ids whom it has found
     * @param wanted who has to be the first
     */
    complaintsAboutSearch(
      ids: string[],
      text: string,
      wanted?: string
    ): string[] {
      const found = ids.flatMap((id) => marks.ownerOf(id) ?? emailsWithoutId())

      return complaints(
        wanted !== undefined && ids[0] !== wanted && `${wanted} is not found`,
        ...strangers('the search', text, ...found),
        ...marks.secretsIn(text).map((mark) => `${mark} is not masked`)
      )
    },
  }
}
