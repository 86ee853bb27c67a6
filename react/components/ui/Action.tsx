import React, { FC, Ref } from 'react'
import { FormattedMessage } from 'react-intl'

import { useHandles } from '../../hooks/useHandles'

const CLASSES = {
  main: 'bg-action-primary c-on-action-primary b--action-primary',
  other: 'bg-base c-on-base b--muted-2',
}

interface Props {
  /** The element itself, for whoever gives it the focus. */
  button?: Ref<HTMLButtonElement>
  /** The id of what it opens and closes. */
  controls?: string
  /** What it opens is open. */
  isExpanded?: boolean
  /** Under way already: to press again does nothing. */
  isBusy?: boolean
  /** The way out, or what one does less often, is `other`. */
  kind?: keyof typeof CLASSES
  messageId: string
  onPress(): void
}

/** A button, with the last word of its message's id as modifier. */
export const Action: FC<Props> = ({
  button,
  controls,
  isBusy = false,
  isExpanded,
  kind = 'main',
  messageId,
  onPress,
}) => {
  const { withModifiers } = useHandles()
  const name = messageId.replace(/^.*\./, '')

  return (
    <button
      aria-controls={isExpanded ? controls : undefined}
      aria-disabled={isBusy}
      aria-expanded={isExpanded}
      className={`${withModifiers('action', name)} telesales-button br2 pointer ${CLASSES[kind]}`}
      onClick={() => !isBusy && onPress()}
      ref={button}
      type="button"
    >
      <FormattedMessage id={messageId} />
    </button>
  )
}
