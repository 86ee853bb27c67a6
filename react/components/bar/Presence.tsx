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

const loadPill = () => import('./Pill')

/** Whatever there is of the bar on this page: all of it, a pill, or nothing. */
export const Presence: FC = () => {
  const presence = useToolbar(presenceOf)
  const { isBusy } = useToolbar(viewIn)
  const { shortcut } = useToolbar(({ settings }) => settings)
  const isThere = presence === 'bar' || presence === 'pill'
  const bar = useBarHeight(presence, !useToolbar(isInUse))

  const Pill = usePart('pill', loadPill, presence === 'pill')

  useCountdown()
  useCustomerList()
  useKeptFocus(bar)
  useTabTitle(useToolbar(customerShown).title)
  useShortcut(shortcut, isThere && !isBusy)

  if (presence === 'unsure') {
    return <Reserved />
  }
  if (presence === 'pill') {
    return Pill ? <Pill /> : null
  }
  return presence === 'bar' ? <Bar bar={bar} /> : null
}
