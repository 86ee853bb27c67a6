import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

const HANDLES = ['alert', 'alertText'] as const

/** The id of the alert, for the field that it may be about. */
export const ALERT_ID = 'telesales-toolbar-alert'

const looks = {
  refusal: 'b--danger bg-danger--faded c-on-danger--faded',
  warning: 'b--warning bg-base c-on-base',
}

interface Props {
  kind: keyof typeof looks
  /** What is wrong, the most important first. */
  messageIds: string[]
}

/** What is wrong, and beside it what the operator can do about it. */
export const Alert: FC<Props> = ({ children, kind, messageIds }) => {
  const { handles, withModifiers } = useCssHandles(HANDLES)

  return (
    <div className="w-100 ph3 pv2">
      <div
        className={`${withModifiers('alert', kind)} flex flex-wrap items-center ph3 pv2 ba br2 ${looks[kind]}`}
      >
        <div className="mh2" id={ALERT_ID} role="alert">
          {messageIds.map((id) => (
            <p className={`${handles.alertText} ma0 mv1 fw5`} key={id}>
              <FormattedMessage id={id} />
            </p>
          ))}
        </div>
        {children}
      </div>
    </div>
  )
}
