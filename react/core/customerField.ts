import type { Event, Start } from './events'
import { isAboutReason } from './impersonation'
import { patch } from './patch'

/** The field in which a customer is asked for, and who else is on the line. */
export interface CustomerField {
  /** The operator has asked for it, or a call, while somebody is served. */
  isOpen: boolean
  /** The keyboard has been in it, or beside it. */
  isVisited: boolean
  text: string
  /** A call has filled it in, and by now somebody has made use of it. */
  origin: 'operator' | 'call' | 'usedCall'
  /** Whom the last call names that came while the field was in use. */
  offer: string | null
  /** What was asked for last, when it came to nothing for its reason. */
  waiting: Start | null
  /** The email that was started with last; empty when it was by id. */
  askedEmail: string
}

/** The field of a page that has just been loaded. */
export const EMPTY_FIELD: CustomerField = {
  isOpen: false,
  isVisited: false,
  text: '',
  origin: 'operator',
  offer: null,
  waiting: null,
  askedEmail: '',
}

/**
 * The field that follows. No call ever takes a text away by itself.
 *
 * @param term whom the call names that waits, if one does
 * @param isCovered the details lie over it
 */
export function fieldAfter(
  field: CustomerField,
  event: Event,
  term: string | null,
  isCovered = false
): CustomerField {
  switch (event.type) {
    case 'shortcutPressed':
      return patch(field, { isOpen: true })

    case 'switchToggled':
      return field.isOpen && !isCovered
        ? closed(field)
        : patch(field, { isOpen: true })

    case 'switchClosed':
      return closed(field)

    case 'formEntered':
      return field.isVisited ? field : patch(field, { isVisited: true })

    case 'fieldTyped':
      return patch(field, {
        text: event.text,
        origin: 'operator',
        waiting: null,
      })

    case 'submitted':
      return field.origin === 'call'
        ? patch(field, { origin: 'usedCall' })
        : field

    case 'callPlaced':
      return event.isFree
        ? filledIn(field, term ?? '')
        : patch(field, { offer: term })

    case 'offerTaken':
      return field.offer === null ? field : filledIn(field, field.offer)

    case 'waited':
      return event.timer === 'call' ? patch(field, { offer: null }) : field

    case 'startBegun': {
      const { customer } = event.start

      return patch(field, {
        askedEmail: 'email' in customer ? customer.email : '',
        waiting: null,
      })
    }

    case 'startRefused':
      return isAboutReason(event.refusal)
        ? patch(field, { isOpen: true, waiting: event.start })
        : field
  }
  return field
}

function closed(field: CustomerField): CustomerField {
  return patch(field, {
    isOpen: false,
    text: '',
    origin: 'operator',
    waiting: null,
  })
}

function filledIn(field: CustomerField, text: string): CustomerField {
  return patch(field, {
    isOpen: true,
    text,
    origin: 'call',
    offer: null,
    waiting: null,
  })
}
