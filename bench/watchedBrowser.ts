import { epochMs } from '../dev-store/epochMs'
import type { Oracle } from '../dev-store/oracle'
import type { Truth } from '../dev-store/oracle/truth'
import type { Person } from '../dev-store/people'
import { createMoves, type Move } from './moves'
import type { Answer, Newcomer } from './operator'
import {
  LATE_MS,
  type Operation,
  problemOf,
  type RequestRecord,
} from './requestRecord'
import { createShoppingBrowser } from './shoppingBrowser'

const STEPS_KEPT = 5
const BRAZILIAN = { public: { cultureInfo: { value: 'pt-BR' } } }

/** What a repair hears that another act has overtaken. */
const OVERTAKEN = ['NOBODY_SERVED', 'CUSTOMER_CHANGED']

/** Whose browser is watched, and where its requests are recorded. */
export interface Watch {
  url: string
  operator: string
  oracle: Oracle
  record(request: RequestRecord): void
  /** Aborted when nothing shall be asked any more. */
  over: AbortSignal
}

/** A browser that records each answer, and compares it with the truth. */
export function createWatchedBrowser(watch: Watch) {
  const { operator, oracle, over, record, url } = watch
  const browser = createShoppingBrowser(url, operator)
  const moves = createMoves(browser, () => truth.impersonated !== null)
  const steps: string[] = []
  let truth: Truth

  async function refreshTruth(step: string) {
    truth = await browser.truth()

    const { cart, held, impersonated } = truth

    steps.push(
      `${step}. Now: session ${impersonated}, cookie ${held}, ` +
        `cart ${cart?.email} ${JSON.stringify(cart?.items)}`
    )
    if (steps.length > STEPS_KEPT) {
      steps.shift()
    }
  }

  /** In a session that is new, and nobody's. */
  async function signIn() {
    await browser.signIn()
    // As most of the customers' numbers are.
    await browser.send('POST', '/api/sessions?items=*', BRAZILIAN)
    await refreshTruth('sign in')
  }

  async function ask(
    operation: Operation,
    run: () => Promise<Answer>,
    judge: (answer: Answer) => string[] | Promise<string[]>
  ): Promise<Answer> {
    over.throwIfAborted()

    const askedAt = epochMs()
    const answer = await run()
    const answeredAt = epochMs()
    const isLate = answeredAt - askedAt > LATE_MS
    const isExpected =
      operation === 'two at once' && OVERTAKEN.includes(answer.refusal ?? '')
    const problem = isExpected ? null : problemOf(answer)
    // What came too late may still be under way.
    const complaints = isLate ? [] : await judge(answer)

    record({
      id: answer.id,
      operation:
        answer.refusal === 'CART_CHOICE_NEEDED' && operation !== 'two at once'
          ? 'start, cart asked for'
          : operation,
      operator,
      askedAt,
      answeredAt,
      isLate,
      problem,
      complaints,
      steps: problem || complaints.length > 0 ? [...steps] : [],
    })
    if (isLate) {
      await signIn()
    }
    return answer
  }

  function make({ asked, operation, run }: Move) {
    const before = truth

    return ask(operation, run, async (answer) => {
      const { customer, fault, notice, refusal, warning } = answer
      const said = [refusal ?? fault ?? 'yes', customer, warning, notice]

      await refreshTruth(`${operation} ${asked.email ?? ''}: ${said.join()}`)
      // Who got no answer at all has nothing to compare.
      return answer.data
        ? oracle.complaintsAbout({ ...asked, operator, before }, answer, truth)
        : []
    })
  }

  return {
    /** What is true of session and cart. */
    truth: () => truth,
    signIn,
    async open() {
      await browser.open()
      await refreshTruth('open')
    },
    async add(id: string) {
      await browser.add(id)
      await refreshTruth('add')
    },
    async place() {
      const number = await browser.place()

      await refreshTruth(`order ${number}`)
      return number
    },
    read: () => make(moves.read),
    start: (email: string, cart: string) => make(moves.start(email, cart)),
    startById: (person: Person, cart: string) =>
      make(moves.startById(person, cart)),
    end: () => make(moves.end),
    repair: () => make(moves.repair),
    movesWith: moves.with,
    /**
     * Several at once, whose winner only a read afterwards tells.
     *
     * @param product is put into the cart meanwhile
     */
    async atOnce(chosen: Move[], product: string | null): Promise<void> {
      const before = truth

      await Promise.all([
        product && browser.add(product),
        ...chosen.map(({ asked, run }) =>
          ask('two at once', run, (answer) =>
            answer.isDone
              ? oracle.complaintsAboutOneOf(
                  { ...asked, operator, before },
                  answer
                )
              : []
          )
        ),
      ])
      await refreshTruth(chosen.map(({ operation }) => operation).join(' ∥ '))
      await make(moves.read)
    },
    /** @param person who has to be found */
    find: (term: string, person?: Person) =>
      ask(
        'find',
        () => browser.find(term),
        (answer) =>
          oracle.complaintsAboutSearch(
            idsIn(answer),
            answer.text,
            problemOf(answer) ? undefined : person?.id
          )
      ),
    register: (newcomer: Newcomer) =>
      ask(
        'register',
        () => browser.register(newcomer),
        () => []
      ),
  }
}

function idsIn({ data }: Answer): string[] {
  const found = (data?.customers ?? []) as unknown as { id: string }[]

  return found.map(({ id }) => id)
}
