import React, { FC, KeyboardEvent, ReactNode, Ref, useRef } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useFocusHandedOn } from '../hooks/useFocusHandedOn'
import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { Look, Tone } from '../modules/looks'
import { Reserved } from './Reserved'
import { STYLESHEET } from './stylesheet'

const HANDLES = ['container', 'content', 'row'] as const

/** The theme's colours: who is being served must be seen from across the room. */
export const TONES: Record<Tone, string> = {
  calm: 'bg-muted-5 c-on-muted-5 b--muted-4',
  serving: 'bg-action-primary c-on-action-primary b--action-primary',
  warning: 'bg-warning--faded c-on-warning--faded b--warning',
}

interface Props {
  bar: Ref<HTMLElement>
  /** Nothing of it can be used any more. */
  isOutOfDate: boolean
  isServing: boolean
  /** Something is open that may be higher than the window. */
  isTall: boolean
  /** It stays at the top while the page is scrolled. */
  isSticky: boolean
  look: Look
  onKeyDown(event: KeyboardEvent): void
  onKeyDownCapture(event: KeyboardEvent): void
  /** Each becomes a modifier of the container's handle. */
  modifiers: string[]
  /** What is on its first line. */
  row: ReactNode
  tone: Tone
  /** What was in it goes away with the focus in it. */
  onGone(): void
}

/** The bar itself. The children are on lines of their own. */
export const ToolbarFrame: FC<Props> = ({
  bar,
  children,
  isOutOfDate,
  isServing,
  isSticky,
  isTall,
  look,
  modifiers,
  onGone,
  onKeyDown,
  onKeyDownCapture,
  row,
  tone,
}) => {
  const intl = useIntl()
  const official = useOfficialHandles()
  const { handles, withModifiers } = useCssHandles(HANDLES)
  const sticky = isSticky ? 'telesales-bar--sticky' : ''
  const tall = isTall ? 'telesales-bar--tall' : ''
  const serving = isServing ? 'telesales-row--serving' : ''

  return (
    <>
      <style>{STYLESHEET}</style>
      <section
        aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.title' })}
        className={`${withModifiers('container', modifiers)} ${official.wrapper} telesales-bar telesales-bar--${look} ${sticky} ${tall} ${TONES[tone]}`}
        onKeyDown={onKeyDown}
        onKeyDownCapture={onKeyDownCapture}
        ref={bar}
      >
        <Content
          className={`${handles.content} ${official.container} telesales-content`}
          key={String(isOutOfDate)}
          onGone={onGone}
        >
          <div
            className={`${handles.row} ${official.telemarketingBar} telesales-row ${serving}`}
          >
            {row}
          </div>
          {children}
        </Content>
      </section>
      {isSticky && <Reserved />}
    </>
  )
}

const Content: FC<{ className: string; onGone(): void }> = ({
  children,
  className,
  onGone,
}) => {
  const whole = useRef<HTMLDivElement>(null)

  useFocusHandedOn(whole, onGone)

  return (
    <div className={className} ref={whole}>
      {children}
    </div>
  )
}
