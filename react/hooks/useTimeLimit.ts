import { useEffect, useRef, useState } from 'react'

import { TimeLeft, TimeLimits, timeLeft } from '../modules/timeLimit'
import { activeMemory } from './activeMemory'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/**
 * Not as a button is pressed down: a countdown that goes away would take the
 * others from under the pointer.
 */
const SIGNS_OF_LIFE = ['keydown', 'click']
/** A machine that has slept comes back to a page by one of these. */
const AWAKENINGS = ['focus', 'pageshow']

/**
 * How much time is left, once that is to be said. It is counted from when our
 * service says that it began, so that neither a reload nor a sleep begins anew.
 *
 * @param servedSinceMs null while no limit holds
 * @param onExpire the time is up, as far as this page knows; it is told how to know
 * that of a time by our service's clock. Called again each minute
 */
export function useTimeLimit(
  { hardLimitMinutes, idleLimitMinutes }: TimeLimits,
  servedSinceMs: number | null,
  onExpire: (isUp: (servedMs: number) => boolean) => void
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

    const leftOf = (servedMs: number) =>
      timeLeft(
        { hardLimitMinutes, idleLimitMinutes },
        { servedMs, idleMs: servedMs - lastActive(servedMs) }
      )
    // Every tab tells here. What cannot be remembered is known to this page alone,
    // and what is later than now is of somebody before.
    const lastActive = (servedMs: number) => {
      const known = Number(activeMemory.get() ?? Number.NaN)

      return known <= servedMs ? known : Number(activeMs.current)
    }
    const isUp = (servedMs: number) => leftOf(servedMs)?.leftMs === 0
    const look = () => {
      const next = leftOf(served())

      window.clearTimeout(timer)
      if (!next) {
        return
      }
      const quietMs = next.leftMs - next.warningMs

      setLeft(quietMs > 0 ? null : next)
      if (next.leftMs === 0 && Date.now() - triedAtMs.current >= MINUTE_MS) {
        triedAtMs.current = Date.now()
        expire.current(isUp)
      }
      // A timer that is set for weeks would come at once.
      timer = window.setTimeout(
        look,
        quietMs > 0
          ? Math.min(quietMs, MINUTE_MS)
          : next.leftMs % SECOND_MS || SECOND_MS
      )
    }
    const note = () => {
      const servedMs = served()

      // Once the time is up, nothing gives it back.
      if (!isUp(servedMs) && servedMs - lastActive(servedMs) >= SECOND_MS) {
        activeMs.current = servedMs
        activeMemory.set(String(servedMs))
        window.clearTimeout(timer)
        timer = window.setTimeout(look)
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

    if (leftOf(0) === null) {
      return
    }
    activeMs.current = activeMs.current ?? served()
    activeMemory.set(activeMemory.get() ?? String(activeMs.current))
    look()
    whenever('addEventListener')
    return () => {
      window.clearTimeout(timer)
      whenever('removeEventListener')
    }
  }, [hardLimitMinutes, idleLimitMinutes, isOn])

  return left
}
