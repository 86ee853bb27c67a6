import { useEffect, useReducer, useState } from 'react'
import { useApolloClient } from 'react-apollo'

import {
  LOADING,
  Problem,
  ToolbarState,
  transition,
} from '../modules/toolbarState'
import { remember } from '../modules/wakeUp'
import type { TelesalesSession } from '../typings/graphql'
import { browserMemory, tabMemory } from './memories'
import {
  Client,
  endImpersonation,
  readSession,
  startImpersonation,
} from './telesalesService'

const NOBODY: TelesalesSession = { operator: null, customer: null }

/** What this page is the first to know: a start or an end has worked. */
export type News = 'started' | 'ended'

/** The toolbar's state, and what an operator can do about it. */
export interface Telesales {
  state: ToolbarState
  news: News | null
  start(customerEmail: string): Promise<void>
  end(): Promise<void>
}

/**
 * Keeps the toolbar's state in step with our service. After a start or an end
 * that worked the page is loaded anew.
 *
 * @param isHidden nobody sees the bar now, so its news are old when it is back
 */
export function useTelesales(isHidden: boolean, reload: () => void): Telesales {
  const client = useApolloClient()
  const [state, dispatch] = useReducer(transition, LOADING)
  const [news, setNews] = useState<News | null>(null)

  useEffect(() => {
    const note = tabMemory.get()
    let isCurrent = true

    readSession(client).then(
      (session) => {
        if (!isCurrent) {
          return
        }
        remember(session.operator !== null, browserMemory)
        tabMemory.set(session.customer ? 'serving' : null)
        setNews(newsOf(note, session))
        dispatch({ type: 'sessionRead', session })
      },
      () => {
        const wasServing = note === 'started' || note === 'serving'

        if (isCurrent) {
          dispatch({ type: 'sessionReadFailed', wasServing })
        }
      }
    )
    return () => {
      isCurrent = false
    }
  }, [client])

  useEffect(() => {
    if (isHidden) {
      setNews(null)
    }
  }, [isHidden])

  const settle = async (answer: Promise<Answer>, done: News) => {
    setNews(null)
    const { refusal, session } = await answer.catch(() => afterSilence(client))

    if (refusal) {
      dispatch({ type: 'refused', session, refusal })
      return
    }
    tabMemory.set(done)
    reload()
  }

  return {
    state,
    news,
    start: (customerEmail) => {
      dispatch({ type: 'startAsked' })
      return settle(startImpersonation(client, customerEmail), 'started')
    },
    end: () => {
      dispatch({ type: 'endAsked' })
      return settle(endImpersonation(client), 'ended')
    },
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

function newsOf(note: string | null, session: TelesalesSession): News | null {
  if (note === 'started' && session.customer) {
    return 'started'
  }
  return note === 'ended' && session.operator && !session.customer
    ? 'ended'
    : null
}
