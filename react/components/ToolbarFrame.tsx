import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

const HANDLES = ['container', 'content'] as const

const looks = {
  calm: 'bg-muted-5 c-on-base b--muted-4',
  serving: 'bg-action-primary c-on-action-primary b--action-primary',
  warning: 'bg-warning--faded c-on-warning--faded b--warning',
}

interface Props {
  look: keyof typeof looks
  /** Each becomes a modifier of the container's handle. */
  modifiers: string[]
}

/** The bar itself: who is being served must be seen from across the room. */
export const ToolbarFrame: FC<Props> = ({ children, look, modifiers }) => {
  const intl = useIntl()
  const { handles, withModifiers } = useCssHandles(HANDLES)

  return (
    <section
      aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.title' })}
      className={`${withModifiers('container', modifiers)} w-100 t-small bb ${looks[look]}`}
    >
      <div
        className={`${handles.content} mw9 center ph3 pv2 flex flex-wrap items-center`}
      >
        {children}
      </div>
    </section>
  )
}
