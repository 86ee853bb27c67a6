import type { FC } from 'react'

import { tabTitle } from '../../core/tabTitle'
import { useTabTitle } from '../../hooks/useTabTitle'
import { useToolbar } from '../../hooks/useToolbar'

/**
 * What nobody sees in the bar, and the bar does without until it is there: the
 * tab's title, and what the store's analytics hear.
 */
const Background: FC = () => {
  useTabTitle(useToolbar(tabTitle))

  return null
}

export { slice } from '../../core/analytics'
export default Background
