import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import { saidOfOffer } from '../../core/saidInRest'
import { viewIn } from '../../core/view'
import { useIsMounted } from '../../hooks/useIsMounted'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'

const HANDLES = ['offer', 'offerText'] as const

/**
 * A call that came while the operator was busy: it takes nothing by itself. It is
 * the bar's last line, so that nothing moves under a click, and beside the popup.
 */
const OfferLine: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const { isBusy } = useToolbar(viewIn)
  const offer = useToolbar(saidOfOffer)
  // A live region is there before what it says.
  const said = useIsMounted() ? offer : null

  return (
    <div
      className={
        said === null ? '' : `${handles.offer} telesales-line justify-end`
      }
    >
      <p aria-live="polite" className={`${handles.offerText} ma0`}>
        {said && <Message {...said} />}
      </p>
      {said && (
        <Action
          event={{ type: 'offerTaken' }}
          isBusy={isBusy}
          kind="other"
          messageId="store/telesales-toolbar.use"
        />
      )}
    </div>
  )
}

export default OfferLine
