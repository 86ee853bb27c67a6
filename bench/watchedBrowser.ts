import type { Person } from '../dev-store/people'
import type { Asked, createJudge } from './identity'
import type { Answer, Newcomer } from './operator'
import { createShoppingBrowser } from './shoppingBrowser'
import { LATE_MS, type LoadOperation, problemOf, type Told } from './told'

const STEPS_TOLD = 5
const BRAZILIAN = { public: { cultureInfo: { value: 'pt-BR' } } }

/** Whose browser is watched, and who is told. */
export interface Watch {
  url: string
  operator: string
  judge: ReturnType<typeof createJudge>
  tell(told: Told): void
  /** Aborted when nothing shall be asked any more. */
  over: AbortSignal
}

/** A browser that tells of each answer, and compares it with the truth. */
export function createWatchedBrowser(watch: Watch) {
  const { judge, operator, url } = watch
  const browser = createShoppingBrowser(url, operator)
  const story: string[] = []
  let truth: Awaited<ReturnType<typeof browser.truth>>

  async function look(step: string) {
    truth = await browser.truth()

    const { cartEmail, held, impersonated, items } = truth

    story.push(
      `${step}. Now: session ${impersonated}, cookie ${held}, ` +
        `cart ${cartEmail} ${JSON.stringify(items)}`
    )
    if (story.length > STEPS_TOLD) story.shift()
  }

  /** In a session that is new, and nobody's. */
  async function signIn() {
    await browser.signIn()
    // As most of the customers' numbers are.
    await browser.send('POST', '/api/sessions?items=*', BRAZILIAN)
    await look('sign in')
  }

  async function ask(
    operation: LoadOperation,
    run: () => Promise<Answer>,
    compare: (answer: Answer) => Promise<Told['mismatches']>
  ): Promise<Answer> {
    watch.over.throwIfAborted()

    const token = browser.cookie('VtexIdclientAutCookie') ?? ''
    const askedAt = now()
    const answer = await run().catch(noAnswer)
    const answeredAt = now()
    const isLate = answeredAt - askedAt > LATE_MS
    const problem = problemOf(answer)
    // What came too late may still be under way.
    const mismatches = isLate ? [] : await compare(answer)
    const isTold = problem !== null || mismatches.length > 0

    watch.tell({
      operation:
        answer.refusal === 'CART_CHOICE_NEEDED'
          ? 'start, cart asked for'
          : operation,
      operator,
      signIn: token,
      askedAt,
      answeredAt,
      isLate,
      problem,
      mismatches,
      steps: isTold ? [...story] : [],
    })
    if (isLate) await signIn()
    return answer
  }

  /** Asks something after which session and cart are looked at. */
  function change(
    operation: LoadOperation,
    asked: Pick<Asked, 'operation' | 'email'>,
    run: () => Promise<Answer>
  ) {
    const before = truth

    return ask(operation, run, async (answer) => {
      const { customer, notice, problem, warning } = answer
      const said = [problem ?? 'yes', customer, warning, notice]

      await look(`${operation} ${asked.email ?? ''}: ${said.join(', ')}`)
      // Who got no answer at all has nothing to compare.
      return answer.data
        ? judge.judge({ ...asked, operator, before }, answer, truth)
        : []
    })
  }

  function start(
    email: string,
    cart: string,
    run: () => Promise<Answer>,
    kind: LoadOperation
  ) {
    const operation = truth.impersonated ? 'switch' : kind

    return change(
      cart === 'ASK' ? operation : 'start, cart chosen',
      { operation: 'start', email },
      run
    )
  }

  return {
    /** What is true of session and cart. */
    now: () => truth,
    signIn,
    async open() {
      await browser.open()
      await look('open')
    },
    async add(id: string) {
      await browser.add(id)
      await look('add')
    },
    async place() {
      const number = await browser.place()

      await look(`order ${number}`)
      return number
    },
    read: () => change('read', { operation: 'read' }, browser.read),
    start: (email: string, cart: string) =>
      start(email, cart, () => browser.start(email, cart), 'start by email'),
    startById: ({ email, id }: Person, cart: string) =>
      start(email, cart, () => browser.startById(id, cart), 'start by id'),
    end: () => change('end', { operation: 'end' }, browser.end),
    repair: () => change('repair', { operation: 'repair' }, browser.repair),
    /** @param person who has to be found */
    find: (term: string, person?: Person) =>
      ask(
        'find',
        () => browser.find(term),
        async (answer) =>
          judge.judgeSearch(answer, problemOf(answer) ? undefined : person?.id)
      ),
    register: (newcomer: Newcomer) =>
      ask(
        'register',
        () => browser.register(newcomer),
        async () => []
      ),
  }
}

/** The connection broke. */
function noAnswer(error: unknown): Answer {
  return {
    latencyMs: 0,
    operator: null,
    customer: null,
    problem: String(error),
    refusal: null,
    warning: null,
    notice: null,
    person: null,
    data: null,
    text: '',
  }
}

function now(): number {
  return performance.timeOrigin + performance.now()
}
