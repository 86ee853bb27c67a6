import type { Draft, NotFound, Objection } from './draft'
import type { Event } from './events'

/** The form in which a customer is registered. */
export interface OpenRegistration {
  is: 'open' | 'sending' | 'registered'
  /** Whom nobody has found. */
  notFound: NotFound
  draft: Draft
  objection: Objection
}

/** How far a registration has come. What was filled in last is left. */
export type Registration =
  | { is: 'closed'; left: OpenRegistration | null }
  /** Its form is being loaded. */
  | { is: 'opening'; notFound: NotFound; left: OpenRegistration | null }
  | OpenRegistration

/** Nobody is to be registered. */
export const CLOSED: Registration = { is: 'closed', left: null }

/** The registration that follows, as far as it needs no form. */
export function registrationAfter(
  state: Registration,
  event: Event,
  isFormMissing: boolean
): Registration {
  const left = 'left' in state ? state.left : state

  switch (event.type) {
    case 'registerOpened':
      return { is: 'opening', notFound: event.notFound, left }

    case 'registerClosed':
      return state.is === 'closed' ? state : { is: 'closed', left }

    case 'fieldChanged':
      return isFormMissing ? CLOSED : state
  }
  return state
}
