import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { saidOfField } from '../../core/saidInRest'
import { useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

const HANDLES = ['screenPop', 'searchDown'] as const

interface Props {
  /** The id of what is said of a text that is filled in. */
  id: string
}

/** What the operator has to know of the text in the customer field. */
export const FieldNotes: FC<Props> = ({ id }) => {
  const { handles } = useCssHandles(HANDLES)
  const { alert, call } = useToolbar(saidOfField)

  return (
    <>
      {call && (
        <p className={`${handles.screenPop} ma0 pv1`} id={id}>
          <Message id={call} />
        </p>
      )}
      {alert && (
        <p className={`${handles.searchDown} ma0 pv1`} role="alert">
          <Message id={alert} />
        </p>
      )}
    </>
  )
}
