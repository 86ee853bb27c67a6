import React, { FC } from 'react'

import { viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'

/** The id of the panel. */
export const DETAILS_ID = 'telesales-toolbar-panel'

const loadPanel = () => import('./DetailsPanel')

/** The panel while it is open; it is loaded before, so that it is there at once. */
export function useDetailsPanel() {
  const { operator } = useToolbar(viewIn)
  const { areDetailsOpen } = useToolbar(({ panels }) => panels)
  const DetailsPanel = usePart('details', loadPanel, operator !== null)

  return areDetailsOpen && DetailsPanel
}

/** What one does not need at every moment. */
export const Details: FC = () => {
  const { operator } = useToolbar(viewIn)
  const DetailsPanel = useDetailsPanel()

  return operator && DetailsPanel ? (
    <DetailsPanel id={DETAILS_ID} operator={operator} />
  ) : null
}
