import type { Warning } from '../typings/graphql'
import { isShown } from './customerList'
import { isWholeEmail, WhichCustomer } from './customerTerm'
import { masked } from './facts'
import { isReloadFirst, Sentence, saidInAlert } from './said'
import {
  areNamesHidden,
  customerShown,
  isSwitching,
  problemOf,
} from './selectors'
import type { State } from './state'
import { clockText, spokenSeconds } from './timeLimit'
import { viewIn } from './view'

/** From then on an end must not be missed. */
const URGENT_MS = 60_000

/** They ask for what cannot be pressed in another site's frame. */
const NOT_IN_A_FRAME: Array<Warning | null> = [
  'B2B_IMPERSONATION',
  'LEFT_BEHIND',
]

/** What is said of the text in the customer field. */
export function saidOfField(state: State): {
  call: string | null
  alert: string | null
} {
  const { field, list, missing, settings } = state
  const isEmail = isWholeEmail(field.text)
  const isListMissing = settings.search && missing.includes('list')
  const isEnterOff = isReloadFirst(state) || (isListMissing && !isEmail)
  const popped = isEmail || !settings.search ? 'poppedEmail' : 'popped'

  return {
    call:
      field.origin === 'call' && !isEnterOff && !isShown(list)
        ? `store/telesales-toolbar.${popped}`
        : null,
    alert:
      isListMissing && field.text !== '' && !isEmail
        ? 'store/telesales-toolbar.refusal.SEARCH_DOWN'
        : null,
  }
}

/** Who else is on the line. */
export function saidOfOffer(state: State): Sentence | null {
  const { offer } = state.field

  return offer === null
    ? null
    : {
        id: 'store/telesales-toolbar.call',
        values: { term: areNamesHidden(state) ? '***' : offer },
      }
}

/** What becomes of the customer's cart by a switch, where it is certain. */
export function saidInSwitch(state: State): Sentence | null {
  const { name } = customerShown(state)

  if (!isSwitching(state) || viewIn(state).warning || isReloadFirst(state)) {
    return null
  }
  return name === null
    ? { id: 'store/telesales-toolbar.switchNoteHidden' }
    : {
        id: 'store/telesales-toolbar.switchNote',
        values: { customer: name },
      }
}

/** To whom a switch leads that is under way. */
export function saidOfSwitch(state: State): Sentence | null {
  const { impersonation } = state
  const { name } = customerShown(state)

  if (impersonation.is !== 'starting') {
    return null
  }
  const next = nextName(state, impersonation.start.customer)

  return name === null || next === null
    ? { id: 'store/telesales-toolbar.switchingHidden' }
    : {
        id: 'store/telesales-toolbar.switching',
        values: { customer: name, next },
      }
}

/** What to call whom a start is for, where that is known and may be said. */
function nextName(state: State, customer: WhichCustomer): string | null {
  const { list } = state

  if (areNamesHidden(state)) {
    return null
  }
  if ('email' in customer) {
    return customer.email
  }
  const chosen =
    'search' in list &&
    list.search?.customers.find(({ id }) => id === customer.id)

  return chosen ? (chosen.name ?? chosen.email) : null
}

/** Whom one would else confirm blindly, as the list of customers masks them. */
export function whomToConfirm(state: State): string | null {
  const { customer } = viewIn(state)

  return customer && customerShown(state).name === null
    ? masked('email', customer.email)
    : null
}

/** How soon a time limit ends it. */
export interface TimeSaid {
  seen: Sentence
  heard: Sentence
  why: Sentence
  /** It must not be missed. */
  isUrgent: boolean
  canBePutOff: boolean
}

/** How soon a time limit ends it: what is seen, and what is read out. */
export function saidOfTime(state: State): TimeSaid | null {
  const { left } = state.countdown

  return left && problemOf(state) !== 'NOT_ENDED'
    ? {
        seen: {
          id: 'store/telesales-toolbar.endsIn',
          values: { time: clockText(left.leftMs) },
        },
        heard: {
          id: `store/telesales-toolbar.endsSoon.${left.limit}`,
          values: { seconds: spokenSeconds(left.leftMs) },
        },
        why: { id: `store/telesales-toolbar.endsWhy.${left.limit}` },
        isUrgent: left.leftMs <= URGENT_MS,
        canBePutOff: left.limit === 'idle',
      }
    : null
}

/** What is wrong, and why nothing can be pressed in another site's frame. */
export function saidInFrame(state: State): string[] {
  const { problem, warning } = viewIn(state)
  const isMoot =
    !state.isOffline &&
    (NOT_IN_A_FRAME.includes(warning) ||
      problem === 'NOT_ENDED' ||
      isReloadFirst(state))

  return [
    ...(isMoot ? [] : saidInAlert(state)),
    'store/telesales-toolbar.framed',
  ]
}
