import { useLayoutEffect, useState } from 'react'

import {
  noteOf,
  termOfHash,
  termOfMessage,
  termOfNote,
} from '../modules/screenPop'
import { SCREEN_POP } from '../modules/wakeUp'
import { memoryIn } from './memories'

const screenPopMemory = memoryIn(() => window.sessionStorage, '-screen-pop')

/**
 * Hears whom a phone system has on the line: by the address's fragment, which is
 * taken away at once, or by a message from a window that the theme trusts. Until
 * there is a box to show it in, the last one waits, also for the next page.
 *
 * @param onPop stable; is told each term once
 */
export function useScreenPop(
  origins: unknown,
  hasBox: boolean,
  onPop: (term: string) => void
): void {
  const [note, setNote] = useState(() => screenPopMemory.get())

  useLayoutEffect(() => {
    const keep = (term: string | null) => {
      if (term !== null) {
        const next = noteOf(term, Date.now())

        screenPopMemory.set(next)
        setNote(next)
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
  }, [origins])

  useLayoutEffect(() => {
    if (hasBox && note !== null) {
      const term = termOfNote(note, Date.now())

      screenPopMemory.set(null)
      setNote(null)
      if (term !== null) {
        onPop(term)
      }
    }
  }, [hasBox, note, onPop])
}
