import React, { FC } from 'react'

import { presenceOf } from '../../core/selectors'
import { tabTitle } from '../../core/tabTitle'
import { useKeptOperator } from '../../hooks/useKeptOperator'
import { useLeaving } from '../../hooks/useLeaving'
import { useMoreShortcuts } from '../../hooks/useMoreShortcuts'
import { useTabTitle } from '../../hooks/useTabTitle'
import { useNow, useToolbar } from '../../hooks/useToolbar'
import { PARTS_STYLESHEET } from '../parts'

/** The tab's title, who uses this browser, keys, and the rules for what opens in the bar. */
export const Background: FC = () => {
  useTabTitle(useToolbar(tabTitle), useNow())
  useKeptOperator()
  useMoreShortcuts()
  useLeaving()

  return useToolbar(presenceOf) === 'bar' ? (
    <style>{PARTS_STYLESHEET}</style>
  ) : null
}
