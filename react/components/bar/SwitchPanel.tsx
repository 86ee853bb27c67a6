import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { saidInSwitch, saidOfSwitch } from '../../core/saidInRest'
import { useToolbar } from '../../hooks/useToolbar'
import { Action } from '../ui/Action'
import { Message } from '../ui/Message'
import { SWITCH_ID } from './ids'

const HANDLES = ['switch', 'switchNote'] as const

/** To another customer in one step, and what becomes of this one's cart. */
export const SwitchPanel: FC = ({ children }) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)
  const note = useToolbar(saidInSwitch)
  const goal = useToolbar(saidOfSwitch)
  const { is } = useToolbar(({ impersonation }) => impersonation)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out
    <div
      aria-label={intl.formatMessage({ id: 'store/telesales-toolbar.switch' })}
      className={`${handles.switch} telesales-sheet br2 bg-base c-on-base ba b--muted-4`}
      id={SWITCH_ID}
      role="group"
    >
      <p className={`${handles.switchNote} ma0`}>
        {note && <Message {...note} />}
      </p>
      <div className="telesales-line">
        {children}
        {is !== 'choosing' && (
          <Action
            event={{ type: 'switchClosed', isCancelled: true }}
            isBusy={is === 'starting'}
            kind="other"
            messageId="store/telesales-toolbar.cancel"
          />
        )}
        {/* Last, so that it moves nothing. */}
        <span aria-live="polite">{goal && <Message {...goal} />}</span>
      </div>
    </div>
  )
}
