import { setTimeout as pause } from 'node:timers/promises'

import { addCrowd, type Crowd, crowdOf } from '../dev-store/people'
import { seededRandom } from '../dev-store/random'
import { type Asked, createJudge } from './identity'
import type { Answer } from './operator'
import { createShoppingBrowser } from './shoppingBrowser'
import {
  createTally,
  isUnanswered,
  type SoakAnswers,
  type SoakOperation,
} from './soakTally'

const MAX_CHECKS = 30_000
const WARM_UP_MS = 2000
const THINK_MS = 500
const PRODUCTS = ['1', '2', '3']
const CHOICES = ['EMPTY', 'EMPTY', 'MOVE', 'RESUME', 'ASK']

// As long as a cart takes in a real store; here nothing would come in between.
const SLOW_ITEMS = {
  api: 'checkout',
  method: 'POST',
  path: '/items',
  delayMs: 200,
}

/** Who works, and for how long. */
export interface SoakOrder extends Crowd {
  seconds: number
  seed: number
}

/** A request that somebody wants to make, and how stories call it. */
interface Wish {
  name: string
  kind: SoakOperation
  asked: Asked
  ask(): Promise<Answer>
}

/**
 * Operators, each in a browser of their own, do what they do all day, in an
 * order that chance chooses, and look at the truth after every answer.
 */
async function soak(url: string, order: SoakOrder): Promise<SoakAnswers> {
  const { judge, judgeOneOfTwo } = createJudge(order)
  const customers = crowdOf({ operators: 0, customers: order.customers })
  const operators = crowdOf({ operators: order.operators, customers: 0 })
  const beganAt = performance.now() + WARM_UP_MS
  const endsAt = beganAt + order.seconds * 1000
  const { answers, note, tell } = createTally(beganAt)
  /** By order form: who holds it, and who made it somebody else's. */
  const holders = new Map<string, string>()
  const spoilers = new Map<string, string>()
  const isOver = () =>
    performance.now() > endsAt || answers.checks >= MAX_CHECKS

  async function operate(operator: string, seed: number) {
    const random = seededRandom(seed)
    const chance = (share: number) => random() < share
    const pick = <T>(some: readonly T[]) =>
      some[Math.floor(random() * some.length)]
    const browser = createShoppingBrowser(url, operator)
    const story: string[] = []
    let now = await browser.signIn().then(browser.truth)

    /** The service may still be at it, in the session of before. */
    async function beginAnew() {
      await browser.signIn()
      await look('sign in anew')
    }

    function readWish(): Wish {
      const asked = { operator, before: now, operation: 'read' } as const

      return { name: 'read', kind: 'read', asked, ask: browser.read }
    }

    function someWish(): Wish {
      const asked = { operator, before: now }
      const dice = random()

      if (dice < 0.2) return readWish()
      if (now.impersonated && dice < 0.5) {
        const operation = dice < 0.35 ? 'end' : 'repair'

        return {
          name: operation,
          kind: operation,
          asked: { ...asked, operation },
          ask: browser[operation],
        }
      }

      const email =
        now.impersonated && chance(0.1)
          ? now.impersonated
          : pick(customers).email
      const choice = pick(CHOICES)
      const kind = now.impersonated ? 'switch' : 'start'

      return {
        name: `${kind} ${email} ${choice}`,
        kind,
        asked: { ...asked, operation: 'start', email },
        ask: () => browser.start(email, choice),
      }
    }

    async function look(name: string, answer?: Answer) {
      if (now.orderFormId && holders.get(now.orderFormId) === operator) {
        holders.delete(now.orderFormId)
      }
      now = await browser.truth()

      const { impersonated, held, cartEmail, items, orderFormId } = now
      const said = answer && [
        answer.refusal ?? answer.problem ?? 'yes',
        answer.customer,
        answer.warning,
        answer.notice,
      ]

      if (orderFormId) {
        if (holders.has(orderFormId)) answers.shared++
        holders.set(orderFormId, operator)
      }
      story.push(
        `${name}: ${said?.map(String).join(', ') ?? 'done'}. Now: session ${impersonated}, ` +
          `cookie ${held}, cart ${cartEmail} ${JSON.stringify(items)}`
      )
    }

    async function one({ name, kind, asked, ask } = someWish()) {
      const answer = await ask()

      note(kind, answer)
      if (isUnanswered(answer)) return beginAnew()
      await look(name, answer)

      const spoiler = spoilers.get(now.orderFormId ?? '') ?? operator
      const isAnswer = answer.refusal || !answer.problem

      // In a cart that two hold, the other's mischief may be seen too late.
      if (isAnswer && spoiler === operator) {
        tell(await judgeTwice(asked, answer), story)
      }
    }

    /**
     * Nobody is warned of a cart that could not be looked at while nobody is served;
     * the next look warns.
     */
    async function judgeTwice(asked: Asked, answer: Answer) {
      const found = judge(asked, answer, now)
      const isUnseen = asked.operation === 'read' && !answer.customer
      const again = found.length > 0 && isUnseen ? await browser.read() : null

      return again && !again.problem ? judge(asked, again, now) : found
    }

    /** Two at once: who wins is known only by a read afterwards. */
    async function two() {
      const first = someWish()
      const wishes = chance(0.4)
        ? [first]
        : [first, chance(0.3) ? first : someWish()]
      const names = wishes.map(({ name }) => name)

      async function shop() {
        names.push('add')
        await pause(random() * THINK_MS)
        await browser.add(pick(PRODUCTS))
      }

      answers.pairs++
      const seen = await Promise.all([
        wishes.length === 1 && shop(),
        ...wishes.map(async ({ kind, asked, ask }) => {
          const answer = await ask()

          note(kind, answer)
          if (!answer.problem) tell(judgeOneOfTwo(asked, answer), story)
          return isUnanswered(answer)
        }),
      ])

      if (seen.includes(true)) return beginAnew()
      await look(names.join(' ∥ '))
      await one(readWish())
    }

    async function step() {
      const dice = random()

      if (dice < 0.12) return two()
      if (dice < 0.25) {
        await browser.add(pick(PRODUCTS))
        await look('add')
      } else if (dice < 0.28 && now.impersonated && now.orderFormId) {
        const email = chance(0.5) ? operator : pick(customers).email

        spoilers.set(now.orderFormId, operator)
        await browser.spoil(email)
        await look(`spoil ${email}`)
      } else if (dice < 0.32) {
        await browser.open()
        await look('open')
      } else {
        await one()
      }
    }

    // People do not begin on the same millisecond.
    await pause(random() * WARM_UP_MS)
    while (!isOver()) {
      await step().catch((error) => answers.errors.push(String(error)))
      await pause(THINK_MS * 2 * random())
    }
  }

  addCrowd(order)
  await createShoppingBrowser(url, '').send('POST', '/dev/trouble', SLOW_ITEMS)
  await Promise.all(
    operators.map(({ email }, index) =>
      operate(email, order.seed * 1000 + index)
    )
  )

  const seconds = (performance.now() - beganAt) / 1000
  const perSecond = Object.values(answers.latencies).flat().length / seconds

  return { ...answers, perSecond }
}

const [url, order] = process.argv.slice(2)

// Whoever asked is gone: nobody is left to tell.
process.on('disconnect', () => process.exit())
soak(url, JSON.parse(order)).then((answers) =>
  process.send?.(answers, () => process.disconnect())
)
