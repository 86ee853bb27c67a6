import React, { FC } from 'react'
import { warningSaid } from '../../core/said'
import { whomToConfirm } from '../../core/saidInRest'
import {
  customerShown,
  isFormMissing,
  isReasonRequired,
  isSwitching,
  problemOf,
} from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import type { Warning } from '../../typings/graphql'
import { Reason } from '../customerField/Reason'
import { Action } from '../ui/Action'

const WHOM_ID = 'telesales-toolbar-whom'

/** What it says that helps, unless it gives the customer the cart. */
const MESSAGE_IDS: Partial<Record<Warning, string>> = {
  CART_BROKEN: 'store/telesales-toolbar.newCart',
  // Nobody is given what may be another's.
  CART_OF_ANOTHER: 'store/telesales-toolbar.repairCart',
  CART_UNKNOWN: 'store/telesales-toolbar.repairCart',
  LEFT_BEHIND: 'store/telesales-toolbar.end',
}

/** What the operator can do about what is wrong. */
const RemedyActions: FC = () => (
  <>
    <RegisterAction />
    <Remedy />
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

const Remedy: FC = () => {
  const problem = useToolbar(problemOf)
  const { isBusy } = useToolbar(viewIn)
  const warning = useToolbar(warningSaid)
  const { name } = useToolbar(customerShown)
  const forgetsCart = problem === 'ITEMS_PENDING'

  // What the bar shows may not be so, or the cart comes to no end: whatever is done
  // next needs a fresh page.
  if (
    forgetsCart ||
    problem === 'HALF_DONE' ||
    problem === 'NO_ANSWER' ||
    problem === 'PART_MISSING'
  ) {
    return (
      <Action
        event={{ type: 'reloadAsked', forgetsCart }}
        messageId={
          forgetsCart
            ? 'store/telesales-toolbar.leaveOut'
            : 'store/telesales-toolbar.reload'
        }
      />
    )
  }
  // The bar has its own button that ends.
  if (!warning || warning === 'B2B_IMPERSONATION') {
    return null
  }
  // Nobody is being served: what is left of a cart goes.
  const isEnd = warning === 'LEFT_BEHIND' || warning === 'CART_BROKEN'

  return warning === 'NOT_STARTED_HERE' ? (
    <Confirm isBusy={isBusy} />
  ) : (
    <Action
      event={
        isEnd ? { type: 'endAsked', done: 'ended' } : { type: 'repairAsked' }
      }
      isBusy={isBusy}
      messageId={
        MESSAGE_IDS[warning] ??
        (name === null
          ? 'store/telesales-toolbar.repairHidden'
          : 'store/telesales-toolbar.repair')
      }
      values={{ customer: name }}
    />
  )
}

/** To confirm somebody is to start with them, for which a store may want a reason. */
const Confirm: FC<{ isBusy: boolean }> = ({ isBusy }) => {
  const send = useSend()
  const isOpen = useToolbar(isSwitching)
  const whom = useToolbar(whomToConfirm)
  const isHeld = useToolbar(
    (state) => isReasonRequired(state) && state.reason.text.trim() === ''
  )
  const event = { type: isHeld ? 'repairHeld' : 'repairAsked' } as const

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
        messageId="store/telesales-toolbar.confirm"
      />
    </form>
  )
}
