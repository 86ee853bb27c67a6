import { useCallback } from 'react'

import { presenceOf } from '../core/selectors'
import { viewIn } from '../core/view'
import { openAddress } from '../ports/openAddress'
import { useOrdersAddress } from './useOrdersAddress'
import { useShortcut } from './useShortcut'
import { useSend, useToolbar, useToolbarState } from './useToolbar'

/** The keys for what an operator does while a customer is served. */
export function useMoreShortcuts(): void {
  const send = useSend()
  const { shortcutCard, shortcutDetails, shortcutEnd, shortcutOrders } =
    useToolbarState().settings
  const { customer, isBusy, operator } = useToolbar(viewIn)
  const isThere = useToolbar(presenceOf) === 'bar'
  const isServing = isThere && customer !== null && !isBusy
  const orders = useOrdersAddress()

  useShortcut(
    shortcutEnd,
    isServing,
    useCallback(() => send({ type: 'endAsked', done: 'ended' }), [send]),
    false
  )
  useShortcut(
    shortcutDetails,
    isThere && operator !== null,
    useCallback(() => send({ type: 'detailsToggled' }), [send]),
    false
  )
  useShortcut(
    shortcutCard,
    isThere && operator !== null,
    useCallback(() => send({ type: 'cardToggled' }), [send]),
    false
  )
  useShortcut(
    shortcutOrders,
    isServing,
    useCallback(() => openAddress(orders), [orders]),
    false
  )
}
