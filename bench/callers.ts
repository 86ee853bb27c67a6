import { type Crowd, crowdOf, type Person } from '../dev-store/people'
import { cpfOf } from '../dev-store/population/papers'
import { createDraw, type Draw } from './draw'
import type { Newcomer } from './operator'

const AGAIN = 0.3
/** The names of the first begin those of more than a search looks at. */
const NAMESAKES = 20
const PAUSES_AT = [0.4, 0.7, 1]

/** Somebody on the phone, and how they are searched for. */
export interface Caller {
  person: Person
  /** What is in the field at each pause; the last is the whole term. */
  typed: string[]
}

/** The store's customers, of whom each is in one call at a time. */
export type Callers = ReturnType<typeof createCallers>

/** Customers of whom nobody has called yet. */
export function createCallers(crowd: Crowd, seed: number) {
  const draw = createDraw(seed)
  const customers = crowdOf({ ...crowd, operators: 0 }).slice(NAMESAKES)
  const onThePhone = new Set<string>()
  const withCart: Person[] = []
  const orders: { number: string; person: Person }[] = []
  let newcomers = 0

  function callFrom(person: Person, number?: string): Caller {
    const whole = number ?? termOf(draw, person)

    onThePhone.add(person.email)
    return { person, typed: typedAtPauses(draw, whole) }
  }

  function isFree({ email }: Person) {
    return !onThePhone.has(email)
  }

  return {
    /** Somebody calls, some of them not for the first time. */
    next(): Caller {
      if (draw.happens(AGAIN)) {
        const at = withCart.findIndex(isFree)
        const isOrder = at === -1 || draw.happens(0.5)
        const order = orders.find(({ person }) => isFree(person))

        if (isOrder && order) {
          orders.splice(orders.indexOf(order), 1)
          return callFrom(order.person, order.number)
        }
        if (at !== -1) {
          return callFrom(withCart.splice(at, 1)[0])
        }
      }
      for (;;) {
        const person = draw.oneOf(customers)

        if (isFree(person)) {
          return callFrom(person)
        }
      }
    },
    /** Somebody calls who is no customer yet. */
    newcomer(): Newcomer {
      const number = ++newcomers
      const email = `newcomer-${number}@example.com`

      onThePhone.add(email)
      return {
        email,
        firstName: `Nina${number}`,
        lastName: `Nunes${number}`,
        document: cpfOf(draw.digits(9)),
        phone: `+55119${60_000_000 + number}`,
      }
    },
    hangUp: (person: Person) => void onThePhone.delete(person.email),
    /** They left a cart with something in it. */
    leftCart: (person: Person) => void withCart.push(person),
    ordered: (number: string, person: Person) =>
      void orders.push({ number, person }),
  }
}

function termOf(draw: Draw, person: Person): string {
  const { document, email, firstName, lastName, phone } = person
  const terms = [`${firstName} ${lastName}`, email, phone, document]

  return draw.oneOf(terms) ?? email
}

/** Who types fast makes fewer pauses. */
function typedAtPauses(draw: Draw, whole: string): string[] {
  return PAUSES_AT.filter((share) => share === 1 || draw.happens(0.6)).map(
    (share) => whole.slice(0, Math.ceil(whole.length * share)).trim()
  )
}
