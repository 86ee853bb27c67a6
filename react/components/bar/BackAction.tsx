import React, { FC } from 'react'

import { backShown } from '../../core/goingBack'
import { viewIn } from '../../core/view'
import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'

interface Props {
  /** Where it is. */
  from?: 'choices' | 'pill'
}

/** For a while after an end: the way back to who was served. */
export const BackAction: FC<Props> = ({ from = 'choices' }) => {
  const back = useToolbar(backShown)

  return back ? <Offer email={back.email} from={from} name={back.name} /> : null
}

type Shown = Required<Props> & { email: string; name: string | null }

const Offer: FC<Shown> = ({ email, from, name }) => {
  const { isBusy } = useToolbar(viewIn)

  return (
    <div className="telesales-back" ref={useFocusHandedOn(from)}>
      <Action
        event={{ type: 'startAsked', customer: { email } }}
        isBusy={isBusy}
        kind="other"
        messageId={
          name === null
            ? 'store/telesales-toolbar.backHidden'
            : 'store/telesales-toolbar.back'
        }
        values={{ customer: name }}
      />
    </div>
  )
}
