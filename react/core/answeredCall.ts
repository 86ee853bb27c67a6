import { bareTerm, isWholeEmail } from './customerTerm'
import type { Event } from './events'
import { patch } from './patch'
import type { State } from './state'
import { viewIn } from './view'

/**
 * The state, without a call that whoever is served now has answered: by their email, where
 * it names one. Else nobody can know, and a start by hand that came after it is taken for
 * the answer; another start, such as the way back, is not.
 */
export function withoutAnsweredCall(state: State, event: Event): State {
  const { call, field, impersonation } = state

  if (!call) {
    return state
  }
  if (event.type === 'startBegun') {
    return patch(state, {
      call: patch(call, { isAnswered: field.text !== '' }),
    })
  }
  const { customer } =
    event.type === 'actAnswered' ? event.result.session : viewIn(state)
  const isIt = isWholeEmail(call.term)
    ? bareTerm(call.term).toLowerCase() === customer?.email.toLowerCase()
    : call.isAnswered && impersonation.is === 'starting' && impersonation.news

  return isIt
    ? patch(state, { call: null, field: patch(field, { offer: null }) })
    : state
}
