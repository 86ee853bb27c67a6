import React, { FC } from 'react'
import { useIntl } from 'react-intl'

import { useCopy } from '../../hooks/useCopy'
import { useHandles } from '../../hooks/useHandles'

const COPY = 'M9 9h11v11H9zM5 15H4V4h11v1'
const COPIED = 'M4 13l5 5L20 6'

interface Props {
  /** What the text is. */
  label: string
  text: string
}

/** Copies a fact, and says so until one turns to something else. */
export const CopyButton: FC<Props> = ({ label, text }) => {
  const intl = useIntl()
  const { withModifiers } = useHandles()
  const { copy, forget, isCopied } = useCopy(text)
  const name = intl.formatMessage(
    { id: 'store/telesales-toolbar.copy' },
    { fact: label }
  )
  const copied = intl.formatMessage({ id: 'store/telesales-toolbar.copied' })

  return (
    <button
      aria-label={name}
      className={`${withModifiers('iconButton', 'copy')} telesales-icon-button br2 pointer`}
      onBlur={forget}
      onClick={copy}
      title={isCopied ? copied : name}
      type="button"
    >
      <svg aria-hidden className="telesales-icon" viewBox="0 0 24 24">
        <path d={isCopied ? COPIED : COPY} />
      </svg>
      <span aria-live="polite" className="clip">
        {isCopied && <span>{copied}</span>}
      </span>
    </button>
  )
}
