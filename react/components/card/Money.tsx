import React, { FC } from 'react'
import { useIntl } from 'react-intl'

interface Props {
  /** Prices of the customer's own are not in it. */
  isRough?: boolean
  currency: string | null
  /** In hundredths. */
  total: number | null
}

/** A sum, where it is known. */
export const Money: FC<Props> = ({ currency, isRough, total }) => {
  const intl = useIntl()

  return currency !== null && total !== null ? (
    // The sum's own direction is not that of the line at whose end it is.
    <span className="telesales-card-end fw7">
      <bdi translate="no">
        {`${isRough ? '≈ ' : ''}${intl.formatNumber(total / 100, { style: 'currency', currency })}`}
      </bdi>
    </span>
  ) : null
}
