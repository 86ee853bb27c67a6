import { setTimeout as pause } from 'node:timers/promises'

import type { Json } from '../dev-store/client'
import { crowdOf } from '../dev-store/people'
import { type CallerKind, type CallerTerm, callerTerms } from './callerTerms'
import { createAsker, gql } from './operator'

const SHOPPERS = 5
const SHOPPER_PAUSE_MS = 250
const WARM_UP_MS = 2000
const TERMS_EACH_KIND = 40
/** How long a key takes; the pauses come on top. */
const KEY_MS = 60
/** How long the finder waits for the next key before it asks. */
const DEBOUNCE_MS = 250
/** How long an operator looks at what was found, on average. */
const LOOK_MS = 400
/** The service refuses an operator's 61st in a minute. */
const MAX_QUESTIONS = 50
const WAYS = 5

const find = gql('findCustomers')

/** Who types, and for how long. */
export interface TypingOrder {
  operators: number
  seconds: number
}

/** What came of one pause in typing. */
export interface Asked {
  kind: CallerKind
  /** Which operator's calls to the platform were this answer's. */
  signIn: string
  /** Milliseconds since the Unix epoch, with fractions. */
  askedAt: number
  answeredAt: number
}

/** What they were answered. */
export interface TypingAnswers {
  asked: Asked[]
  /** How long a shopper's read took, as their browsers saw it, in ms. */
  shopperMs: number[]
  /** Answers per second, the shoppers' not among them. */
  perSecond: number
  /** The most that one operator has asked. */
  mostQuestions: number
  /** Answers that were none: refusals, GraphQL errors, broken connections. */
  errors: string[]
  /** How many whole terms were asked for. */
  wholeTerms: number
  /** Those of them that did not find whose they are. */
  missed: string[]
}

/**
 * Operators, each with a sign-in of their own, type what callers tell them,
 * and ask at each pause, as their browsers would. A few shoppers read
 * meanwhile: that goes the same way and calls nothing.
 */
async function type(
  url: string,
  { operators, seconds }: TypingOrder
): Promise<TypingAnswers> {
  const terms = callerTerms(TERMS_EACH_KIND)
  const answers: TypingAnswers = {
    asked: [],
    shopperMs: [],
    perSecond: 0,
    mostQuestions: 0,
    errors: [],
    wholeTerms: 0,
    missed: [],
  }
  const { asked, errors, missed, shopperMs } = answers
  const beganAt = now() + WARM_UP_MS
  const isOver = () => now() > beganAt + seconds * 1000

  async function operate(email: string, index: number) {
    const { cookie, graphql, send, signIn } = createAsker(url, email)
    let questions = 0

    async function ask(term: string, { kind }: CallerTerm) {
      const askedAt = now()
      const { body, status, text } = await graphql(find, { term })
      const answeredAt = now()
      const answer = body.data?.findCustomers as Json | undefined
      const searchable = answer?.searchable as unknown as string[] | undefined

      if (askedAt > beganAt) {
        asked.push({
          kind,
          signIn: cookie('VtexIdclientAutCookie') ?? '',
          askedAt,
          answeredAt,
        })
      }
      if (
        !answer ||
        answer.refusal ||
        body.errors ||
        searchable?.length !== WAYS
      ) {
        errors.push(`${kind}: ${status} ${text.slice(0, 200)}`)
      }
      return (answer?.customers ?? []) as unknown as { id: string }[]
    }

    async function take(caller: CallerTerm) {
      const { customerId, typed } = caller
      let length = 0

      for (const term of typed) {
        if (isOver() || questions >= MAX_QUESTIONS) return
        await pause((term.length - length) * KEY_MS + DEBOUNCE_MS)
        length = term.length
        questions++

        const customers = await ask(term, caller)

        if (term === typed[typed.length - 1]) {
          answers.wholeTerms++
          if (!customers.some(({ id }) => id === customerId)) {
            missed.push(`${caller.kind} ${term} is not ${customerId}`)
          }
        }
        await pause(LOOK_MS * 2 * Math.random())
      }
    }

    await signIn()
    // As most of the customers' numbers are, and without their country.
    await send('POST', '/api/sessions?items=*', {
      public: { cultureInfo: { value: 'pt-BR' } },
    })
    // People do not begin on the same millisecond.
    await pause(Math.random() * WARM_UP_MS)

    const first = Math.floor((index * terms.length) / operators)

    for (let turn = index; !isOver(); turn++) {
      await take(terms[(first + turn) % terms.length]).catch((error) =>
        errors.push(String(error))
      )
      if (questions >= MAX_QUESTIONS) break
    }
    answers.mostQuestions = Math.max(answers.mostQuestions, questions)
  }

  async function shop() {
    const { read } = createAsker(url)

    while (!isOver()) {
      const { latencyMs, operator, problem } = await read()

      if (now() > beganAt) shopperMs.push(latencyMs)
      if (problem || operator) errors.push(`shopper: ${problem ?? operator}`)
      await pause(SHOPPER_PAUSE_MS)
    }
  }

  await Promise.all([
    ...crowdOf({ operators, customers: 0 }).map(({ email }, index) =>
      operate(email, index)
    ),
    ...Array.from({ length: SHOPPERS }, shop),
  ])
  answers.perSecond = asked.length / ((now() - beganAt) / 1000)
  return answers
}

function now(): number {
  return performance.timeOrigin + performance.now()
}

const [url, order] = process.argv.slice(2)

// Whoever asked is gone: nobody is left to tell.
process.on('disconnect', () => process.exit())
type(url, JSON.parse(order)).then((answers) =>
  process.send?.(answers, () => process.disconnect())
)
