import React, { FC, ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'

interface Props {
  className?: string
  id: string
  /** A text is somebody's own words or number, which no translator touches. */
  values?: Record<string, ReactNode>
  /** Of each value that is a text. */
  valueClass?: string
}

/**
 * A message in an element of its own, of which a new one takes the place. A browser
 * that translates the page puts elements where texts were, and React would go on with
 * the texts: what it writes is not seen, and what it takes out is not there.
 */
export const Message: FC<Props> = ({
  className,
  id,
  valueClass,
  values = {},
}) => {
  const shown: Record<string, ReactNode> = {}
  let key = id

  for (const name of Object.keys(values)) {
    const value = values[name]

    if (typeof value === 'string') {
      shown[name] = (
        <bdi className={valueClass} translate="no">
          {value}
        </bdi>
      )
    } else {
      shown[name] = value
      key += ` ${value}`
    }
  }
  return (
    <span className={className} key={key}>
      <FormattedMessage id={id} values={shown} />
    </span>
  )
}
