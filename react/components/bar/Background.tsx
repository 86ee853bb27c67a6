import React, { FC } from 'react'

import { presenceOf } from '../../core/selectors'
import { tabTitle } from '../../core/tabTitle'
import { useKeptOperator } from '../../hooks/useKeptOperator'
import { useTabTitle } from '../../hooks/useTabTitle'
import { useNow, useToolbar } from '../../hooks/useToolbar'
import { PARTS_STYLESHEET } from '../parts'

/**
 * What the bar does without until it is there: the tab's title, what the store's
 * analytics hear, and the rules for what opens in the bar later.
 */
const Background: FC = () => {
  useTabTitle(useToolbar(tabTitle), useNow())
  useKeptOperator()

  return useToolbar(presenceOf) === 'bar' ? (
    <style>{PARTS_STYLESHEET}</style>
  ) : null
}

export { slice } from '../../core/analytics'
export default Background
