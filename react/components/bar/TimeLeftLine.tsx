import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { clockText, spokenSeconds, TimeLeft } from '../../core/timeLimit'
import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { Action } from '../ui/Action'

const HANDLES = ['countdown', 'countdownTime'] as const

/**
 * Who hears the bar is told a few times, not each second. Any key or click is a
 * sign of life, and so is that on the button.
 */
export const TimeLeftLine: FC<{ left: TimeLeft }> = ({
  left: { leftMs, limit },
}) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <div
      className={`${handles.countdown} telesales-countdown`}
      ref={useFocusHandedOn('countdown')}
    >
      <p className="ma0" role="timer">
        <FormattedMessage
          id="store/telesales-toolbar.endsIn"
          values={{
            time: (
              <bdi
                className={`${handles.countdownTime} telesales-time`}
                dir="ltr"
              >
                {clockText(leftMs)}
              </bdi>
            ),
          }}
        />
      </p>
      <p className="clip" role="alert">
        <FormattedMessage
          id={`store/telesales-toolbar.endsSoon.${limit}`}
          values={{ seconds: spokenSeconds(leftMs) }}
        />
      </p>
      {limit === 'idle' && (
        <Action kind="other" messageId="store/telesales-toolbar.stay" />
      )}
    </div>
  )
}
