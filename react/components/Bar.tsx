import React, {
  ComponentType,
  FC,
  KeyboardEvent,
  ReactNode,
  Ref,
  useRef,
} from 'react'

import { useFirstFocus } from '../hooks/useFirstFocus'
import { useOfficialHandles } from '../hooks/useOfficialHandles'
import type { Panels } from '../hooks/usePanels'
import type { Privacy } from '../hooks/usePrivacy'
import type { Reason } from '../hooks/useReason'
import type { Toolbar } from '../hooks/useToolbarState'
import { factsBeside } from '../modules/facts'
import { toneOf, View } from '../modules/looks'
import type { Settings } from '../modules/settings'
import type { TimeLeft } from '../modules/timeLimit'
import { Action } from './Action'
import { ChoicePanel } from './ChoicePanel'
import { Countdown } from './Countdown'
import { CustomerActions } from './CustomerActions'
import { CustomerStatus } from './CustomerStatus'
import { DetailsPanel, PANEL_ID } from './DetailsPanel'
import { ErrorBoundary } from './ErrorBoundary'
import { Facts } from './Facts'
import { Icon } from './Icon'
import { IconButton } from './IconButton'
import { IdleStatus } from './IdleStatus'
import { OfferLine } from './OfferLine'
import { OperatorLine } from './OperatorLine'
import { OutOfDate } from './OutOfDate'
import type ReasonField from './ReasonField'
import type RegisterForm from './RegisterForm'
import { Remarks } from './Remarks'
import { Remedy } from './Remedy'
import { Slot } from './Slot'
import { BOX_ID, StartForm } from './StartForm'
import { SwitchPanel } from './SwitchPanel'
import { ToolbarFrame } from './ToolbarFrame'

type BarPanels = Panels<typeof RegisterForm>
type BarReason = Reason<typeof ReasonField>

/** What a theme may put into the bar: any block. */
export interface Slots {
  Left?: ComponentType
  Centre?: ComponentType
  Right?: ComponentType
  Panel?: ComponentType
}

interface Props {
  bar: Ref<HTMLElement>
  can: Toolbar
  panels: BarPanels
  privacy: Privacy
  reason: BarReason
  /** The ids of the last customers. */
  recents: string[]
  settings: Settings
  slots: Slots
  /** Whether it gets the focus: the operator has made it a bar again just now. */
  takeFocus(): boolean
  /** How soon a limit ends it, once that is to be said. */
  timeLeft: TimeLeft | null
  view: View
  /** Makes it a pill; not there while something has to be seen. */
  onCollapse?(): void
  reload(): void
}

/** The bar with all that is open in it. */
export const Bar: FC<Props> = ({
  bar,
  can,
  onCollapse,
  panels,
  privacy,
  reason,
  recents,
  reload,
  settings,
  slots: { Centre, Left, Panel, Right },
  takeFocus,
  timeLeft,
  view,
}) => {
  const official = useOfficialHandles()
  const collapseButton = useRef<HTMLButtonElement>(null)
  const { news, servedSinceMs, state } = can
  const { customer, isBusy, look, operator, shown, warning } = view
  const { areDetailsOpen, box, form: RegisterForm, notFound } = panels
  const problem =
    panels.isFormMissing || (reason.isWrong && reason.Field === null)
      ? 'NO_ANSWER'
      : view.problem
  const isStarting = state.is === 'starting'
  const outOfDate =
    shown.is === 'stale' || shown.is === 'uncertain' ? shown.is : null
  const wasInside = useRef(false)
  const escapeFirst = (event: KeyboardEvent) => {
    if (state.is === 'choosing' && isEscape(event)) {
      // The box must not take it as its own.
      event.stopPropagation()
      can.dropChoice()
    }
  }
  const escapeLast = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isEscape(event)) {
      return
    }
    if (customer && box.isOpen) {
      panels.closeSwitch()
    } else if (areDetailsOpen) {
      panels.closeDetails()
    }
  }
  const frame = (row: ReactNode, below?: ReactNode) => (
    <ToolbarFrame
      bar={bar}
      isOutOfDate={outOfDate !== null}
      isServing={customer !== null}
      isSticky={settings.sticky}
      look={look}
      onGone={() => {
        wasInside.current = true
      }}
      onKeyDown={escapeLast}
      onKeyDownCapture={escapeFirst}
      isTall={areDetailsOpen || notFound !== null}
      modifiers={[...new Set([state.is, look, warning ? 'warning' : look])]}
      row={row}
      tone={toneOf(view)}
    >
      {below}
    </ToolbarFrame>
  )

  useFirstFocus(collapseButton, takeFocus)

  if (outOfDate) {
    return frame(
      <OutOfDate
        is={outOfDate}
        onReload={reload}
        takeFocus={() => box.takeFocus() || wasInside.current}
        turn={box.turn}
      />
    )
  }
  const toBox = () => document.getElementById(BOX_ID)?.focus()
  const startForm = (
    <StartForm
      box={box}
      hasSearch={settings.search}
      isScreenShared={privacy.isScreenShared}
      isStarting={isStarting}
      onRegister={panels.openRegister}
      problem={problem}
      reason={reason}
      recents={recents}
    />
  )

  return frame(
    <>
      <Icon name={look} />
      <Slot Block={Left} />
      {customer ? (
        <div className={`${official.logout} telesales-main`}>
          <CustomerStatus
            busy={state.is}
            email={privacy.email}
            name={privacy.name}
            news={news}
          />
          {!areDetailsOpen && (
            <Facts
              facts={factsBeside(privacy.facts)}
              onReveal={privacy.reveal}
            />
          )}
        </div>
      ) : (
        <div className={`${official.login} telesales-main`}>
          {shown.is === 'idle' && startForm}
          <IdleStatus busy={state.is} news={news} />
        </div>
      )}
      <Slot Block={Centre} />
      <div className="telesales-end">
        {timeLeft && problem !== 'NOT_ENDED' && (
          <Countdown
            left={timeLeft}
            onGone={() => panels.detailsButton.current?.focus()}
          />
        )}
        {operator && !areDetailsOpen && <OperatorLine operator={operator} />}
        {customer && (
          <CustomerActions
            isBusy={isBusy}
            onEnd={can.end}
            isSwitching={box.isOpen}
            onSwitch={panels.toggleSwitch}
            switchButton={panels.switchButton}
          />
        )}
        <Slot Block={Right} />
        <div className={`${official.popoverContainer} telesales-tools`}>
          {operator && (
            <IconButton
              button={panels.detailsButton}
              className={official.popoverArrowUp}
              controls={PANEL_ID}
              icon={areDetailsOpen ? 'less' : 'more'}
              isExpanded={areDetailsOpen}
              messageId="store/telesales-toolbar.details"
              onPress={panels.toggleDetails}
            />
          )}
          {onCollapse && (
            <IconButton
              button={collapseButton}
              icon="collapse"
              messageId="store/telesales-toolbar.collapse"
              onPress={onCollapse}
            />
          )}
        </div>
      </div>
    </>,
    <>
      {operator && areDetailsOpen && (
        <DetailsPanel
          isServing={customer !== null}
          operator={operator}
          privacy={privacy}
          servedSinceMs={servedSinceMs}
          shortcut={settings.shortcut}
          Block={Panel}
        />
      )}
      <Remarks
        problem={problem}
        retryInSeconds={view.retryInSeconds}
        warning={warning}
      >
        {(panels.isFormMissing ||
          (problem === 'CUSTOMER_NOT_FOUND' && !notFound)) && (
          <Action
            look="other"
            messageId="store/telesales-toolbar.register"
            onPress={() =>
              panels.openRegister(notFound ?? { term: can.askedEmail })
            }
          />
        )}
        <Remedy
          isBusy={isBusy}
          onEnd={can.end}
          onReload={reload}
          onRepair={can.repair}
          problem={problem}
          warning={warning}
        />
      </Remarks>
      {customer && box.isOpen && (
        <SwitchPanel
          customerName={privacy.name}
          isStarting={isStarting}
          onCancel={state.is === 'choosing' ? undefined : panels.closeSwitch}
        >
          {startForm}
        </SwitchPanel>
      )}
      {state.is === 'choosing' && (
        <ChoicePanel
          choices={state.choices}
          onCancel={can.dropChoice}
          onChoose={(choice) =>
            reason.start(state.customer, choice, box.reason)
          }
          onGone={toBox}
        />
      )}
      {notFound && RegisterForm && (
        <ErrorBoundary onCrash={() => panels.closeRegister()}>
          <RegisterForm
            isStarting={isStarting}
            key={notFound.term}
            notFound={notFound}
            onCancel={panels.closeRegister}
            onStart={reason.start}
            requires={settings.registerRequires}
          />
        </ErrorBoundary>
      )}
      <OfferLine isBusy={isBusy} onTake={box.takeOffer} term={box.offer} />
    </>
  )
}

function isEscape({ key, nativeEvent }: KeyboardEvent) {
  return key === 'Escape' && !nativeEvent.isComposing
}
