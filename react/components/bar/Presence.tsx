import React, { FC } from 'react'
import { isActing } from '../../core/impersonation'
import { isInUse, presenceOf } from '../../core/selectors'
import { viewIn } from '../../core/view'
import { useBarHeight } from '../../hooks/useBarHeight'
import { useKeptFocus } from '../../hooks/useKeptFocus'
import { usePart } from '../../hooks/usePart'
import { useShortcut } from '../../hooks/useShortcut'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { useCustomerList } from '../customerField/useCustomerList'
import { Reserved } from '../ui/Reserved'
import { Bar } from './Bar'

const loadBackground = () => import('./Background')
const loadPill = () => import('./Pill')

/** Whatever there is of the bar on this page: all of it, a pill, or nothing. */
export const Presence: FC = () => {
  const wanted = useToolbar(presenceOf)
  const { operator } = useToolbar(viewIn)
  const { impersonation, settings } = useToolbarState()
  // Before anybody wants it, so that it is there at once.
  const Pill = usePart('pill', loadPill, operator !== null)
  const presence = wanted === 'pill' && !Pill ? 'bar' : wanted
  const isThere = presence === 'bar' || presence === 'pill'
  const Background = usePart('background', loadBackground, operator !== null)
  const bar = useBarHeight(presence, !useToolbar(isInUse))

  useCustomerList()
  useKeptFocus(bar)
  useShortcut(settings.shortcut, isThere && !isActing(impersonation))

  return (
    <>
      {Background && <Background />}
      {presence === 'unsure' && <Reserved />}
      {presence === 'pill' && Pill && <Pill />}
      {presence === 'bar' && <Bar bar={bar} />}
    </>
  )
}
