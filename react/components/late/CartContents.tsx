import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { CartSummary } from '../../core/answers'
import { Message } from '../ui/Message'

const HANDLES = ['choiceSummary'] as const

const PARKED_AT = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: 'numeric',
} as const

interface Props {
  id?: string
  summary: CartSummary
}

/** How much is in a cart, what it costs, and since when it is parked. */
export const CartContents: FC<Props> = ({
  id,
  summary: { currency, parkedAt, quantity, total },
}) => {
  const intl = useIntl()
  const { handles } = useCssHandles(HANDLES)

  return (
    <span className={`${handles.choiceSummary} telesales-line`} id={id}>
      <Message
        id="store/telesales-toolbar.products"
        values={{ count: quantity }}
      />
      {total !== null && currency !== null && (
        <bdi className="fw7" translate="no">
          {/* Their own prices count from the start on. */}
          {`≈ ${intl.formatNumber(total / 100, { style: 'currency', currency })}`}
        </bdi>
      )}
      {parkedAt !== null && <span>{intl.formatDate(parkedAt, PARKED_AT)}</span>}
    </span>
  )
}
