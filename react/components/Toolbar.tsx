import React, { FC, useState } from 'react'

import { useIsHiddenHere } from '../hooks/useIsHiddenHere'
import { useTabTitle } from '../hooks/useTabTitle'
import { useTelesales } from '../hooks/useTelesales'
import { CartDefault } from '../modules/cartDefault'
import { nameOf } from '../modules/customerName'
import { Action } from './Action'
import { Alert } from './Alert'
import { ChoicePanel } from './ChoicePanel'
import { CustomerPanel } from './CustomerPanel'
import { OperatorPanel } from './OperatorPanel'
import { Remarks } from './Remarks'
import { SwitchPanel } from './SwitchPanel'
import { ToolbarFrame } from './ToolbarFrame'

interface Props {
  cart?: CartDefault
  hiddenOn?: string[]
  /** Loads the page anew. */
  reload?: () => void
}

const reloadPage = () => window.location.reload()

/** The bar, in whatever state telesales is. */
const Toolbar: FC<Props> = ({ cart, hiddenOn, reload = reloadPage }) => {
  const isHiddenHere = useIsHiddenHere(hiddenOn)
  const [isSwitching, setSwitching] = useState(false)
  const { state, news, ...can } = useTelesales(isHiddenHere, cart, reload)
  const shown = 'before' in state ? state.before : state
  const customer = shown.is === 'impersonating' ? shown.customer : null

  useTabTitle(customer && (nameOf(customer) ?? customer.email))

  if (isHiddenHere || shown.is === 'loading' || shown.is === 'hidden') {
    return null
  }
  if (shown.is === 'uncertain' || shown.is === 'stale') {
    return (
      <ToolbarFrame look="warning" modifiers={[shown.is]}>
        <Alert
          kind="warning"
          messageIds={[`store/telesales-toolbar.${shown.is}`]}
        >
          <Action messageId="store/telesales-toolbar.reload" onPress={reload} />
        </Alert>
      </ToolbarFrame>
    )
  }
  const problem = shown === state ? shown.problem : null
  const choice = state.is === 'choosing' && (
    <ChoicePanel
      choices={state.choices}
      onCancel={can.dropChoice}
      onChoose={(chosen) => can.start(state.customerEmail, chosen)}
    />
  )

  if (shown.is === 'idle') {
    return (
      <ToolbarFrame look="calm" modifiers={[state.is]}>
        <OperatorPanel
          busy={state.is}
          news={news}
          onStart={can.start}
          operator={shown.operator}
          problem={problem}
        />
        {choice}
        <Remarks problem={problem} warning={null} />
      </ToolbarFrame>
    )
  }
  const warning = shown.is === 'leftBehind' ? 'LEFT_BEHIND' : shown.warning
  const isBusy = shown !== state

  return (
    <ToolbarFrame
      look={warning ? 'warning' : 'serving'}
      modifiers={warning ? [state.is, 'warning'] : [state.is]}
    >
      {shown.is === 'impersonating' && (
        <CustomerPanel
          busy={state.is}
          customer={shown.customer}
          news={news}
          onEnd={can.end}
          onSwitch={() => setSwitching(!isSwitching)}
          operator={shown.operator}
        />
      )}
      {customer && isSwitching && (
        <SwitchPanel
          customerName={nameOf(customer) ?? customer.email}
          isStarting={state.is === 'starting'}
          onCancel={() => setSwitching(false)}
          onStart={can.start}
          problem={problem}
        />
      )}
      {choice}
      <Remarks problem={problem} warning={warning}>
        {warning === 'LEFT_BEHIND' ? (
          <Action
            isBusy={isBusy}
            messageId="store/telesales-toolbar.end"
            onPress={can.end}
          />
        ) : (
          <Action
            isBusy={isBusy}
            messageId={
              warning === 'NOT_STARTED_HERE'
                ? 'store/telesales-toolbar.confirm'
                : 'store/telesales-toolbar.repair'
            }
            onPress={can.repair}
          />
        )}
      </Remarks>
    </ToolbarFrame>
  )
}

export default Toolbar
