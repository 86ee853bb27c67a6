import React, { FC, useRef } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import { useFocusHandedOn } from '../hooks/useFocusHandedOn'
import { clockText, spokenSeconds, TimeLeft } from '../modules/timeLimit'
import { Action } from './Action'

const HANDLES = ['countdown', 'countdownTime'] as const

interface Props {
  left: TimeLeft
  /** It goes away with the focus in it. */
  onGone(): void
}

/**
 * How soon a time limit ends it. Who hears the bar is told a few times, not each
 * second. Any key or click is a sign of life, and so is that on the button.
 */
export const Countdown: FC<Props> = ({ left: { leftMs, limit }, onGone }) => {
  const whole = useRef<HTMLDivElement>(null)
  const { handles } = useCssHandles(HANDLES)

  useFocusHandedOn(whole, onGone)

  return (
    <div className={`${handles.countdown} telesales-countdown`} ref={whole}>
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
        <Action
          look="other"
          messageId="store/telesales-toolbar.stay"
          onPress={nothing}
        />
      )}
    </div>
  )
}

/** The press itself has said it. */
function nothing() {}
