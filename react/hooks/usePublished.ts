import { useEffect } from 'react'

import type { View } from '../modules/looks'
import { OFF, publish, Telesales } from './telesalesStore'
import type { Toolbar } from './useToolbarState'

/** Lets the blocks of other apps know what the bar knows. */
export function usePublished(
  view: View,
  isScreenShared: boolean,
  { end, start }: Toolbar
): void {
  const { customer, operator, warning } = view
  const status = statusOf(view)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions do the same ever after
  useEffect(() => {
    publish(
      status === 'off'
        ? OFF
        : {
            status,
            operator,
            customer,
            warning,
            isScreenShared,
            start: (which) => start(which),
            end,
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
