import React, { FC, RefObject } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { toneOf, viewIn } from '../../core/view'
import { useFocus } from '../../hooks/useFocus'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { STYLESHEET } from '../stylesheet'
import { Icon } from '../ui/Icon'
import { Message } from '../ui/Message'
import { Reserved } from '../ui/Reserved'
import { BackAction } from './BackAction'
import { TONES } from './ToolbarFrame'
import { Whom } from './Whom'

const HANDLES = ['pill'] as const

interface Props {
  bar: RefObject<HTMLElement>
}

/** What is left of the bar when it is out of the way: who is being served. */
export const Pill: FC<Props> = ({ bar }) => {
  const intl = useIntl()
  const send = useSend()
  const view = useToolbar(viewIn)
  const { withModifiers } = useCssHandles(HANDLES)
  const { customer, visual } = view
  const { sticky } = useToolbarState().settings

  return (
    <>
      <section
        aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.title' })}
        className={`telesales-strip ${sticky ? 'telesales-bar--sticky' : ''}`}
        ref={bar}
      >
        <style>{STYLESHEET}</style>
        <button
          aria-expanded={false}
          className={`${withModifiers('pill', visual)} telesales-pill ${TONES[toneOf(view)]} pointer`}
          onClick={() => send({ type: 'collapsed', isCollapsed: false })}
          ref={useFocus('pill')}
          title={intl.formatMessage({ id: 'store/telesales-toolbar.expand' })}
          type="button"
        >
          <Icon name={visual} />
          <span className="telesales-pill-text">
            {customer ? (
              <Whom />
            ) : (
              <Message id="store/telesales-toolbar.title" />
            )}
          </span>
        </button>
        <BackAction from="pill" />
      </section>
      {sticky && (
        <div className="telesales-reserved">
          <Reserved />
        </div>
      )}
    </>
  )
}
