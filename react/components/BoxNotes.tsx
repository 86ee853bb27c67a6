import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

const HANDLES = ['screenPop', 'searchDown'] as const

interface Props {
  /** The id of what is said of a text that is filled in. */
  id: string
  /** The text is a whole email. */
  isEmail: boolean
  /** The text needs a search, and there is none. */
  isSearchDown: boolean
  /** A screen pop has filled the text in and nobody has touched it. */
  isUntouched: boolean
}

/** What the operator has to know of the text in the box. */
export const BoxNotes: FC<Props> = ({
  id,
  isEmail,
  isSearchDown,
  isUntouched,
}) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <>
      {isUntouched && (
        <p className={`${handles.screenPop} ma0 pv1`} id={id}>
          <FormattedMessage
            id={`store/telesales-toolbar.${isEmail ? 'poppedEmail' : 'popped'}`}
          />
        </p>
      )}
      {isSearchDown && (
        <p className={`${handles.searchDown} ma0 pv1`} role="alert">
          <FormattedMessage id="store/telesales-toolbar.refusal.SEARCH_DOWN" />
        </p>
      )}
    </>
  )
}
