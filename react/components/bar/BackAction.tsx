import React, { FC } from 'react'

import { backShown } from '../../core/goingBack'
import { viewIn } from '../../core/view'
import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'

/** For a while after an end: the way back to who was served. */
export const BackAction: FC = () => {
  const back = useToolbar(backShown)

  return back ? <Offer {...back} /> : null
}

const Offer: FC<{ email: string; name: string | null }> = ({ email, name }) => {
  const { isBusy } = useToolbar(viewIn)

  return (
    <div className="telesales-back" ref={useFocusHandedOn('choices')}>
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
