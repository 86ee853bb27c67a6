import React, { FC } from 'react'

import { useIsHiddenHere } from '../hooks/useIsHiddenHere'
import { useTelesales } from '../hooks/useTelesales'
import { CustomerPanel } from './CustomerPanel'
import { OperatorPanel } from './OperatorPanel'
import { RefusalAlert } from './RefusalAlert'
import { ToolbarFrame } from './ToolbarFrame'
import { UncertainAlert } from './UncertainAlert'

interface Props {
  hiddenOn?: string[]
  /** Loads the page anew. */
  reload?: () => void
}

const reloadPage = () => window.location.reload()

/** The bar, in whatever state telesales is. */
const Toolbar: FC<Props> = ({ hiddenOn, reload = reloadPage }) => {
  const isHiddenHere = useIsHiddenHere(hiddenOn)
  const { state, news, start, end } = useTelesales(isHiddenHere, reload)

  if (isHiddenHere || state.is === 'loading' || state.is === 'hidden') {
    return null
  }
  if (state.is === 'uncertain') {
    return (
      <ToolbarFrame state={state.is}>
        <UncertainAlert onReload={reload} />
      </ToolbarFrame>
    )
  }
  const refusal = 'refusal' in state ? state.refusal : null

  return (
    <ToolbarFrame state={state.is}>
      {state.is === 'idle' || state.is === 'starting' ? (
        <OperatorPanel
          hasJustEnded={news === 'ended'}
          refusal={refusal}
          isStarting={state.is === 'starting'}
          onStart={start}
          operator={state.operator}
        />
      ) : (
        <CustomerPanel
          customer={state.customer}
          hasJustStarted={news === 'started'}
          isEnding={state.is === 'ending'}
          onEnd={end}
          operator={state.operator}
        />
      )}
      {refusal && <RefusalAlert refusal={refusal} />}
    </ToolbarFrame>
  )
}

export default Toolbar
