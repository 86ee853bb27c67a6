import React, { FC } from 'react'

import { isReasonWanted } from '../../core/reason'
import { reasonView } from '../../core/selectors'
import { useHandles } from '../../hooks/useHandles'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'
import { REASON_ID } from './ids'

const loadField = () => import('./ReasonField')

/** Why the operator acts for the customer, where somebody wants to know. */
export const Reason: FC = () => {
  const { handles } = useHandles()
  const { isRequired, isShown } = useToolbar(reasonView)
  const isWanted = useToolbar(({ reason, settings }) =>
    isReasonWanted(reason, settings.reason)
  )
  const ReasonField = usePart('reasonField', loadField, isWanted)

  // Its place is there at once, so that nothing jumps.
  return isShown ? (
    <div className={`${handles.reason} telesales-reason`}>
      <label className={handles.reasonLabel} htmlFor={REASON_ID}>
        <Message id="store/telesales-toolbar.reason" />{' '}
        {isRequired && <Message id="store/telesales-toolbar.required" />}
      </label>
      <div className="telesales-input">{ReasonField && <ReasonField />}</div>
    </div>
  ) : null
}
