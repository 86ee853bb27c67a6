import type {
  TelesalesResult,
  TelesalesSession,
  Warning,
} from '../../node/typings/graphql'
import { act, type OnAnswer } from './act'
import type { Browser, Way } from './browser'
import type { Choice } from './story'
import type { World } from './world'

/** With these, what is the operator's own in the cart moves by a repair. */
const OFFERED: (Warning | null)[] = ['CART_OF_OPERATOR', 'NOT_STARTED_HERE']

/** The bar in one browser: what it shows, and what it can be asked for. */
export type Bar = ReturnType<typeof createBar>

/** @param usual how it asks where nothing is said about that */
export function createBar({ ledger }: World, browser: Browser, usual: Way) {
  let shown: TelesalesSession | null = null
  let hasEnded = false

  const isLeftBehind = () => shown?.warning === 'LEFT_BEHIND'

  /** A page is loaded, by a link that carries this. */
  async function load(query = '') {
    await browser.page('POST', `/api/sessions${query}`, {})
    await browser.page('GET', '/api/checkout/pub/orderForm')
    shown = await read()
  }

  async function read(): Promise<TelesalesSession | null> {
    const read = await browser.ask<TelesalesSession>(
      'telesalesSession',
      {},
      usual
    )

    return read?.data ?? null
  }

  /** As the bar does: of an act without an answer it asks at once what came of it. */
  async function ask(
    operation: string,
    variables: Record<string, unknown>,
    way: Way,
    onAnswer: OnAnswer
  ): Promise<TelesalesResult | null> {
    const result = await act(browser, operation, variables, way, onAnswer)

    if (!result) {
      shown = (await read()) ?? shown
    }
    return result
  }

  async function end(way: Way): Promise<void> {
    const kept = browser.kept()

    await ask('endImpersonation', {}, way, (result, held) => {
      take(result, held)
      if (result.ownCart === 'OWN_CART_LOST') {
        ledger.say(result.ownCart, [kept])
      }
    })
  }

  /** What the bar shows, and says, after an answer. */
  function take({ notice, session }: TelesalesResult, held: (string | null)[]) {
    // Where nobody operates, the bar keeps showing what it knew.
    shown = session.operator ? session : shown
    if (notice === 'CART_NOT_PARKED') {
      ledger.say(notice, held)
    }
  }

  async function begin(
    customerEmail: string,
    cart: Choice,
    way: Way
  ): Promise<TelesalesResult | null> {
    const form = browser.held()
    const kept = browser.kept()
    const keptFor = browser.keptFor()
    const isMove = cart === 'MOVE' || cart === 'BOTH'
    const result = await ask(
      'startImpersonation',
      { customerEmail, cart },
      way,
      (result, held) => {
        take(result, held)
        if (result.refusal) {
          return
        }
        if (result.notice === 'PARKED_CART_GONE') {
          ledger.told.add(customerEmail)
        }
        if (result.ownCart === 'OWN_CART_LOST') {
          ledger.abandon(`${cart} was chosen`, held)
        }
      }
    )

    if (result && keptFor !== null && keptFor !== browser.keptFor()) {
      // Another operator’s, who has left the browser to them.
      ledger.abandon('another operator began', [kept])
    }
    if (isMove && !result) {
      ledger.claim(form, customerEmail)
    } else if (result && isMove && !result.refusal) {
      ledger.give(givenBy(result) ?? browser.held(), customerEmail)
    }
    return result
  }

  return {
    shown: () => shown,
    /** The page is loaded, and the bar ends by itself what somebody left. */
    async look(query?: string): Promise<void> {
      await load(query)
      const isToEnd = isLeftBehind() && !shown?.operator

      if (isToEnd && !hasEnded) {
        hasEnded = true
        await end(usual)
        await load()
      }
      hasEnded = isToEnd
    },
    /** @param pick of which choice, should the operator be asked */
    async start(email: string, cart: Choice, pick: number, way: Way) {
      const asked = shown?.operator ? await begin(email, cart, way) : null

      if (asked?.refusal === 'CART_CHOICE_NEEDED' && asked.choices.length > 0) {
        const { choices } = asked

        await begin(email, choices[pick % choices.length], {
          ...way,
          mishaps: [],
        })
      }
    },
    async end(way: Way): Promise<void> {
      if (shown?.customer || isLeftBehind()) {
        await end(way)
      }
    },
    /** What answers a warning, or confirms whom somebody else has chosen. */
    async repair(way: Way): Promise<void> {
      const { customer = null, warning = null } = shown ?? {}

      if (!customer || !warning) {
        return
      }
      const form = browser.held()
      const result = await ask(
        'repairCart',
        { customerEmail: customer.email },
        way,
        take
      )
      const email = result?.session.customer?.email
      const isMoved =
        result?.notice === 'ITEMS_MOVED' || OFFERED.includes(warning)

      if (!result) {
        ledger.claim(form, customer.email)
      } else if (email && !result.refusal && isMoved) {
        ledger.give(givenBy(result) ?? browser.held(), email)
      }
    },
  }
}

/**
 * The order form that an answer gives to the browser. By the time it comes, another
 * tab's may have given it another one.
 */
function givenBy({ cookies }: TelesalesResult): string | null {
  return cookies?.orderFormPath?.split('/').pop() ?? null
}
