import React, { FC, useCallback } from 'react'
import { isActing } from '../../core/impersonation'
import { isInUse, presenceOf } from '../../core/selectors'
import { useBarHeight } from '../../hooks/useBarHeight'
import { useShortcut } from '../../hooks/useShortcut'
import { useSend, useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { useCustomerList } from '../customerField/useCustomerList'
import { Reserved } from '../ui/Reserved'
import { Bar } from './Bar'
import { useRest } from './useRest'

/** Whatever there is of the bar on this page: all of it, a pill, or nothing. */
export const Presence: FC = () => {
  const send = useSend()
  const wanted = useToolbar(presenceOf)
  const { impersonation, settings } = useToolbarState()
  const { Background, KeptFocus, Pill, WayBack } = useRest()
  const presence = wanted === 'pill' && !Pill ? 'unsure' : wanted
  // Also while it is on its way.
  const isThere = ['bar', 'pill', 'unsure'].includes(presence)
  const bar = useBarHeight(presence, !useToolbar(isInUse))

  useCustomerList()
  useShortcut(
    settings.shortcut,
    isThere && !isActing(impersonation),
    useCallback(() => send({ type: 'shortcutPressed' }), [send])
  )

  return (
    <>
      {KeptFocus && <KeptFocus />}
      {presence === 'unsure' && <Reserved />}
      {presence === 'pill' && Pill && <Pill bar={bar} />}
      {presence === 'bar' && <Bar bar={bar} />}
      {presence === 'hiddenHere' && WayBack && <WayBack />}
      {Background && <Background />}
    </>
  )
}
