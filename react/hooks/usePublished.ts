import { useEffect, useRef } from 'react'

import type { View } from '../modules/looks'
import { OFF, publish, Telesales } from './telesalesStore'
import type { Reason } from './useReason'
import type { Toolbar } from './useToolbarState'

/** Lets the blocks of other apps know what the bar knows. */
export function usePublished(
  view: View,
  isScreenShared: boolean,
  start: Reason<unknown>['start'],
  end: Toolbar['end']
): void {
  const latest = useRef({ start, end })
  const { customer, operator, warning } = view
  const status = statusOf(view)

  useEffect(() => {
    latest.current = { start, end }
  })
  useEffect(() => {
    publish(
      status === 'off'
        ? OFF
        : {
            status,
            operator,
            customer: isScreenShared ? null : customer,
            warning,
            isScreenShared,
            start: (which, more) =>
              latest.current.start(which, undefined, more?.reason),
            end: () => latest.current.end(),
          }
    )
  }, [customer, isScreenShared, operator, status, warning])
  useEffect(() => () => publish(OFF), [])
}

function statusOf({
  customer,
  isBusy,
  operator,
  shown,
}: View): Telesales['status'] {
  if (
    shown.is === 'stale' ||
    shown.is === 'uncertain' ||
    shown.is === 'leftBehind'
  ) {
    return 'uncertain'
  }
  if (isBusy) {
    return 'busy'
  }
  return customer ? 'serving' : operator ? 'idle' : 'off'
}
