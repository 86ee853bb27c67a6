import React, { FC, KeyboardEvent, useState } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import { isShown } from '../../core/customerList'
import { isComposed } from '../../core/isComposed'
import { reasonView } from '../../core/selectors'
import { useFocus } from '../../hooks/useFocus'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { ALERT_ID } from '../ui/Alert'
import { REASON_ID } from './ids'

const HANDLES = ['reasonInput'] as const

const MAX_CHARACTERS = 100

/**
 * Why the operator acts for the customer, or a ticket's number. While somebody
 * looks on it is read only as it is typed.
 */
const ReasonField: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const send = useSend()
  const input = useFocus<HTMLInputElement>('reason')
  const [isTyping, setTyping] = useState(false)
  const { isRequired, isWrong } = useToolbar(reasonView)
  const { impersonation, list, privacy, reason } = useToolbarState()
  const isReadOnly = impersonation.is === 'starting'
  const isConcealed = privacy.isScreenShared && !isTyping

  const press = (event: KeyboardEvent) => {
    if (isReadOnly || isComposed(event.nativeEvent)) {
      return
    }
    if (event.key === 'Enter' && event.repeat) {
      event.preventDefault()
    } else if (event.key === 'Escape' && reason.text !== '' && !isShown(list)) {
      event.preventDefault()
      send({ type: 'reasonTyped', text: '' })
    }
  }

  return (
    <input
      aria-describedby={isWrong ? ALERT_ID : undefined}
      aria-invalid={isWrong}
      aria-required={isRequired}
      autoComplete="off"
      className={`${handles.reasonInput} telesales-text ${isConcealed ? 'telesales-concealed' : ''} bg-base c-on-base ba br2 ${isWrong ? 'b--danger' : 'b--muted-1'}`}
      dir="auto"
      id={REASON_ID}
      maxLength={MAX_CHARACTERS}
      onBlur={() => setTyping(false)}
      onChange={(event) => {
        setTyping(true)
        send({ type: 'reasonTyped', text: event.target.value })
      }}
      onKeyDown={press}
      readOnly={isReadOnly}
      ref={input}
      spellCheck={false}
      type="text"
      value={reason.text}
    />
  )
}

export default ReasonField
