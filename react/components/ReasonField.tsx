import React, { FC, KeyboardEvent, useRef, useState } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { BoxHandle } from '../hooks/useBox'
import { useFirstFocus } from '../hooks/useFirstFocus'
import type { Reason } from '../hooks/useReason'
import { ALERT_ID } from './Alert'

const HANDLES = ['reasonInput'] as const

const MAX_CHARACTERS = 100

interface Props {
  box: BoxHandle
  id: string
  /** Somebody else sees the screen. */
  isConcealed: boolean
  isReadOnly: boolean
  reason: Reason<unknown>
}

/**
 * Why the operator acts for the customer, or a ticket's number. While somebody
 * looks on it is read only as it is typed.
 */
const ReasonField: FC<Props> = ({
  box,
  id,
  isConcealed,
  isReadOnly,
  reason,
}) => {
  const { handles } = useCssHandles(HANDLES)
  const input = useRef<HTMLInputElement>(null)
  const [isTyping, setTyping] = useState(false)
  const { isRequired, isWrong } = reason
  const concealed = isConcealed && !isTyping ? 'telesales-concealed' : ''

  const press = (event: KeyboardEvent) => {
    if (isReadOnly || event.nativeEvent.isComposing) {
      return
    }
    if (event.key === 'Enter' && event.repeat) {
      event.preventDefault()
    } else if (
      event.key === 'Escape' &&
      box.reason !== '' &&
      !box.popup.isShown
    ) {
      event.preventDefault()
      reason.type('')
    }
  }

  useFirstFocus(input, box.takeReasonFocus, box.reasonTurn)

  return (
    <input
      aria-describedby={isWrong ? ALERT_ID : undefined}
      aria-invalid={isWrong}
      aria-required={isRequired}
      autoComplete="off"
      className={`${handles.reasonInput} telesales-text ${concealed} bg-base c-on-base ba br2 ${isWrong ? 'b--danger' : 'b--muted-1'}`}
      dir="auto"
      id={id}
      maxLength={MAX_CHARACTERS}
      onBlur={() => setTyping(false)}
      onChange={(event) => {
        setTyping(true)
        reason.type(event.target.value)
      }}
      onKeyDown={press}
      readOnly={isReadOnly}
      ref={input}
      spellCheck={false}
      type="text"
      value={box.reason}
    />
  )
}

export default ReasonField
