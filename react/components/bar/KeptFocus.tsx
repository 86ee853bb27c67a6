import { FC } from 'react'

import { useKeptFocus } from '../../hooks/useKeptFocus'

/** Before the bar, so that it goes while the bar is still there. */
export const KeptFocus: FC = () => {
  useKeptFocus()
  return null
}
