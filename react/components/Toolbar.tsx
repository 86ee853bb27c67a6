import React, { FC } from 'react'

import { NamesHidden } from '../hooks/namesHidden'
import { useBarHeight } from '../hooks/useBarHeight'
import { useCollapsed } from '../hooks/useCollapsed'
import { useIsHiddenHere } from '../hooks/useIsHiddenHere'
import { usePanels } from '../hooks/usePanels'
import { usePixelEvents } from '../hooks/usePixelEvents'
import { usePrivacy } from '../hooks/usePrivacy'
import { usePublished } from '../hooks/usePublished'
import { useReason } from '../hooks/useReason'
import { useRecents } from '../hooks/useRecents'
import { useSettings } from '../hooks/useSettings'
import { useShortcut } from '../hooks/useShortcut'
import { useTabTitle } from '../hooks/useTabTitle'
import { useTimeLimit } from '../hooks/useTimeLimit'
import { useToolbarState } from '../hooks/useToolbarState'
import { isQuiet, presenceOf, toneOf, viewOf } from '../modules/looks'
import type { Settings } from '../modules/settings'
import { Bar, Slots } from './Bar'
import { Pill } from './Pill'
import { Reserved } from './Reserved'
import { BOX_ID } from './StartForm'

const loadReasonField = () => import('./ReasonField')
const loadRegisterForm = () => import('./RegisterForm')

interface Props extends Partial<Settings>, Slots {
  /** Loads the page anew. */
  reload?: () => void
}

const reloadPage = () => window.location.reload()

/** Whatever there is of the bar on this page: all of it, a pill, or nothing. */
const Toolbar: FC<Props> = (props) => {
  const { reload = reloadPage } = props
  const settings = useSettings(props)
  const isHiddenHere = useIsHiddenHere(settings.hiddenOn)
  const can = useToolbarState(isHiddenHere, settings.cart, reload)
  const { news, servedSinceMs, state } = can
  const view = viewOf(state)
  const { customer, isBusy, look, operator, shown, warning } = view
  const isCounted =
    customer &&
    (!isBusy || state.is === 'choosing') &&
    warning !== 'NOT_STARTED_HERE'
  const timeLeft = useTimeLimit(
    settings,
    isCounted ? servedSinceMs : null,
    can.expire
  )
  const panels = usePanels({
    boxId: BOX_ID,
    loadForm: loadRegisterForm,
    hasBox: !isHiddenHere && operator !== null && shown.is !== 'leftBehind',
    isBusy,
    isServing: customer !== null,
    isNews: news !== null,
    origins: settings.screenPopOrigins,
    onEdit: can.edit,
  })
  const reason = useReason({
    box: panels.box,
    can,
    loadField: loadReasonField,
    problem: view.problem,
    wish: settings.reason,
  })
  const recents = useRecents(settings.recents, operator, customer)
  const privacy = usePrivacy(customer, settings.fields, settings.revealSeconds)
  const { collapse, isCollapsed, takeFocus } = useCollapsed(settings.collapsed)
  const canCollapse = isQuiet(view) && !panels.isInUse && timeLeft === null
  const presence = presenceOf(view, isHiddenHere, isCollapsed && canCollapse)
  const isThere = presence === 'bar' || presence === 'pill'
  const bar = useBarHeight(presence, !panels.isInUse)

  usePixelEvents(view, news, timeLeft?.leftMs === 0)
  usePublished(view, privacy.isScreenShared, reason.start, can.end)
  useTabTitle(privacy.title)
  useShortcut(settings.shortcut, isThere && !isBusy, () => {
    collapse(false, false)
    panels.box.open()
  })

  if (presence === 'unsure') {
    return <Reserved />
  }
  if (presence === 'pill') {
    return (
      <Pill
        isServing={customer !== null}
        look={look}
        name={privacy.name}
        onExpand={() => collapse(false, true)}
        takeFocus={takeFocus}
        tone={toneOf(view)}
      />
    )
  }
  return presence === 'bar' ? (
    <NamesHidden.Provider value={privacy.hidesNames}>
      <Bar
        bar={bar}
        can={can}
        onCollapse={canCollapse ? () => collapse(true, true) : undefined}
        panels={panels}
        privacy={privacy}
        reason={reason}
        recents={recents}
        reload={reload}
        settings={settings}
        slots={props}
        takeFocus={takeFocus}
        timeLeft={timeLeft}
        view={view}
      />
    </NamesHidden.Provider>
  ) : null
}

export default Toolbar
