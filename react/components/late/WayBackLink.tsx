import React, { FC, MouseEvent, useCallback, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import { useRuntime } from 'vtex.render-runtime'

import { useShortcut } from '../../hooks/useShortcut'
import { useSend, useToolbarState } from '../../hooks/useToolbar'
import { TONES } from '../bar/ToolbarFrame'
import { PARTS_STYLESHEET } from '../parts'
import { STYLESHEET } from '../stylesheet'

const HANDLES = ['wayBack'] as const

/**
 * The way to the pages that have the bar: within the page, so that the bar there has all
 * that it had; or as any link.
 */
const WayBackLink: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const { navigate, rootPath = '' } = useRuntime()
  const { settings } = useToolbarState()
  const send = useSend()
  const link = useRef<HTMLAnchorElement>(null)

  useShortcut(
    settings.shortcut,
    true,
    useCallback(() => {
      send({ type: 'shortcutPressed' })
      link.current?.click()
    }, [send])
  )

  return (
    <>
      <style>{STYLESHEET + PARTS_STYLESHEET}</style>
      <a
        className={`${handles.wayBack} telesales-pill ${TONES.calm} f6 no-underline shadow-4`}
        href={`${rootPath}/`}
        onClick={(event) => {
          if (!rootPath && navigate && !isForAnotherTab(event)) {
            event.preventDefault()
            navigate({ to: '/' })
          }
        }}
        ref={link}
      >
        <FormattedMessage id="store/telesales-toolbar.backToStore" />
      </a>
    </>
  )
}

export default WayBackLink

function isForAnotherTab({ ctrlKey, metaKey, shiftKey }: MouseEvent) {
  return ctrlKey || metaKey || shiftKey
}
