import React, { FC } from 'react'
import { customerShown, isInUse, presenceOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useBarHeight } from '../../hooks/useBarHeight'
import { useKeptFocus } from '../../hooks/useKeptFocus'
import { usePart } from '../../hooks/usePart'
import { useShortcut } from '../../hooks/useShortcut'
import { useTabTitle } from '../../hooks/useTabTitle'
import { useToolbar } from '../../hooks/useToolbar'
import { useCustomerList } from '../customerField/useCustomerList'
import { Reserved } from '../ui/Reserved'
import { Bar } from './Bar'
import { useCountdown } from './TimeLimit'

const loadAnalytics = () => import('../../core/analytics')
const loadPill = () => import('./Pill')

/** Whatever there is of the bar on this page: all of it, a pill, or nothing. */
export const Presence: FC = () => {
  const wanted = useToolbar(presenceOf)
  const { isBusy, operator } = useToolbar(viewIn)
  const { shortcut } = useToolbar(({ settings }) => settings)
  // Before anybody wants it, so that it is there at once.
  const Pill = usePart('pill', loadPill, operator !== null)
  const presence = wanted === 'pill' && !Pill ? 'bar' : wanted
  const isThere = presence === 'bar' || presence === 'pill'
  const bar = useBarHeight(presence, !useToolbar(isInUse))

  usePart('analytics', loadAnalytics, operator !== null)
  useCountdown()
  useCustomerList()
  useKeptFocus(bar)
  useTabTitle(useToolbar(customerShown).title)
  useShortcut(shortcut, isThere && !isBusy)

  if (presence === 'unsure') {
    return <Reserved />
  }
  if (presence === 'pill' && Pill) {
    return <Pill />
  }
  return presence === 'bar' ? <Bar bar={bar} /> : null
}
