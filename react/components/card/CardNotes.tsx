import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { CustomerCard } from '../../core/answers'
import { Message } from '../ui/Message'

const HANDLES = ['cardNote'] as const

const AT = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const

/** What operators have noted of earlier calls with the customer. */
export const CardNotes: FC<{ answer: CustomerCard }> = ({ answer }) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)

  return (
    <ul className="telesales-card-list">
      {answer.notes?.notes.map(({ at, isOwn, text }) => (
        <li className={handles.cardNote} key={at}>
          <div className="telesales-card-line">
            <span>{intl.formatDate(at, AT)}</span>
            {isOwn && <Message id="store/telesales-toolbar.cardByYou" />}
          </div>
          <bdi translate="no">{text}</bdi>
        </li>
      ))}
    </ul>
  )
}
