import React, { FC, useContext } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { NamesHidden } from '../hooks/namesHidden'
import { Action } from './Action'

const HANDLES = ['offer', 'offerText'] as const

interface Props {
  /** Whom a screen pop has named. */
  term: string | null
  isBusy: boolean
  onTake(): void
}

/**
 * A call that came while the operator was busy: it takes nothing by itself. It is
 * the bar's last line, so that nothing moves under a click, and beside the popup.
 */
export const OfferLine: FC<Props> = ({ isBusy, onTake, term }) => {
  const { handles } = useCssHandles(HANDLES)
  const areNamesHidden = useContext(NamesHidden)

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
            values={{ term: <bdi>{areNamesHidden ? '***' : term}</bdi> }}
          />
        )}
      </p>
      {term !== null && (
        <Action
          isBusy={isBusy}
          look="other"
          messageId="store/telesales-toolbar.use"
          onPress={onTake}
        />
      )}
    </div>
  )
}
