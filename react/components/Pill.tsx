import React, { FC, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useFirstFocus } from '../hooks/useFirstFocus'
import type { Look, Tone } from '../modules/looks'
import { Icon } from './Icon'
import { STYLESHEET } from './stylesheet'
import { TONES } from './ToolbarFrame'
import { Whom } from './Whom'

const HANDLES = ['pill'] as const

interface Props {
  isServing: boolean
  look: Look
  /** Whom to name; null when nothing may name them. */
  name: string | null
  /** Whether it gets the focus: the operator has made it a pill just now. */
  takeFocus(): boolean
  tone: Tone
  onExpand(): void
}

/** What is left of the bar when it is out of the way: who is being served. */
export const Pill: FC<Props> = ({
  isServing,
  look,
  name,
  onExpand,
  takeFocus,
  tone,
}) => {
  const intl = useIntl()
  const { withModifiers } = useCssHandles(HANDLES)
  const button = useRef<HTMLButtonElement>(null)

  useFirstFocus(button, takeFocus)

  return (
    <section
      aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.title' })}
    >
      <style>{STYLESHEET}</style>
      <button
        aria-expanded={false}
        className={`${withModifiers('pill', look)} telesales-pill ${TONES[tone]} pointer shadow-4`}
        onClick={onExpand}
        ref={button}
        title={intl.formatMessage({ id: 'store/telesales-toolbar.expand' })}
        type="button"
      >
        <Icon name={look} />
        <span className="telesales-pill-text">
          {isServing ? (
            <Whom name={name} />
          ) : (
            <FormattedMessage id="store/telesales-toolbar.title" />
          )}
        </span>
      </button>
    </section>
  )
}
