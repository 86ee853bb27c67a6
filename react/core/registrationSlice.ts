import type { RegisterResult } from './answers'
import {
  draftOf,
  Field,
  NO_OBJECTION,
  NotFound,
  objectionOf,
  objectionToGaps,
  objectionWithout,
  requiredFields,
} from './draft'
import type { Event } from './events'
import { patch } from './patch'
import { orNull } from './patiently'
import type { OpenRegistration, Registration } from './registration'
import type { Slice } from './slice'

const UNANSWERED = {
  duplicate: null,
  refusal: 'NO_ANSWER' as const,
  retryInSeconds: null,
}

/** The form that registers a customer, and what becomes of it. */
export const registrationSlice: Slice = {
  part: 'registerForm',
  after(state, event) {
    const { impersonation, registration, settings } = state
    const next = formAfter(
      registration,
      event,
      requiredFields(settings.registerRequires),
      impersonation.is !== 'starting'
    )

    return next === registration
      ? state
      : patch(state, {
          registration: next,
          focus: focusOf(next, event) ?? state.focus,
        })
  },
  commands({ registration: before }, { registration }) {
    const retryInSeconds = retryOf(registration)

    if (registration.is === 'sending' && before.is !== 'sending') {
      return [['register', registration.draft]]
    }
    return retryInSeconds && !retryOf(before)
      ? [['wait', 'retryRegister', retryInSeconds * 1000]]
      : []
  },
  consequences: ({ registration }, { type }) =>
    registration.is === 'registered' &&
    (type === 'registerSubmitted' || type === 'registerAnswered')
      ? [
          {
            type: 'startAsked',
            customer: { email: registration.draft.email.trim() },
          },
        ]
      : [],
  doers: ({ api }, send, _act, write) => ({
    register: (draft) =>
      write(async () => {
        const result = await orNull(api.register(draft))

        send({ type: 'registerAnswered', draft, result })
      }),
  }),
}

/**
 * The form that follows. Nothing typed is ever lost.
 *
 * @param canSend nothing else is being started
 */
export function formAfter(
  state: Registration,
  event: Event,
  required: Field[],
  canSend: boolean
): Registration {
  if (state.is === 'closed') {
    return state
  }
  if (state.is === 'opening') {
    return opened(state.notFound, state.left)
  }
  switch (event.type) {
    case 'draftFilled':
      return filled(state, event.field, event.text)

    case 'hintAccepted':
      return filled(state, 'email', event.email)

    case 'registerSubmitted':
      return canSend ? submitted(state, required) : state

    // What was asked for too often can be asked for again.
    case 'waited':
      return event.timer === 'retryRegister' && retryOf(state)
        ? patch(state, { objection: NO_OBJECTION })
        : state

    case 'registerAnswered':
      return state.is === 'sending' && state.draft === event.draft
        ? answered(state, event.result)
        : state
  }
  return state
}

function retryOf(state: Registration) {
  return 'objection' in state ? state.objection.retryInSeconds : null
}

function focusOf({ is }: Registration, { type }: Event) {
  if (type === 'hintAccepted') {
    return 'registerEmail' as const
  }
  return is === 'open' &&
    (type === 'registerSubmitted' || type === 'registerAnswered')
    ? ('objection' as const)
    : null
}

/** What was filled in for this very term is still there, though not sent. */
function opened(
  notFound: NotFound,
  left: OpenRegistration | null
): OpenRegistration {
  return left?.notFound.term === notFound.term
    ? patch(left, { is: left.is === 'registered' ? left.is : 'open' })
    : {
        is: 'open',
        notFound,
        draft: draftOf(notFound),
        objection: NO_OBJECTION,
      }
}

function filled(state: OpenRegistration, field: Field, text: string) {
  return patch(state, {
    draft: patch(state.draft, { [field]: text }),
    objection: objectionWithout(state.objection, field),
  })
}

function submitted(state: OpenRegistration, required: Field[]) {
  const gaps = objectionToGaps(state.draft, required)

  if (gaps) {
    return patch(state, { is: 'open', objection: gaps })
  }
  return state.is === 'open'
    ? patch(state, { is: 'sending', objection: NO_OBJECTION })
    : state
}

function answered(state: OpenRegistration, result: RegisterResult | null) {
  const { duplicate, refusal, retryInSeconds } = result ?? UNANSWERED

  return refusal
    ? patch(state, {
        is: 'open',
        objection: objectionOf(
          state.draft,
          refusal,
          duplicate ?? null,
          retryInSeconds ?? null
        ),
      })
    : patch(state, { is: 'registered' })
}
