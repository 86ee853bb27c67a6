import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

import {
  noteOf,
  popOfNote,
  ScreenPop,
  termOfHash,
  termOfMessage,
} from '../modules/screenPop'
import { SCREEN_POP } from '../modules/wakeUp'
import { memoryIn } from './memories'

/** Remembers, for this tab, whom a phone system has on the line. */
export const screenPopMemory = memoryIn(
  () => window.sessionStorage,
  '-screen-pop'
)

/**
 * Hears whom a phone system has on the line: by the address's fragment, which is
 * taken away at once, or by a message from a window that the theme trusts. The
 * last one waits until it is forgotten, also for the next page.
 */
export function useScreenPop(origins: string[]) {
  const [pop, setPop] = useState<ScreenPop | null>(null)
  const hasWaited = useRef(false)
  const take = useCallback((note: string | null) => {
    const next = popOfNote(note, Date.now())

    screenPopMemory.set(next && note)
    setPop(next)
  }, [])
  const forget = useCallback(() => take(null), [take])

  useLayoutEffect(() => {
    hasWaited.current = true
    take(screenPopMemory.get())
  }, [take])

  useLayoutEffect(() => {
    const keep = (term: string | null) => {
      if (term !== null) {
        hasWaited.current = false
        take(noteOf(term, Date.now()))
      }
    }
    const whenAddressed = () => {
      const { hash, pathname, search } = window.location

      if (hash.startsWith(SCREEN_POP)) {
        window.history.replaceState(window.history.state, '', pathname + search)
        keep(termOfHash(hash))
      }
    }
    const whenTold = ({ data, origin }: MessageEvent) =>
      keep(termOfMessage(data, origin, origins))

    whenAddressed()
    window.addEventListener('hashchange', whenAddressed)
    window.addEventListener('message', whenTold)
    return () => {
      window.removeEventListener('hashchange', whenAddressed)
      window.removeEventListener('message', whenTold)
    }
  }, [origins, take])

  useEffect(() => {
    if (pop) {
      const timer = window.setTimeout(forget, pop.remainingMs)

      return () => window.clearTimeout(timer)
    }
  }, [forget, pop])

  return { forget, hasWaited, pop }
}
