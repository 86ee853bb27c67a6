import React, { FC, Ref } from 'react'
import { useIntl } from 'react-intl'

import { useHandles } from '../../hooks/useHandles'

import { Icon } from './Icon'

interface Props {
  button?: Ref<HTMLButtonElement>
  /** Other class names. */
  className?: string
  /** The id of what it opens and closes. */
  controls?: string
  icon: 'show' | 'conceal' | 'more' | 'less' | 'collapse'
  /** What it opens is open. */
  isExpanded?: boolean
  /** What it switches is on. */
  isPressed?: boolean
  /** What it does; its last word is the handle's modifier. */
  messageId: string
  values?: Record<string, string>
  onPress(): void
}

/** A button that a sign stands for; its words are read out, and shown on hover. */
export const IconButton: FC<Props> = ({
  button,
  className = '',
  controls,
  icon,
  isExpanded,
  isPressed,
  messageId,
  onPress,
  values,
}) => {
  const intl = useIntl()
  const { withModifiers } = useHandles()
  const label = intl.formatMessage({ id: messageId }, values)

  return (
    <button
      aria-controls={isExpanded ? controls : undefined}
      aria-expanded={isExpanded}
      aria-label={label}
      aria-pressed={isPressed}
      className={`${withModifiers('iconButton', messageId.replace(/^.*\./, ''))} ${className} telesales-icon-button br2 pointer`}
      onClick={onPress}
      ref={button}
      title={label}
      type="button"
    >
      <Icon name={icon} />
    </button>
  )
}
