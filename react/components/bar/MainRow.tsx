import React, { FC } from 'react'

import { viewIn } from '../../core/view'
import { useOfficialHandles } from '../../hooks/useOfficialHandles'
import { useSlots, useToolbar } from '../../hooks/useToolbar'
import { StartForm } from '../customerField/StartForm'
import { Icon } from '../ui/Icon'
import { Slot } from '../ui/Slot'
import { CustomerActions } from './CustomerActions'
import { CustomerStatus } from './CustomerStatus'
import { IdleStatus } from './IdleStatus'
import { OperatorLine } from './OperatorLine'
import { Tools } from './Tools'
import { useRest } from './useRest'

/** The bar's first line: who is served, or the way to a customer. */
export const MainRow: FC = () => {
  const { Centre, Left, Right } = useSlots()
  const official = useOfficialHandles()
  const { customer, operator, shown, visual } = useToolbar(viewIn)
  const { areDetailsOpen } = useToolbar(({ panels }) => panels)
  const { BackAction, Countdown, CustomerFacts, DetailsPanel } = useRest()
  const areDetailsShown = Boolean(DetailsPanel) && areDetailsOpen

  return (
    <>
      <Icon name={visual} />
      <Slot Block={Left} />
      {customer ? (
        <div className={`${official.logout} telesales-main`}>
          <CustomerStatus />
          {!areDetailsShown && CustomerFacts && <CustomerFacts />}
        </div>
      ) : (
        <div className={`${official.login} telesales-main`}>
          {shown.is === 'idle' && <StartForm />}
          {/* Before what is said, however long: it must not come to lie where End was. */}
          {BackAction && <BackAction />}
          <IdleStatus />
        </div>
      )}
      <Slot Block={Centre} />
      {Countdown && <Countdown />}
      <Slot Block={Right} />
      <div className="telesales-end">
        {operator && !areDetailsShown && <OperatorLine operator={operator} />}
        {customer && <CustomerActions />}
        <Tools />
      </div>
    </>
  )
}
