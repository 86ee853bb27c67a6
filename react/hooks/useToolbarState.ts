import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react'
import { useApolloClient } from 'react-apollo'
import { useRuntime } from 'vtex.render-runtime'

import { CartDefault, silentChoice } from '../modules/cartDefault'
import { cleanAddress } from '../modules/cleanAddress'
import type { WhichCustomer } from '../modules/customerTerm'
import { viewOf } from '../modules/looks'
import { isEnd, newsOf, noteOfNews } from '../modules/news'
import { isOperators, remember } from '../modules/remember'
import { servedSince } from '../modules/timeLimit'
import {
  Done,
  LOADING,
  News,
  Problem,
  ToolbarEvent,
  ToolbarState,
  transition,
} from '../modules/toolbarState'
import type {
  CartChoice,
  TelesalesResult,
  TelesalesSession,
} from '../typings/graphql'
import { activeMemory } from './activeMemory'
import { keepCookies } from './keepCookies'
import { browserMemory } from './memories'
import { tellOtherTabs } from './otherTabs'
import { tabMemory } from './tabMemory'
import {
  Client,
  endImpersonation,
  readSession,
  repairCart,
  startImpersonation,
} from './telesalesService'
import { screenPopMemory } from './useScreenPop'
import { useSignals } from './useSignals'

const NOBODY: TelesalesSession = {
  operator: null,
  customer: null,
  warning: null,
  servedSeconds: null,
}

/**
 * What became of what was asked for: null when the page is loaded anew, `BUSY`
 * when it was not the time to ask.
 */
export type Outcome = Promise<Problem | 'BUSY' | null>

/** The toolbar's state, and what an operator can do about it. */
export interface Toolbar {
  state: ToolbarState
  news: News | null
  /**
   * Since when the customer has been served, in ms by this machine's clock, as
   * our service counts; null before anybody is.
   */
  servedSinceMs: number | null
  /**
   * Without a choice, with the one that the theme has made.
   *
   * @param reason null when one is needed and there is none: nothing is sent
   */
  start(
    customer: WhichCustomer,
    cart?: CartChoice,
    reason?: string | null
  ): Outcome
  dropChoice(): void
  /** Another customer is being asked for. */
  edit(): void
  repair(): Outcome
  end(): Outcome
  /**
   * Ends because the time is up, when it is by our service's clock, and when this
   * is still whom it serves.
   *
   * @param isUp whether it is, for somebody served for so many ms
   */
  expire(isUp: (servedMs: number) => boolean): Promise<void>
  /** The email that was started with last; empty when it was by id. */
  askedEmail: string
}

/**
 * Keeps the toolbar's state in step with our service. After whatever worked the
 * page is loaded anew.
 *
 * @param byDefault what the theme says of the operator's products
 * @param isHidden nobody sees the bar now, so its news are old when it is back
 */
export function useToolbarState(
  isHidden: boolean,
  byDefault: CartDefault,
  reload: () => void
): Toolbar {
  const client = useApolloClient()
  const { page, rootPath = '' } = useRuntime()
  const [state, dispatch] = useReducer(transition, LOADING)
  const [news, setNews] = useState<News | null>(null)
  const [servedSinceMs, setServedSince] = useState<number | null>(null)
  const [askedEmail, setAskedEmail] = useState('')
  const lastTurn = useRef(0)
  const isLeaving = useRef(false)
  const current = useRef(state)
  const view = viewOf(state)
  const servedEmail = view.customer?.email

  useLayoutEffect(() => {
    current.current = state
  }, [state])

  const look = useCallback(async () => {
    const note = tabMemory.get()
    const turn = ++lastTurn.current
    const session = await readSession(client).catch(() => null)

    // Answers may overtake each other: the youngest question counts.
    if (isLeaving.current || turn !== lastTurn.current) {
      return
    }
    if (!session) {
      dispatch({
        type: 'sessionReadFailed',
        isOperators: isOperators(browserMemory),
      })
      return
    }
    remember(
      session.operator !== null,
      screenPopMemory.get() !== null,
      browserMemory
    )
    if (turn === 1 && note === 'serving' && isNobodyServed(session)) {
      // Another tab has ended while this page was being put together.
      tabMemory.set(null)
      reload()
      return
    }
    if (session.warning !== 'LEFT_BEHIND') {
      tabMemory.set(session.customer ? 'serving' : null)
    }
    setNews((known) => newsOf(note, session) ?? known)
    setServedSince((known) => servedSince(session, known, Date.now()))
    dispatch({ type: 'sessionRead', session })
  }, [client, reload])

  // The page is going away: whatever is still under way comes too late.
  useEffect(
    () => () => {
      isLeaving.current = true
    },
    []
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: on each page anew, since an order that was placed has begun another cart
  useEffect(() => {
    look()
  }, [look, page])
  useSignals(look, state.is !== 'hidden')

  useEffect(() => {
    if (isHidden) {
      setNews(null)
    }
  }, [isHidden])

  const act = useCallback(
    async (
      asked: ToolbarEvent,
      ask: () => Promise<TelesalesResult>,
      done: Done,
      customer: WhichCustomer = { email: '' }
    ): Outcome => {
      const next = transition(current.current, asked)

      if (next === current.current) {
        return 'BUSY'
      }
      current.current = next
      setNews(null)
      dispatch(asked)
      if (asked.type === 'heldBack') {
        return asked.problem
      }
      const before = document.cookie
      const answer: Answer = await ask().catch(() => afterSilence(client))
      const { choices, cookies, notice, refusal, session } = answer

      if (refusal === 'CART_CHOICE_NEEDED' && choices?.length > 0) {
        dispatch({ type: 'choiceNeeded', customer, choices })
        return refusal
      }
      if (refusal) {
        dispatch({
          type: 'refused',
          session,
          problem:
            done === 'expired' && refusal === 'PLATFORM_UNAVAILABLE'
              ? 'NOT_ENDED'
              : refusal,
          retryInSeconds: answer.retryInSeconds ?? null,
        })
        look()
        return refusal
      }
      await keepCookies(cookies, before, rootPath)
      // A read that is still under way must not take the note for the next page.
      isLeaving.current = true
      tabMemory.set(noteOfNews(done, notice))
      activeMemory.set(null)
      window.history.replaceState(null, '', cleanAddress(window.location.href))
      tellOtherTabs(Date.now())
      reload()
      return null
    },
    [client, look, reload, rootPath]
  )
  const endAs = useCallback(
    (done: Done) =>
      act({ type: 'endAsked' }, () => endImpersonation(client), done),
    [act, client]
  )
  const end = useCallback(() => endAs('ended'), [endAs])
  const expire = useCallback(
    async (isUp: (servedMs: number) => boolean) => {
      const session = await readSession(client).catch(() => null)

      if (!session) {
        dispatch({ type: 'heldBack', problem: 'NOT_ENDED' })
        return
      }
      if (session.customer?.email !== servedEmail) {
        look()
        return
      }
      const sinceMs = servedSince(session, servedSinceMs, Date.now())

      setServedSince(sinceMs)
      if (sinceMs !== null && isUp(Date.now() - sinceMs)) {
        await endAs('expired')
      }
    },
    [client, endAs, look, servedEmail, servedSinceMs]
  )

  const edit = useCallback(() => dispatch({ type: 'edited' }), [])

  // Nobody has to ask for it when the operator has signed out. Should it not help, the bar says so, and asks no second time.
  const isLeft =
    state.is === 'leftBehind' &&
    state.operator === null &&
    state.problem === null

  useEffect(() => {
    if (isLeft && !isEnd(tabMemory.get())) {
      end()
    }
  }, [end, isLeft])

  return {
    state,
    news,
    servedSinceMs,
    askedEmail,
    end,
    expire,
    start: (customer, cart, reason) => {
      const said = reason || undefined

      setAskedEmail('email' in customer ? customer.email : '')
      return act(
        reason === null
          ? { type: 'heldBack', problem: 'REASON_NEEDED' }
          : { type: 'startAsked' },
        () =>
          cart
            ? startImpersonation(client, customer, cart, said)
            : startByDefault(client, customer, byDefault, said),
        servedEmail === undefined ? 'started' : 'switched',
        customer
      )
    },
    dropChoice: () => dispatch({ type: 'choiceDropped' }),
    edit,
    repair: () =>
      act(
        { type: 'repairAsked' },
        () => repairCart(client),
        // To confirm whom a link has chosen is to start with them.
        view.warning === 'NOT_STARTED_HERE' ? 'started' : 'repaired'
      ),
  }
}

type Answer = Omit<TelesalesResult, 'refusal'> & { refusal: Problem | null }

/** Starts, and asks the operator only for what the theme has not decided. */
async function startByDefault(
  client: Client,
  customer: WhichCustomer,
  byDefault: CartDefault,
  reason?: string
): Promise<TelesalesResult> {
  const answer = await startImpersonation(client, customer, 'ASK', reason)
  const silent =
    answer.refusal === 'CART_CHOICE_NEEDED'
      ? silentChoice(answer.choices, byDefault)
      : null

  return silent ? startImpersonation(client, customer, silent, reason) : answer
}

/** Our service gave no answer: what it did is unknown, so look. */
async function afterSilence(client: Client): Promise<Answer> {
  return {
    refusal: 'NO_ANSWER',
    session: await readSession(client).catch(() => NOBODY),
    retryInSeconds: null,
    notice: null,
    choices: [],
    cookies: null,
  }
}

function isNobodyServed({ customer, warning }: TelesalesSession) {
  return customer === null && warning === null
}
