import { but } from './but'

/** How long Enter is not meant for a term that has only just been filled in. */
const SETTLE_MS = 700

/** The box in which a customer is asked for, and who else is on the line. */
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
      })

    case 'typed':
      return but(box, {
        text: event.text,
        isFilledIn: false,
        isUntouched: false,
      })

    case 'touched':
      return box.isUntouched ? but(box, { isUntouched: false }) : box

    case 'popped':
      return event.isFree && box.text === ''
        ? filled(box, event.term, event.nowMs, event.isSurprising)
        : but(box, { offer: event.term })

    case 'offerTaken':
      return box.offer === null
        ? box
        : filled(box, box.offer, event.nowMs, false)

    case 'offerExpired':
      return but(box, { offer: null })
  }
}

/** Whether Enter, at this time, was meant for something else. */
export function isTooSoon(
  { isSurprising, poppedAtMs }: Box,
  nowMs: number
): boolean {
  return isSurprising && poppedAtMs !== null && nowMs - poppedAtMs < SETTLE_MS
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
  })
}
