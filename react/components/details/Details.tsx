import React, { FC } from 'react'

import { viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

/** The id of the panel. */
export const DETAILS_ID = 'telesales-toolbar-panel'

const loadPanel = () => import('./DetailsPanel')

/** The panel with what one does not need at every moment, while it is open. */
export const Details: FC = () => {
  const { operator } = useToolbar(viewIn)
  const { areDetailsOpen } = useToolbar(({ panels }) => panels)
  const DetailsPanel = usePart('details', loadPanel, areDetailsOpen)

  return operator && areDetailsOpen && DetailsPanel ? (
    <DetailsPanel id={DETAILS_ID} operator={operator} />
  ) : null
}
