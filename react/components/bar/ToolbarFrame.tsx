import React, { FC, ReactNode, Ref } from 'react'
import { useIntl } from 'react-intl'
import { isOutOfDate, Tone, toneOf, viewIn } from '../../core/view'
import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { useHandles } from '../../hooks/useHandles'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { STYLESHEET } from '../stylesheet'
import { Reserved } from '../ui/Reserved'

/** The theme's colours: who is being served must be seen from across the room. */
export const TONES: Record<Tone, string> = {
  calm: 'bg-muted-5 c-on-muted-5 b--muted-4',
  serving: 'bg-action-primary c-on-action-primary b--action-primary',
  warning: 'bg-warning--faded c-on-warning--faded b--warning',
}

interface Props {
  bar: Ref<HTMLElement>
  /** What lies over the page below the bar, and moves nothing. */
  over?: ReactNode
  /** What is on its first line. */
  row: ReactNode
}

/** The bar itself. The children are on lines of their own. */
export const ToolbarFrame: FC<Props> = ({ bar, children, over, row }) => {
  const intl = useIntl()
  const official = useOfficialHandles()
  const { handles, withModifiers } = useHandles()
  const { impersonation, panels, registration, settings } = useToolbarState()
  const view = useToolbar(viewIn)
  const { customer, visual, warning } = view
  const modifiers = [impersonation.is, visual, warning ? 'warning' : visual]
  // Something is open that may be higher than the window.
  const isTall = panels.areDetailsOpen || registration.is !== 'closed'

  return (
    <>
      <style>{STYLESHEET}</style>
      <section
        aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.title' })}
        className={`${withModifiers('container', [...new Set(modifiers)])} ${official.wrapper} telesales-bar telesales-bar--${visual} ${settings.sticky ? 'telesales-bar--sticky' : ''} ${TONES[toneOf(view)]}`}
        ref={bar}
        tabIndex={-1}
      >
        <Content
          className={`${handles.content} ${official.container} telesales-content`}
          key={String(isOutOfDate(view))}
        >
          <div
            className={`${handles.row} ${official.telemarketingBar} telesales-row ${customer ? 'telesales-row--serving' : ''}`}
          >
            {row}
          </div>
          {children}
        </Content>
        {over && (
          <div
            className={`telesales-over ${isTall ? 'telesales-over--tall' : ''}`}
          >
            {over}
          </div>
        )}
      </section>
      {settings.sticky && (
        <div className="telesales-reserved">
          <Reserved />
        </div>
      )}
    </>
  )
}

const Content: FC<{ className: string }> = ({ children, className }) => (
  <div className={className} ref={useFocusHandedOn('content')}>
    {children}
  </div>
)
