import React, { FC } from 'react'

import { isSwitching } from '../../core/selectors'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { ChoicePanel } from './ChoicePanel'
import { SwitchPanel } from './SwitchPanel'

/** The way to another customer, and what their cart can begin with. */
const CustomerPanels: FC = () => {
  const isOpen = useToolbar(isSwitching)
  const { impersonation } = useToolbarState()

  return (
    <>
      {isOpen && <SwitchPanel />}
      {impersonation.is === 'choosing' && (
        <ChoicePanel choices={impersonation.choices} />
      )}
    </>
  )
}

export default CustomerPanels
