import React, { FC } from 'react'
import { problemOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'

/** What the operator can do about what is wrong. */
export const Remedy: FC = () => {
  const problem = useToolbar(problemOf)
  const { isBusy, warning } = useToolbar(viewIn)

  const forgetsCart = problem === 'ITEMS_PENDING'

  // What the bar shows may not be so, or the cart comes to no end: whatever is done
  // next needs a fresh page.
  if (forgetsCart || problem === 'HALF_DONE' || problem === 'NO_ANSWER') {
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
  const isLeftBehind = warning === 'LEFT_BEHIND'
  const repairId =
    warning === 'NOT_STARTED_HERE'
      ? 'store/telesales-toolbar.confirm'
      : 'store/telesales-toolbar.repair'

  return (
    <Action
      event={
        isLeftBehind
          ? { type: 'endAsked', done: 'ended' }
          : { type: 'repairAsked' }
      }
      isBusy={isBusy}
      messageId={isLeftBehind ? 'store/telesales-toolbar.end' : repairId}
    />
  )
}
