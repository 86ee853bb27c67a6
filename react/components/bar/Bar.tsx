import React, { FC, Ref } from 'react'
import { isSwitching } from '../../core/selectors'
import { isOutOfDate, viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { StartForm } from '../customerField/StartForm'
import { Icon } from '../ui/Icon'
import { CustomerStatus } from './CustomerStatus'
import { MainRow } from './MainRow'
import { OutOfDate } from './OutOfDate'
import { Remarks } from './Remarks'
import { ToolbarFrame } from './ToolbarFrame'
import { useRest } from './useRest'

const loadFramed = () => import('../late/FramedNote')

interface Props {
  bar: Ref<HTMLElement>
}

/** The bar with all that is open in it. */
export const Bar: FC<Props> = ({ bar }) => {
  const view = useToolbar(viewIn)
  const isOpen = useToolbar(isSwitching)
  const { isFramed, panels } = useToolbarState()
  const FramedNote = usePart('framed', loadFramed, isFramed)
  const { CartLosses, Choice, DetailsPanel, Offer, Registration, SwitchPanel } =
    useRest()

  if (isOutOfDate(view)) {
    return <ToolbarFrame bar={bar} row={<OutOfDate />} />
  }
  if (isFramed) {
    const note = FramedNote && <FramedNote />
    const status = view.customer && (
      <>
        <Icon name={view.visual} />
        <div className="telesales-main">
          <CustomerStatus />
        </div>
      </>
    )

    return (
      <ToolbarFrame bar={bar} row={status || note}>
        {status && note}
      </ToolbarFrame>
    )
  }
  const details = panels.areDetailsOpen && view.operator && DetailsPanel && (
    <DetailsPanel operator={view.operator} />
  )
  const afterForm = (
    <>
      <Remarks />
      {Choice && <Choice />}
      {Registration && <Registration />}
    </>
  )
  // Below the form, so that nothing moves under a pointer that is on its button.
  const change = isOpen && SwitchPanel && (
    <>
      <SwitchPanel>
        <StartForm />
      </SwitchPanel>
      {afterForm}
    </>
  )

  return (
    <ToolbarFrame bar={bar} over={details || change} row={<MainRow />}>
      {!change && afterForm}
      {CartLosses && <CartLosses />}
      {Offer && <Offer />}
    </ToolbarFrame>
  )
}
