import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import { areNamesHidden } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useIsMounted } from '../../hooks/useIsMounted'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'

const HANDLES = ['offer', 'offerText'] as const

/**
 * A call that came while the operator was busy: it takes nothing by itself. It is
 * the bar's last line, so that nothing moves under a click, and beside the popup.
 */
export const OfferLine: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const { isBusy } = useToolbar(viewIn)
  const isHidden = useToolbar(areNamesHidden)
  const offer = useToolbar(({ field }) => field.offer)
  // A live region is there before what it says.
  const term = useIsMounted() ? offer : null

  return (
    <div
      className={
        term === null ? '' : `${handles.offer} telesales-line justify-end`
      }
    >
      <p aria-live="polite" className={`${handles.offerText} ma0`}>
        {term !== null && (
          <FormattedMessage
            id="store/telesales-toolbar.call"
            values={{ term: <bdi>{isHidden ? '***' : term}</bdi> }}
          />
        )}
      </p>
      {term !== null && (
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
