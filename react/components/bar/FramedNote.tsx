import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'
import { useRuntime } from 'vtex.render-runtime'

import { viewIn } from '../../core/view'
import { SCREEN_POP } from '../../core/wakeUp'
import { useToolbar, useToolbarState } from '../../hooks/useToolbar'
import { Alert } from '../ui/Alert'

const HANDLES = ['openStore'] as const

/**
 * In place of whatever can be pressed, in another site's frame: what is wrong, and the
 * way to a window in which nobody can lay anything over the bar. A call goes with it.
 */
const FramedNote: FC = () => {
  const { handles } = useCssHandles(HANDLES)
  const { rootPath = '' } = useRuntime()
  const { call, isOffline } = useToolbarState()
  const { problem, warning } = useToolbar(viewIn)
  const hash = call ? SCREEN_POP + encodeURIComponent(call.term) : ''
  const wrong = [
    problem && `store/telesales-toolbar.refusal.${problem}`,
    warning && `store/telesales-toolbar.warning.${warning}`,
  ].filter((id): id is string => Boolean(id))

  const known = isOffline ? ['store/telesales-toolbar.offline'] : wrong
  const messageIds = [...known, 'store/telesales-toolbar.framed']

  return (
    <Alert icon="warning" kind="warning" messageIds={messageIds}>
      <a
        className={`${handles.openStore} telesales-button br2 no-underline bg-base c-on-base b--muted-2`}
        href={`${rootPath}/${hash}`}
        rel="noopener noreferrer"
        target="_blank"
      >
        <FormattedMessage id="store/telesales-toolbar.openStore" />
      </a>
    </Alert>
  )
}

export default FramedNote
