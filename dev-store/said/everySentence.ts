import { CARD_PARTS } from '../../react/core/card'
import {
  type Sentence,
  saidInAlert,
  saidInStatus,
  whomSaid,
} from '../../react/core/said'
import { saidOfPart } from '../../react/core/saidInCard'
import { saidOfProblem, saidOfProgress } from '../../react/core/saidInForm'
import { saidInList } from '../../react/core/saidInList'
import {
  saidInFrame,
  saidInSwitch,
  saidOfField,
  saidOfOffer,
  saidOfSwitch,
  saidOfTime,
} from '../../react/core/saidInRest'
import {
  customerShown,
  isSwitching,
  presenceOf,
} from '../../react/core/selectors'
import type { State } from '../../react/core/state'
import { isOutOfDate, viewIn } from '../../react/core/view'

/** Where in the bar a sentence stands. */
export type Place =
  | 'pill'
  | 'status'
  | 'alert'
  | 'switch'
  | 'customer field'
  | 'list'
  | 'form'
  | 'field of the form'
  | 'countdown'
  | 'card'
  | 'offer'

/** A sentence in its place. */
export interface Placed extends Sentence {
  place: Place
}

/** All that the bar says in this state, from above to below. */
export function everySentence(state: State): Placed[] {
  const presence = presenceOf(state)
  const view = viewIn(state)
  const at = (place: Place, ...said: Array<Sentence | string | null>) =>
    said
      .filter((one): one is Sentence | string => one !== null)
      .map(
        (one): Placed => ({
          place,
          ...(typeof one === 'string' ? { id: one } : one),
        })
      )

  if (presence === 'pill') {
    return at(
      'pill',
      view.customer ? whomSaid(state) : 'store/telesales-toolbar.title'
    )
  }
  if (presence !== 'bar') {
    return []
  }
  if (isOutOfDate(view)) {
    return at(
      'alert',
      ...(state.isOffline
        ? saidInAlert(state)
        : [`store/telesales-toolbar.${view.visual}`])
    )
  }
  const { doing, news } = saidInStatus(state)
  const status = at(
    'status',
    ...news.filter((id) => !id.endsWith('.null')),
    view.customer ? whomSaid(state) : null,
    doing
  )

  if (state.isFramed) {
    return [
      ...(view.customer ? status : []),
      ...at('alert', ...saidInFrame(state)),
    ]
  }
  const time = saidOfTime(state)
  const hasForm = view.shown.is === 'idle' || isSwitching(state)
  const field = saidOfField(state)
  const { registration } = state

  return [
    ...status,
    ...at('countdown', time?.seen ?? null, time?.heard ?? null),
    ...at(
      'alert',
      ...saidInAlert(state).map((id) => ({
        id,
        values: { customer: customerShown(state).name ?? '' },
      }))
    ),
    ...at(
      'switch',
      saidInSwitch(state),
      isSwitching(state) ? saidOfSwitch(state) : null
    ),
    ...(hasForm
      ? [
          ...at('customer field', field.call, field.alert),
          ...at(
            'list',
            ...(state.missing.includes('list') ? [] : saidInList(state))
          ),
        ]
      : []),
    ...('draft' in registration
      ? [
          ...at(
            'field of the form',
            ...Object.values(registration.objection.fields)
          ),
          ...at(
            'form',
            saidOfProgress(registration),
            saidOfProblem(registration.objection)
          ),
        ]
      : []),
    ...at(
      'card',
      ...CARD_PARTS.map((name) => {
        const part = state.card?.parts[name]

        return part ? saidOfPart(name, part) : null
      })
    ),
    ...at('offer', saidOfOffer(state)),
  ]
}
