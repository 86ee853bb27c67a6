import React, {
  ReactElement,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'

/** A question's answer: being asked, here, or not to be had. */
export type Answer<T> =
  | { state: 'asking' }
  | { state: 'here'; value: T }
  | { state: 'failed'; reason: string }

/**
 * Asks once the session is settled, and again on demand.
 * @param ask must be the same function from render to render.
 */
export function useAnswer<T>(ask: () => Promise<T>): [Answer<T>, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'asking' })
  const youngest = useRef(0)
  const askAgain = useCallback(() => {
    youngest.current += 1
    const turn = youngest.current
    const settle = (next: Answer<T>) => {
      if (turn === youngest.current) {
        setAnswer(next)
      }
    }

    Promise.resolve(window.__RENDER_8_SESSION__?.sessionPromise)
      .then(ask)
      .then(
        (value) => settle({ state: 'here', value }),
        (fault) => settle({ state: 'failed', reason: String(fault) })
      )
  }, [ask])

  useEffect(() => {
    askAgain()
    return () => {
      youngest.current += 1
    }
  }, [askAgain])

  return [answer, askAgain]
}

/** Shows an answer, or that it is on its way, or why it cannot be had. */
export function Show<T>({
  answer,
  children,
}: {
  answer: Answer<T>
  children: (value: T) => ReactElement | null
}): ReactElement | null {
  if (answer.state === 'here') {
    return children(answer.value)
  }
  if (answer.state === 'asking') {
    return <p className="shop-quiet">Loading…</p>
  }
  return <p className="shop-fault">This could not be loaded. {answer.reason}</p>
}
