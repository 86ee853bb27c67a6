import type { CartChoice } from '../typings/graphql'
import { but } from './but'
import type { WhichCustomer } from './customerTerm'
import type { Problem } from './toolbarState'

/** How long Enter is not meant for a term that has only just been filled in. */
const SETTLE_MS = 700

/** A start that waits for its reason. */
export interface Waiting {
  customer: WhichCustomer
  /** What the operator had chosen already. */
  cart?: CartChoice
}

/**
 * The box in which a customer is asked for, why they are, and who else is on the
 * line.
 */
export interface Box {
  /** The operator has asked for it, or a screen pop, while somebody is served. */
  isOpen: boolean
  text: string
  /** A screen pop has filled it in, and nobody has typed since. */
  isFilledIn: boolean
  /** And nobody has made use of it. */
  isUntouched: boolean
  /** How often it was asked for: each time it gets the focus. */
  turn: number
  /** When one has filled it in last, in ms since the page was loaded. */
  poppedAtMs: number | null
  /** The operator was busy with something else as it did. */
  isSurprising: boolean
  /** Whom the last one names that came while the box was in use. */
  offer: string | null
  /** Why a start is asked for, or a ticket's number. */
  reason: string
  /** What was asked for last, when it came to nothing for its reason. */
  waiting: Waiting | null
  /** How often a reason was at fault: each time its field gets the focus. */
  reasonTurn: number
  /** There has to be one, whatever the theme says. */
  needsReason: boolean
}

/** What happened to it, or was asked. */
export type BoxEvent =
  | { type: 'opened' }
  | { type: 'closed' }
  | { type: 'typed'; text: string }
  /** What is in it was used. */
  | { type: 'touched' }
  /** Nothing else is open or under way, if it is free. */
  | {
      type: 'popped'
      term: string
      isFree: boolean
      isSurprising: boolean
      nowMs: number
    }
  | { type: 'offerTaken'; nowMs: number }
  | { type: 'offerExpired' }
  | { type: 'reasonTyped'; reason: string }
  /** A start has not worked; its reason is null when it is what was typed. */
  | { type: 'refused'; problem: Problem; start: Waiting; reason: string | null }

/** The box of a page that has just been loaded. */
export const EMPTY_BOX: Box = {
  isOpen: false,
  text: '',
  isFilledIn: false,
  isUntouched: false,
  turn: 0,
  poppedAtMs: null,
  isSurprising: false,
  offer: null,
  reason: '',
  waiting: null,
  reasonTurn: 0,
  needsReason: false,
}

/** The box that follows. No screen pop ever takes a text away by itself. */
export function transition(box: Box, event: BoxEvent): Box {
  switch (event.type) {
    case 'opened':
      return but(box, { isOpen: true, turn: box.turn + 1 })

    case 'closed':
      return but(box, {
        isOpen: false,
        text: '',
        isFilledIn: false,
        isUntouched: false,
        reason: '',
        waiting: null,
      })

    case 'typed':
      return but(box, {
        text: event.text,
        isFilledIn: false,
        isUntouched: false,
        waiting: null,
      })

    case 'touched':
      return box.isUntouched ? but(box, { isUntouched: false }) : box

    case 'popped':
      return event.isFree && box.text === '' && box.reason === ''
        ? filled(box, event.term, event.nowMs, event.isSurprising)
        : but(box, { offer: event.term })

    case 'offerTaken':
      return box.offer === null
        ? box
        : filled(box, box.offer, event.nowMs, false)

    case 'offerExpired':
      return but(box, { offer: null })

    case 'reasonTyped':
      return but(box, { reason: event.reason })

    case 'refused':
      return refused(box, event)
  }
}

/** Whether it is the reason for a start that was at fault. */
export function isAboutReason(problem: unknown): boolean {
  return problem === 'REASON_NEEDED' || problem === 'INVALID_REASON'
}

/** Whether Enter, at this time, was meant for something else. */
export function isTooSoon(
  { isSurprising, poppedAtMs }: Box,
  nowMs: number
): boolean {
  return isSurprising && poppedAtMs !== null && nowMs - poppedAtMs < SETTLE_MS
}

/** The start waits for another reason when that is why. */
function refused(box: Box, event: Extract<BoxEvent, { type: 'refused' }>): Box {
  const reason = event.reason ?? box.reason

  return isAboutReason(event.problem)
    ? but(box, {
        isOpen: true,
        reason,
        waiting: event.start,
        reasonTurn: box.reasonTurn + 1,
        needsReason: box.needsReason || event.problem === 'REASON_NEEDED',
      })
    : but(box, { reason, waiting: null })
}

function filled(
  box: Box,
  text: string,
  nowMs: number,
  isSurprising: boolean
): Box {
  return but(box, {
    isOpen: true,
    text,
    isFilledIn: true,
    isUntouched: true,
    turn: box.turn + 1,
    poppedAtMs: nowMs,
    isSurprising,
    offer: null,
    // It was for whoever was in the box.
    reason: box.text === '' ? box.reason : '',
    waiting: null,
  })
}
