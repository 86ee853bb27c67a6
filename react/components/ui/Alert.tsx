import React, { FC } from 'react'
import { customerShown } from '../../core/selectors'
import type { VisualState } from '../../core/view'
import { useHandles } from '../../hooks/useHandles'
import { useToolbar } from '../../hooks/useToolbar'
import { Icon } from './Icon'
import { Message } from './Message'

/** The id of the alert, for the field that it may be about. */
export const ALERT_ID = 'telesales-toolbar-alert'

const CLASSES = {
  refusal: 'b--danger bg-danger--faded c-on-danger--faded',
  warning: 'b--warning bg-base c-on-base',
}

interface Props {
  /** The sign of what is wrong. */
  icon: VisualState
  kind: keyof typeof CLASSES
  /** What is wrong, the most important first. */
  messageIds: string[]
  /** What they say of time. */
  seconds?: number | null
}

/** What is wrong, and beside it what the operator can do about it. */
export const Alert: FC<Props> = ({
  children,
  icon,
  kind,
  messageIds,
  seconds,
}) => {
  const { handles, withModifiers } = useHandles()
  const { name } = useToolbar(customerShown)

  return (
    <div
      className={`${withModifiers('alert', kind)} telesales-alert ba br2 ${CLASSES[kind]}`}
    >
      <Icon name={icon} />
      <div
        // What comes to it is read, and not all of it once more.
        aria-atomic={false}
        className="telesales-alert-text"
        id={ALERT_ID}
        role="alert"
      >
        {messageIds.map((id) => (
          <p className={`${handles.alertText} ma0 fw5`} key={id}>
            <Message id={id} values={{ customer: name, seconds }} />
          </p>
        ))}
      </div>
      {children}
    </div>
  )
}
