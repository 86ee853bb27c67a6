import React, { FC, useRef } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { toneOf, viewIn } from '../../core/view'
import { useFocus } from '../../hooks/useFocus'
import { useKeptFocus } from '../../hooks/useKeptFocus'
import { useSend, useToolbar } from '../../hooks/useToolbar'
import { PARTS_STYLESHEET } from '../parts'
import { STYLESHEET } from '../stylesheet'
import { Icon } from '../ui/Icon'
import { Message } from '../ui/Message'
import { TONES } from './ToolbarFrame'
import { Whom } from './Whom'

const HANDLES = ['pill'] as const

/** What is left of the bar when it is out of the way: who is being served. */
export const Pill: FC = () => {
  const intl = useIntl()
  const send = useSend()
  const view = useToolbar(viewIn)
  const { withModifiers } = useCssHandles(HANDLES)
  const { customer, visual } = view
  const pill = useRef<HTMLElement>(null)

  useKeptFocus(pill)
  return (
    <section
      aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.title' })}
      ref={pill}
    >
      <style>{STYLESHEET + PARTS_STYLESHEET}</style>
      <button
        aria-expanded={false}
        className={`${withModifiers('pill', visual)} telesales-pill ${TONES[toneOf(view)]} pointer shadow-4`}
        onClick={() => send({ type: 'collapsed', isCollapsed: false })}
        ref={useFocus('pill')}
        title={intl.formatMessage({ id: 'store/telesales-toolbar.expand' })}
        type="button"
      >
        <Icon name={visual} />
        <span className="telesales-pill-text">
          {customer ? <Whom /> : <Message id="store/telesales-toolbar.title" />}
        </span>
      </button>
    </section>
  )
}
