import React, { FC } from 'react'
import { useCssHandles } from 'vtex.css-handles'

import type { TimeSaid } from '../../core/saidInRest'
import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { Action } from '../ui/Action'
import { Icon } from '../ui/Icon'
import { Message } from '../ui/Message'

const HANDLES = ['countdown', 'countdownTime'] as const

/**
 * Who hears the bar is told a few times, not each second. Any key or click is a
 * sign of life, and so is that on the button.
 */
export const TimeLeftLine: FC<TimeSaid> = ({
  canBePutOff,
  heard,
  isUrgent,
  seen,
  why,
}) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <div
      className={`${handles.countdown} telesales-countdown ${isUrgent ? 'telesales-countdown--urgent bg-danger--faded c-on-danger--faded b--danger br2' : ''}`}
      ref={useFocusHandedOn('countdown')}
    >
      {isUrgent && <Icon name="warning" />}
      <p className="ma0" role="timer">
        <Message {...why} />{' '}
        <Message
          id={seen.id}
          values={{
            time: (
              <bdi
                className={`${handles.countdownTime} telesales-time`}
                dir="ltr"
                translate="no"
              >
                {seen.values?.time}
              </bdi>
            ),
          }}
        />
      </p>
      <p className="clip" role="alert">
        <Message {...heard} />
      </p>
      {canBePutOff && (
        <Action kind="other" messageId="store/telesales-toolbar.stay" />
      )}
    </div>
  )
}
