import React, { FC } from 'react'
import { useIntl } from 'react-intl'

import type { Event, FocusTarget } from '../../core/events'
import { useFocus } from '../../hooks/useFocus'
import { useHandles } from '../../hooks/useHandles'
import { useSend } from '../../hooks/useToolbar'

import { Icon } from './Icon'

interface Props {
  /** Other class names. */
  className?: string
  /** The id of what it opens and closes. */
  controls?: string
  /** What it tells the toolbar. */
  event: Event
  /** As what it gets the focus when the toolbar says so. */
  focus?: FocusTarget
  icon: 'show' | 'conceal' | 'more' | 'less' | 'collapse'
  /** What it opens is open. */
  isExpanded?: boolean
  /** It keeps its place, so that no other one comes there. */
  isHidden?: boolean
  /** What it switches is on. */
  isPressed?: boolean
  /** What it does; its last word is the handle's modifier. */
  messageId: string
  values?: Record<string, string>
}

/** A button that a sign stands for; its words are read out, and shown on hover. */
export const IconButton: FC<Props> = ({
  className = '',
  controls,
  event,
  focus,
  icon,
  isExpanded,
  isHidden,
  isPressed,
  messageId,
  values,
}) => {
  const intl = useIntl()
  const send = useSend()
  const { withModifiers } = useHandles()
  const label = intl.formatMessage({ id: messageId }, values)

  return (
    <button
      aria-controls={isExpanded ? controls : undefined}
      aria-expanded={isExpanded}
      aria-label={label}
      aria-pressed={isPressed}
      className={`${withModifiers('iconButton', messageId.replace(/^.*\./, ''))} ${className} telesales-icon-button br2 pointer`}
      onClick={() => send(event)}
      ref={useFocus(focus)}
      style={isHidden ? { visibility: 'hidden' } : undefined}
      title={label}
      type="button"
    >
      <Icon name={icon} />
    </button>
  )
}
