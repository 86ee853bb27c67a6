import React, { FC } from 'react'
import { Remedy, remedyOf } from '../../core/remedy'
import { whomToConfirm } from '../../core/saidInRest'
import { isFormMissing, isSwitching, problemOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Reason } from '../customerField/Reason'
import { Action } from '../ui/Action'

const WHOM_ID = 'telesales-toolbar-whom'

/** What the operator can do about what is wrong. */
const RemedyActions: FC = () => (
  <>
    <RegisterAction />
    <RemedyAction />
  </>
)

export default RemedyActions

/** Who is no customer can become one. */
const RegisterAction: FC = () => {
  const problem = useToolbar(problemOf)
  const isMissing = useToolbar(isFormMissing)
  const { field, registration } = useToolbarState()
  const isOpen = registration.is !== 'closed'

  return isMissing || (problem === 'CUSTOMER_NOT_FOUND' && !isOpen) ? (
    <Action
      event={{
        type: 'registerOpened',
        notFound:
          registration.is === 'closed'
            ? { term: field.askedEmail }
            : registration.notFound,
      }}
      kind="other"
      messageId="store/telesales-toolbar.register"
    />
  ) : null
}

const RemedyAction: FC = () => {
  const remedy = useToolbar(remedyOf)
  const { isBusy } = useToolbar(viewIn)

  if (!remedy) {
    return null
  }
  const { canWait, event, isConfirmation, said } = remedy

  return isConfirmation ? (
    <Confirm isBusy={isBusy} remedy={remedy} />
  ) : (
    <Action
      event={event}
      isBusy={canWait && isBusy}
      messageId={said.id}
      values={said.values}
    />
  )
}

/** A store may want a reason for it. */
const Confirm: FC<{ isBusy: boolean; remedy: Remedy }> = ({
  isBusy,
  remedy: { event, said },
}) => {
  const send = useSend()
  const isOpen = useToolbar(isSwitching)
  const whom = useToolbar(whomToConfirm)

  return (
    <form
      className="telesales-line ma0"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        send(event)
      }}
    >
      {/* There is one on the way to another customer. */}
      {!isOpen && <Reason />}
      {whom && (
        <bdi className="fw5" id={WHOM_ID} translate="no">
          {whom}
        </bdi>
      )}
      <Action
        describedBy={whom ? WHOM_ID : undefined}
        event={event}
        isBusy={isBusy}
        messageId={said.id}
      />
    </form>
  )
}
