import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import { presenceOf, problemOf } from '../../core/selectors'
import { tabTitle } from '../../core/tabTitle'
import { Tone, toneOf, viewIn } from '../../core/view'
import { useEscape } from '../../hooks/useEscape'
import { useKeptInSight } from '../../hooks/useKeptInSight'
import { useKeptOperator } from '../../hooks/useKeptOperator'
import { useLeaving } from '../../hooks/useLeaving'
import { useMoreShortcuts } from '../../hooks/useMoreShortcuts'
import { useSecondClick } from '../../hooks/useSecondClick'
import { useTabTitle } from '../../hooks/useTabTitle'
import { useNow, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { FIELD_ID } from '../customerField/ids'
import { PARTS_STYLESHEET } from '../parts'

const HANDLES = ['edge'] as const

const EDGES: Record<Tone, string> = {
  calm: '',
  serving: 'b--action-primary',
  warning: 'b--warning',
}

/**
 * What is around the bar: the tab's title, who uses this browser, keys, the rules for what
 * opens in the bar, and an edge around the page of whoever is served.
 */
export const Background: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const presence = useToolbar(presenceOf)
  const view = useToolbar(viewIn)
  const { edge } = useToolbarState().settings

  useTabTitle(useToolbar(tabTitle), useNow())
  useKeptInSight(FIELD_ID, useToolbar(problemOf))
  useKeptOperator()
  useEscape()
  useMoreShortcuts()
  useLeaving()
  useSecondClick()

  return presence === 'bar' || presence === 'pill' ? (
    <>
      <style>{PARTS_STYLESHEET}</style>
      {edge && view.customer && (
        <div
          aria-hidden
          className={`${handles.edge} telesales-edge ${EDGES[toneOf(view)]}`}
        />
      )}
    </>
  ) : null
}
