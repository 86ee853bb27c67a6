import React, { FC, ReactNode } from 'react'

import type { Event, FocusTarget } from '../../core/events'
import { useFocus } from '../../hooks/useFocus'
import { useHandles } from '../../hooks/useHandles'
import { useSend } from '../../hooks/useToolbar'
import { Icon } from './Icon'
import { Message } from './Message'

const CLASSES = {
  main: 'bg-action-primary c-on-action-primary b--action-primary',
  other: 'bg-base c-on-base b--muted-2',
  end: 'bg-danger--faded c-on-danger--faded b--danger',
}

interface Props {
  /** The id of what says more about it. */
  describedBy?: string
  /** The id of what it opens and closes. */
  controls?: string
  /** What it tells the toolbar, if the press does not say all. */
  event?: Event
  /** As what it gets the focus when the toolbar says so. */
  focus?: FocusTarget
  /** What it opens is open. */
  isExpanded?: boolean
  /** Under way already: to press again does nothing. */
  isBusy?: boolean
  /** What one does less often is `other`; `end` hangs up. */
  kind?: keyof typeof CLASSES
  messageId: string
  /** What the message names. */
  values?: Record<string, ReactNode>
}

/** A button, with the last word of its message's id as modifier. */
export const Action: FC<Props> = ({
  describedBy,
  controls,
  event,
  focus,
  isBusy = false,
  isExpanded,
  kind = 'main',
  messageId,
  values,
}) => {
  const send = useSend()
  const { withModifiers } = useHandles()
  const name = messageId.replace(/^.*\./, '')

  return (
    <button
      aria-controls={isExpanded ? controls : undefined}
      aria-describedby={describedBy}
      aria-disabled={isBusy}
      aria-expanded={isExpanded}
      className={`${withModifiers('action', name)} telesales-button br2 pointer ${CLASSES[kind]}`}
      onClick={() => !isBusy && event && send(event)}
      ref={useFocus(focus)}
      type="button"
    >
      {kind === 'end' && <Icon name="end" />}
      <Message id={messageId} values={values} />
    </button>
  )
}
