import React, { FC } from 'react'

import { useIsHiddenHere } from '../hooks/useIsHiddenHere'
import { useTabTitle } from '../hooks/useTabTitle'
import { useTelesales } from '../hooks/useTelesales'
import { nameOf } from '../modules/customerName'
import { Action } from './Action'
import { Alert } from './Alert'
import { CustomerPanel } from './CustomerPanel'
import { OperatorPanel } from './OperatorPanel'
import { Remarks } from './Remarks'
import { ToolbarFrame } from './ToolbarFrame'

interface Props {
  hiddenOn?: string[]
  /** Loads the page anew. */
  reload?: () => void
}

const reloadPage = () => window.location.reload()

/** The bar, in whatever state telesales is. */
const Toolbar: FC<Props> = ({ hiddenOn, reload = reloadPage }) => {
  const isHiddenHere = useIsHiddenHere(hiddenOn)
  const { state, news, ...can } = useTelesales(isHiddenHere, reload)
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

  if (shown.is === 'idle') {
    return (
      <ToolbarFrame look="calm" modifiers={[state.is]}>
        <OperatorPanel
          hasJustEnded={news === 'ended'}
          isStarting={state.is === 'starting'}
          onStart={can.start}
          operator={shown.operator}
          problem={problem}
        />
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
          operator={shown.operator}
        />
      )}
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
