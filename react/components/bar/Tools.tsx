import React, { FC, useRef } from 'react'
import { canCollapse } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useFocus } from '../../hooks/useFocus'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useSend, useToolbar } from '../../hooks/useToolbar'
import { DETAILS_ID } from '../details/Details'
import { IconButton } from '../ui/IconButton'

/** What opens the details, and what makes the bar small. */
export const Tools: FC = () => {
  const official = useOfficialHandles()
  const send = useSend()
  const { operator } = useToolbar(viewIn)
  const { areDetailsOpen } = useToolbar(({ panels }) => panels)
  const detailsButton = useRef<HTMLButtonElement>(null)
  const collapseButton = useRef<HTMLButtonElement>(null)

  useFocus(detailsButton, 'details')
  useFocus(collapseButton, 'collapse')

  return (
    <div className={`${official.popoverContainer} telesales-tools`}>
      {operator && (
        <IconButton
          button={detailsButton}
          className={official.popoverArrowUp}
          controls={DETAILS_ID}
          icon={areDetailsOpen ? 'less' : 'more'}
          isExpanded={areDetailsOpen}
          messageId="store/telesales-toolbar.details"
          onPress={() => send({ type: 'detailsToggled' })}
        />
      )}
      {useToolbar(canCollapse) && (
        <IconButton
          button={collapseButton}
          icon="collapse"
          messageId="store/telesales-toolbar.collapse"
          onPress={() => send({ type: 'collapsed', isCollapsed: true })}
        />
      )}
    </div>
  )
}
