import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import { clockText, spokenSeconds, TimeLeft } from '../../core/timeLimit'
import { useFocusHandedOn } from '../../hooks/useFocusHandedOn'
import { useHandles } from '../../hooks/useHandles'
import { Action } from '../ui/Action'

/**
 * Who hears the bar is told a few times, not each second. Any key or click is a
 * sign of life, and so is that on the button.
 */
const TimeLeftLine: FC<{ left: TimeLeft }> = ({ left: { leftMs, limit } }) => {
  const { handles } = useHandles()

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

export default TimeLeftLine
