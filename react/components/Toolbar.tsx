import React, { FC, useRef } from 'react'

import { useIsHiddenHere } from '../hooks/useIsHiddenHere'
import { usePanels } from '../hooks/usePanels'
import { useRecents } from '../hooks/useRecents'
import { useTabTitle } from '../hooks/useTabTitle'
import { useTelesales } from '../hooks/useTelesales'
import { nameOf } from '../modules/customerName'
import type { WhichCustomer } from '../modules/customerTerm'
import type { Settings } from '../modules/settings'
import type { Idle, Impersonating, LeftBehind } from '../modules/toolbarState'
import type { CartChoice, Warning } from '../typings/graphql'
import { Action } from './Action'
import { Alert } from './Alert'
import { ChoicePanel } from './ChoicePanel'
import { CustomerPanel } from './CustomerPanel'
import { ErrorBoundary } from './ErrorBoundary'
import { OfferLine } from './OfferLine'
import { OperatorPanel } from './OperatorPanel'
import { Remarks } from './Remarks'
import { Remedy } from './Remedy'
import { BOX_ID, StartForm } from './StartForm'
import { SwitchPanel } from './SwitchPanel'
import { ToolbarFrame } from './ToolbarFrame'

const loadRegisterForm = () => import('./RegisterForm')

interface Props extends Settings {
  /** Loads the page anew. */
  reload?: () => void
}

const reloadPage = () => window.location.reload()

/** The bar, in whatever state telesales is. */
const Toolbar: FC<Props> = ({
  cart,
  hiddenOn,
  recents = false,
  registerRequires,
  reload = reloadPage,
  screenPopOrigins,
}) => {
  const isHiddenHere = useIsHiddenHere(hiddenOn)
  const can = useTelesales(isHiddenHere, cart, reload)
  const { news, state } = can
  const shown = 'before' in state ? state.before : state
  const customer = shown.is === 'impersonating' ? shown.customer : null
  const operator = 'operator' in shown ? shown.operator : null
  const isBusy = shown !== state
  const panels = usePanels(
    BOX_ID,
    loadRegisterForm,
    !isHiddenHere && (shown.is === 'idle' || shown.is === 'impersonating'),
    isBusy,
    news !== null,
    screenPopOrigins,
    can.edit
  )
  const { box, form: RegisterForm, isFormMissing, notFound } = panels
  const lastEmail = useRef('')
  const recentIds = useRecents(recents, operator, customer)

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
  const isStarting = state.is === 'starting'
  const refused = isBusy ? null : shown.problem
  const problem = isFormMissing ? 'NO_ANSWER' : refused
  const warning = warningOf(shown)
  const start = (which: WhichCustomer, choice?: CartChoice) => {
    lastEmail.current = 'email' in which ? which.email : ''
    can.start(which, choice)
  }
  const startForm = (
    <StartForm
      box={box}
      isStarting={isStarting}
      onEscape={customer ? panels.closeSwitch : undefined}
      onRegister={panels.openRegister}
      onStart={start}
      problem={problem}
      recents={recentIds}
      takesFocus={customer !== null}
    />
  )

  return (
    <ToolbarFrame
      look={warning ? 'warning' : customer ? 'serving' : 'calm'}
      modifiers={warning ? [state.is, 'warning'] : [state.is]}
    >
      {shown.is === 'idle' && (
        <OperatorPanel busy={state.is} news={news} operator={shown.operator}>
          {startForm}
        </OperatorPanel>
      )}
      {shown.is === 'impersonating' && (
        <CustomerPanel
          busy={state.is}
          customer={shown.customer}
          news={news}
          onEnd={can.end}
          onSwitch={panels.toggleSwitch}
          operator={shown.operator}
          switchButton={panels.switchButton}
        />
      )}
      {customer && box.isOpen && (
        <SwitchPanel
          customerName={nameOf(customer) ?? customer.email}
          isStarting={isStarting}
          onCancel={panels.closeSwitch}
        >
          {startForm}
        </SwitchPanel>
      )}
      {state.is === 'choosing' && (
        <ChoicePanel
          choices={state.choices}
          onCancel={can.dropChoice}
          onChoose={(choice) => start(state.customer, choice)}
        />
      )}
      {notFound && RegisterForm && (
        <ErrorBoundary onCrash={() => panels.closeRegister()}>
          <RegisterForm
            isStarting={isStarting}
            key={notFound.term}
            notFound={notFound}
            onCancel={panels.closeRegister}
            onStart={start}
            requires={registerRequires}
          />
        </ErrorBoundary>
      )}
      <Remarks problem={problem} warning={warning}>
        {(isFormMissing || (refused === 'CUSTOMER_NOT_FOUND' && !notFound)) && (
          <Action
            look="other"
            messageId="store/telesales-toolbar.register"
            onPress={() =>
              panels.openRegister(notFound ?? { term: lastEmail.current })
            }
          />
        )}
        {warning && (
          <Remedy
            isBusy={isBusy}
            onEnd={can.end}
            onRepair={can.repair}
            warning={warning}
          />
        )}
      </Remarks>
      <OfferLine isBusy={isBusy} onTake={box.takeOffer} term={box.offer} />
    </ToolbarFrame>
  )
}

/** Why bar, session and cart may be of different people. */
function warningOf(shown: Idle | Impersonating | LeftBehind): Warning | null {
  if (shown.is === 'leftBehind') {
    return 'LEFT_BEHIND'
  }
  return shown.is === 'impersonating' ? shown.warning : null
}

export default Toolbar
