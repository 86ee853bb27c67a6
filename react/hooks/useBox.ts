import {
  MutableRefObject,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react'

import {
  Box,
  BoxEvent,
  EMPTY_BOX,
  isTooSoon,
  transition,
  Waiting,
} from '../modules/box'
import type { ScreenPop } from '../modules/screenPop'
import type { Problem } from '../modules/toolbarState'
import type { Popup } from './useFinder'
import { useScreenPop } from './useScreenPop'

const NO_POPUP: Popup = { isExpanded: false, isShown: false }

/** The box in which a customer is asked for, and what can be done with it. */
export interface BoxHandle extends Box {
  popup: Popup
  close(): void
  /** Whether Enter was meant for what was there a moment ago. */
  isTooSoon(): boolean
  open(): void
  /** A start has not worked: with the reason in its field, or with another one. */
  refuse(problem: Problem, start: Waiting, reason: string | null): void
  setPopup(popup: Popup): void
  /** Whether the box gets the focus: once, for each turn. */
  takeFocus(): boolean
  /** Whether the reason's field gets it: as above. */
  takeReasonFocus(): boolean
  /** Its text was searched for, or started with. */
  touch(): void
  type(text: string): void
  typeReason(reason: string): void
  takeOffer(): void
}

/** What the box has to know of the bar. */
interface Surroundings {
  /** It can be shown. */
  hasBox: boolean
  /** Nothing else is open or under way. */
  isFree: boolean
  /** The page has only just been loaded by what the operator did. */
  isNews: boolean
  /** From where a phone system may send a term. */
  origins: string[]
  /** Stable; there is another text in it. */
  onEdit(): void
}

/**
 * What is in the box: typed, or filled in by a screen pop. Such a one waits for
 * the box to be there, and is kept until the operator makes use of it.
 */
export function useBox({
  hasBox,
  isFree,
  isNews,
  onEdit,
  origins,
}: Surroundings): BoxHandle {
  const [box, dispatch] = useReducer(transition, EMPTY_BOX)
  const [popup, setPopup] = useState<Popup>(NO_POPUP)
  const { forget, hasWaited, pop } = useScreenPop(origins)
  const lastPop = useRef<ScreenPop | null>(null)
  const answeredTurn = useRef(0)
  const answeredReasonTurn = useRef(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was open as it came
  useLayoutEffect(() => {
    if (!pop) {
      dispatch({ type: 'offerExpired' })
    } else if (hasBox && pop !== lastPop.current) {
      lastPop.current = pop
      dispatch({
        type: 'popped',
        term: pop.term,
        isFree: isFree && !popup.isShown,
        isSurprising: (isNews && hasWaited.current) || isElsewhere(),
        nowMs: performance.now(),
      })
    }
  }, [hasBox, pop])

  // biome-ignore lint/correctness/useExhaustiveDependencies: of each text
  useEffect(onEdit, [box.text, onEdit])

  const use = (event: BoxEvent) => {
    // What waits is by now the one that is offered, if there is one.
    if (box.isUntouched && box.offer === null) {
      forget()
    }
    dispatch(event)
  }

  return Object.assign({}, box, {
    popup,
    close: () => use({ type: 'closed' }),
    isTooSoon: () => isTooSoon(box, performance.now()),
    open: () => dispatch({ type: 'opened' }),
    refuse: (problem: Problem, start: Waiting, reason: string | null) =>
      dispatch({ type: 'refused', problem, start, reason }),
    setPopup,
    takeFocus: () => isNew(box.turn, answeredTurn),
    takeReasonFocus: () => isNew(box.reasonTurn, answeredReasonTurn),
    touch: () => use({ type: 'touched' }),
    type: (text: string) => use({ type: 'typed', text }),
    typeReason: (reason: string) => dispatch({ type: 'reasonTyped', reason }),
    takeOffer: () => dispatch({ type: 'offerTaken', nowMs: performance.now() }),
  })
}

/** Whether it is a turn that has not been answered; it is from now on. */
function isNew(turn: number, answered: MutableRefObject<number>) {
  const isUnanswered = turn > answered.current

  answered.current = turn
  return isUnanswered
}

/** Whether the keyboard is somewhere on the page; in the box there is nothing yet. */
function isElsewhere() {
  const { activeElement, body } = document

  return (
    activeElement !== null &&
    activeElement !== body &&
    activeElement.getAttribute('role') !== 'combobox'
  )
}
