import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { isWholeEmail } from '../../core/customerTerm'
import { useToolbar } from '../../hooks/useToolbar'

const HANDLES = ['screenPop', 'searchDown'] as const

interface Props {
  /** The id of what is said of a text that is filled in. */
  id: string
  /** There is no list to choose from, and there should be one. */
  isListMissing: boolean
}

/** What the operator has to know of the text in the customer field. */
export const FieldNotes: FC<Props> = ({ id, isListMissing }) => {
  const { handles } = useCssHandles(HANDLES)
  const { origin, text } = useToolbar(({ field }) => field)
  const isEmail = isWholeEmail(text)

  return (
    <>
      {origin === 'call' && (
        <p className={`${handles.screenPop} ma0 pv1`} id={id}>
          <FormattedMessage
            id={`store/telesales-toolbar.${isEmail ? 'poppedEmail' : 'popped'}`}
          />
        </p>
      )}
      {isListMissing && text !== '' && !isEmail && (
        <p className={`${handles.searchDown} ma0 pv1`} role="alert">
          <FormattedMessage id="store/telesales-toolbar.refusal.SEARCH_DOWN" />
        </p>
      )}
    </>
  )
}
