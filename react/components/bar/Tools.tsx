import React, { FC } from 'react'
import { canCollapse } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useToolbar } from '../../hooks/useToolbar'
import { IconButton } from '../ui/IconButton'
import { DETAILS_ID } from './ids'

/** What opens the details, and what makes the bar small. */
export const Tools: FC = () => {
  const official = useOfficialHandles()
  const { operator } = useToolbar(viewIn)
  const { areDetailsOpen } = useToolbar(({ panels }) => panels)

  return (
    <div className={`${official.popoverContainer} telesales-tools`}>
      <IconButton
        event={{ type: 'collapsed', isCollapsed: true }}
        focus="collapse"
        icon="collapse"
        isHidden={!useToolbar(canCollapse)}
        messageId="store/telesales-toolbar.collapse"
      />
      {operator && (
        <IconButton
          className={official.popoverArrowUp}
          controls={DETAILS_ID}
          event={{ type: 'detailsToggled' }}
          focus="details"
          icon={areDetailsOpen ? 'less' : 'more'}
          isExpanded={areDetailsOpen}
          messageId="store/telesales-toolbar.details"
        />
      )}
    </div>
  )
}
