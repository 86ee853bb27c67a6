import React, { FC, Ref } from 'react'
import { isSwitching } from '../../core/selectors'
import { isOutOfDate, viewIn } from '../../core/view'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Details } from '../details/Details'
import { Registration } from '../registration/Registration'
import { ChoicePanel } from './ChoicePanel'
import { MainRow } from './MainRow'
import { OfferLine } from './OfferLine'
import { OutOfDate } from './OutOfDate'
import { Remarks } from './Remarks'
import { SwitchPanel } from './SwitchPanel'
import { ToolbarFrame } from './ToolbarFrame'

interface Props {
  bar: Ref<HTMLElement>
}

/** The bar with all that is open in it. */
export const Bar: FC<Props> = ({ bar }) => {
  const view = useToolbar(viewIn)
  const isOpen = useToolbar(isSwitching)
  const { impersonation } = useToolbarState()

  if (isOutOfDate(view)) {
    return <ToolbarFrame bar={bar} row={<OutOfDate />} />
  }
  return (
    <ToolbarFrame bar={bar} row={<MainRow />}>
      <Details />
      <Remarks />
      {isOpen && <SwitchPanel />}
      {impersonation.is === 'choosing' && (
        <ChoicePanel choices={impersonation.choices} />
      )}
      <Registration />
      <OfferLine />
    </ToolbarFrame>
  )
}
