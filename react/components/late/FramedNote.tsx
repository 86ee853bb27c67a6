import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'
import { useRuntime } from 'vtex.render-runtime'

import { saidInFrame } from '../../core/saidInRest'
import { SCREEN_POP } from '../../core/wakeUp'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Alert } from '../ui/Alert'
import { Message } from '../ui/Message'

const HANDLES = ['openStore'] as const

/**
 * In place of whatever can be pressed, in another site's frame: what is wrong, and the
 * way to a window in which nobody can lay anything over the bar. A call goes with it.
 */
const FramedNote: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const { rootPath = '' } = useRuntime()
  const { call } = useToolbarState()
  const hash = call ? SCREEN_POP + encodeURIComponent(call.term) : ''
  const messageIds = useToolbar(saidInFrame)

  return (
    <Alert icon="warning" kind="warning" messageIds={messageIds}>
      <a
        className={`${handles.openStore} telesales-button br2 no-underline bg-base c-on-base b--muted-2`}
        href={`${rootPath}/${hash}`}
        rel="noopener noreferrer"
        target="_blank"
      >
        <Message id="store/telesales-toolbar.openStore" />
      </a>
    </Alert>
  )
}

export default FramedNote
