import { useCallback, useRef, useState } from 'react'

import type { NotFound } from '../modules/registration'
import { useScreenPop } from './useScreenPop'

/** A term that a phone system has sent, and which of them it is. */
interface Pop {
  term: string
  turn: number
}

/**
 * Which of the bar's panels are open besides the one that its state asks for,
 * and where the focus goes as they close.
 *
 * @param boxId the element in which a customer is asked for
 * @param hasBox nothing is under way, so there is one, or can be
 * @param origins from where a phone system may send a term
 */
export function usePanels(boxId: string, hasBox: boolean, origins: unknown) {
  const [isSwitching, setSwitching] = useState(false)
  const [notFound, setNotFound] = useState<NotFound | null>(null)
  const [pop, setPop] = useState<Pop | null>(null)
  const switchButton = useRef<HTMLButtonElement>(null)

  useScreenPop(
    origins,
    hasBox,
    useCallback((term) => {
      setSwitching(true)
      setPop((last) => ({ term, turn: (last?.turn ?? 0) + 1 }))
    }, [])
  )
  const closeSwitch = () => {
    setSwitching(false)
    setPop(null)
    switchButton.current?.focus()
  }

  return {
    isSwitching,
    /** Whom to register, while the form is open. */
    notFound,
    pop,
    switchButton,
    closeRegister: () => {
      setNotFound(null)
      document.getElementById(boxId)?.focus()
    },
    closeSwitch,
    openRegister: setNotFound,
    toggleSwitch: () => (isSwitching ? closeSwitch() : setSwitching(true)),
  }
}
