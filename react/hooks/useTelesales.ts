import { useCallback, useEffect, useReducer, useState } from 'react'
import { useApolloClient } from 'react-apollo'
import { useRuntime } from 'vtex.render-runtime'

import { cleanAddress } from '../modules/cleanAddress'
import {
  LOADING,
  News,
  Problem,
  ToolbarEvent,
  ToolbarState,
  transition,
} from '../modules/toolbarState'
import { remember } from '../modules/wakeUp'
import type { TelesalesSession } from '../typings/graphql'
import { browserMemory, tabMemory } from './memories'
import { tellOtherTabs } from './otherTabs'
import {
  Client,
  endImpersonation,
  readSession,
  repairCart,
  startImpersonation,
} from './telesalesService'
import { useSignals } from './useSignals'

const NOBODY: TelesalesSession = {
  operator: null,
  customer: null,
  warning: null,
}

/** The toolbar's state, and what an operator can do about it. */
export interface Telesales {
  state: ToolbarState
  news: News | null
  start(customerEmail: string): Promise<void>
  repair(): Promise<void>
  end(): Promise<void>
}

/**
 * Keeps the toolbar's state in step with our service. After whatever worked the
 * page is loaded anew.
 *
 * @param isHidden nobody sees the bar now, so its news are old when it is back
 */
export function useTelesales(isHidden: boolean, reload: () => void): Telesales {
  const client = useApolloClient()
  const { page } = useRuntime()
  const [state, dispatch] = useReducer(transition, LOADING)
  const [news, setNews] = useState<News | null>(null)

  const look = useCallback(async () => {
    const note = tabMemory.get()
    const session = await readSession(client).catch(() => null)

    if (!session) {
      dispatch({ type: 'sessionReadFailed', wasServing: isServing(note) })
      return
    }
    remember(session.operator !== null, browserMemory)
    if (session.warning !== 'LEFT_BEHIND') {
      tabMemory.set(session.customer ? 'serving' : null)
    }
    setNews(newsOf(note, session))
    dispatch({ type: 'sessionRead', session })
  }, [client])

  // biome-ignore lint/correctness/useExhaustiveDependencies: on each page anew, since an order that was placed has begun another cart
  useEffect(() => {
    look()
  }, [look, page])
  useSignals(look)

  useEffect(() => {
    if (isHidden) {
      setNews(null)
    }
  }, [isHidden])

  const act = useCallback(
    async (asked: ToolbarEvent, answer: Promise<Answer>, done: News) => {
      setNews(null)
      dispatch(asked)
      const { refusal, session } = await answer.catch(() =>
        afterSilence(client)
      )

      if (refusal) {
        dispatch({ type: 'refused', session, problem: refusal })
        look()
        return
      }
      tabMemory.set(done)
      window.history.replaceState(null, '', cleanAddress(window.location.href))
      tellOtherTabs(Date.now())
      reload()
    },
    [client, look, reload]
  )
  const end = useCallback(
    () => act({ type: 'endAsked' }, endImpersonation(client), 'ended'),
    [act, client]
  )

  // Nobody has to ask for it when the operator has signed out, or VTEX has ended
  // by itself. Should it not help, the bar says so, and asks no second time.
  const isLeft = state.is === 'leftBehind' && state.problem === null

  useEffect(() => {
    if (isLeft && tabMemory.get() !== 'ended') {
      end()
    }
  }, [end, isLeft])

  return {
    state,
    news,
    end,
    start: (customerEmail) =>
      act(
        { type: 'startAsked' },
        startImpersonation(client, customerEmail),
        'started'
      ),
    repair: () => act({ type: 'repairAsked' }, repairCart(client), 'repaired'),
  }
}

interface Answer {
  session: TelesalesSession
  refusal: Problem | null
}

/** Our service gave no answer: what it did is unknown, so look. */
async function afterSilence(client: Client): Promise<Answer> {
  return {
    refusal: 'NO_ANSWER',
    session: await readSession(client).catch(() => NOBODY),
  }
}

function isServing(note: string | null) {
  return note === 'serving' || note === 'started' || note === 'repaired'
}

function newsOf(note: string | null, session: TelesalesSession): News | null {
  if (note === 'started' || note === 'repaired') {
    return session.customer && !session.warning ? note : null
  }
  return note === 'ended' && session.operator && !session.customer
    ? 'ended'
    : null
}
