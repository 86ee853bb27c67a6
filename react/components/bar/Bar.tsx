import React, { FC, Ref } from 'react'
import { arePanelsOpen } from '../../core/selectors'
import { isOutOfDate, viewIn } from '../../core/view'
import { usePart } from '../../hooks/usePart'
import { useToolbar } from '../../hooks/useToolbar'
import { Details } from '../details/Details'
import { Registration } from '../registration/Registration'
import { MainRow } from './MainRow'
import { OfferLine } from './OfferLine'
import { OutOfDate } from './OutOfDate'
import { Remarks } from './Remarks'
import { ToolbarFrame } from './ToolbarFrame'

const loadPanels = () => import('./CustomerPanels')

interface Props {
  bar: Ref<HTMLElement>
}

/** The bar with all that is open in it. */
export const Bar: FC<Props> = ({ bar }) => {
  const view = useToolbar(viewIn)
  const CustomerPanels = usePart(
    'customerPanels',
    loadPanels,
    useToolbar(arePanelsOpen)
  )

  if (isOutOfDate(view)) {
    return <ToolbarFrame bar={bar} row={<OutOfDate />} />
  }
  return (
    <ToolbarFrame bar={bar} row={<MainRow />}>
      <Details />
      <Remarks />
      {CustomerPanels && <CustomerPanels />}
      <Registration />
      <OfferLine />
    </ToolbarFrame>
  )
}
