import { useEffect, useRef } from 'react'

import type { View } from '../modules/looks'
import { OFF, publish, Telesales } from './telesalesStore'
import type { Toolbar } from './useToolbarState'

/** Lets the blocks of other apps know what the bar knows. */
export function usePublished(
  view: View,
  isScreenShared: boolean,
  can: Toolbar
): void {
  const latest = useRef(can)
  const { customer, operator, warning } = view
  const status = statusOf(view)

  useEffect(() => {
    latest.current = can
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
            start: (which) => latest.current.start(which),
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
