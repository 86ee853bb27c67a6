import React, { FC, Ref } from 'react'
import { isSwitching } from '../../core/selectors'
import { isOutOfDate, viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Details } from '../details/Details'
import { Registration } from '../registration/Registration'
import { Icon } from '../ui/Icon'
import { ChoicePanel } from './ChoicePanel'
import { CustomerStatus } from './CustomerStatus'
import { MainRow } from './MainRow'
import { OfferLine } from './OfferLine'
import { OutOfDate } from './OutOfDate'
import { Remarks } from './Remarks'
import { SwitchPanel } from './SwitchPanel'
import { ToolbarFrame } from './ToolbarFrame'

const loadFramed = () => import('./FramedNote')
const loadLosses = () => import('./CartLosses')

interface Props {
  bar: Ref<HTMLElement>
}

/** The bar with all that is open in it. */
export const Bar: FC<Props> = ({ bar }) => {
  const view = useToolbar(viewIn)
  const isOpen = useToolbar(isSwitching)
  const { impersonation, isFramed, news } = useToolbarState()
  const FramedNote = usePart('framed', loadFramed, isFramed)
  const Losses = usePart('losses', loadLosses, Boolean(news?.losses))

  if (isOutOfDate(view)) {
    return <ToolbarFrame bar={bar} row={<OutOfDate />} />
  }
  if (isFramed) {
    const note = FramedNote && <FramedNote />

    return view.customer ? (
      <ToolbarFrame
        bar={bar}
        row={
          <>
            <Icon name={view.visual} />
            <div className="telesales-main">
              <CustomerStatus />
            </div>
          </>
        }
      >
        {note}
      </ToolbarFrame>
    ) : (
      <ToolbarFrame bar={bar} row={note} />
    )
  }
  return (
    <ToolbarFrame bar={bar} row={<MainRow />}>
      <Details />
      <Remarks />
      {Losses && <Losses />}
      {isOpen && <SwitchPanel />}
      {impersonation.is === 'choosing' && (
        <ChoicePanel choices={impersonation.choices} />
      )}
      <Registration />
      <OfferLine />
    </ToolbarFrame>
  )
}
