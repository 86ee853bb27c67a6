import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { ToolbarState } from '../modules/toolbarState'

const HANDLES = ['container', 'content'] as const

const CALM = 'bg-muted-5 c-on-base b--muted-4'
const SERVING = 'bg-action-primary c-on-action-primary b--action-primary'
const WARNING = 'bg-warning--faded c-on-warning--faded b--warning'

const looks: Partial<Record<ToolbarState['is'], string>> = {
  impersonating: SERVING,
  ending: SERVING,
  uncertain: WARNING,
}

interface Props {
  state: ToolbarState['is']
}

/** The bar itself: who is being served must be seen from across the room. */
export const ToolbarFrame: FC<Props> = ({ children, state }) => {
  const intl = useIntl()
  const { handles, withModifiers } = useCssHandles(HANDLES)

  return (
    <section
      aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.title' })}
      className={`${withModifiers('container', state)} w-100 t-small bb ${
        looks[state] ?? CALM
      }`}
    >
      <div
        className={`${handles.content} mw9 center ph3 pv2 flex flex-wrap items-center`}
      >
        {children}
      </div>
    </section>
  )
}
