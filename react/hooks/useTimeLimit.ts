import { useEffect, useRef, useState } from 'react'

import { TimeLeft, TimeLimits, timeLeft } from '../modules/timeLimit'
import { activeMemory } from './tabMemory'

const SECOND_MS = 1000
const RETRY_MS = 60 * SECOND_MS

// A screen reader's press is a click alone.
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'click']
/** A machine that has slept comes back to a page by one of these. */
const AWAKENINGS = ['focus', 'pageshow']

/**
 * How much time is left, once that is to be said. It is counted from when our
 * service says that it began, so that neither a reload nor a sleep begins anew.
 *
 * @param servedSinceMs null while no limit holds
 * @param onExpire the time is up; called again when that did not help
 */
export function useTimeLimit(
  { hardLimitMinutes, idleLimitMinutes }: TimeLimits,
  servedSinceMs: number | null,
  onExpire: () => void
): TimeLeft | null {
  const [left, setLeft] = useState<TimeLeft | null>(null)
  const since = useRef(0)
  const expire = useRef(onExpire)
  const activeMs = useRef<number | null>(null)
  const triedAtMs = useRef(Number.NEGATIVE_INFINITY)
  const isOn = servedSinceMs !== null

  useEffect(() => {
    since.current = servedSinceMs ?? 0
    expire.current = onExpire
  })

  useEffect(() => {
    if (!isOn) {
      setLeft(null)
      return
    }
    const served = () => Date.now() - since.current
    let timer = 0

    // Where nothing can be remembered, this page is all that is known.
    activeMs.current = activeMs.current ?? served()

    // Other tabs tell here, too.
    const idle = () =>
      served() - (Number(activeMemory.get() ?? activeMs.current) || 0)
    const now = () =>
      timeLeft(
        { hardLimitMinutes, idleLimitMinutes },
        { servedMs: served(), idleMs: idle() }
      )
    const look = () => {
      const next = now()

      window.clearTimeout(timer)
      if (!next) {
        return
      }
      const quietMs = next.leftMs - next.warningMs

      setLeft(quietMs > 0 ? null : next)
      if (next.leftMs === 0 && Date.now() - triedAtMs.current >= RETRY_MS) {
        triedAtMs.current = Date.now()
        expire.current()
      }
      timer = window.setTimeout(
        look,
        quietMs > 0 ? quietMs : next.leftMs % SECOND_MS || SECOND_MS
      )
    }
    const note = () => {
      // Once the time is up, nothing gives it back.
      if (now()?.leftMs !== 0 && idle() >= SECOND_MS) {
        activeMs.current = served()
        activeMemory.set(String(activeMs.current))
        look()
      }
    }
    const whenever = (change: 'addEventListener' | 'removeEventListener') => {
      for (const sign of SIGNS_OF_LIFE) {
        window[change](sign, note, true)
      }
      for (const sign of AWAKENINGS) {
        window[change](sign, look)
      }
      document[change]('visibilitychange', look)
    }

    look()
    whenever('addEventListener')
    return () => {
      window.clearTimeout(timer)
      whenever('removeEventListener')
    }
  }, [hardLimitMinutes, idleLimitMinutes, isOn])

  return left
}
