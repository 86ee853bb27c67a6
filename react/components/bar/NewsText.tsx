import React, { FC } from 'react'
import { useIntl } from 'react-intl'

import { useHandles } from '../../hooks/useHandles'
import { Message } from '../ui/Message'

/** What has worked, and what became of the carts by it. */
export const NewsText: FC<{ news: string[] }> = ({ children, news }) => {
  const { handles } = useHandles()
  const { messages } = useIntl()

  return (
    <>
      {news.map(
        (id) =>
          // They come from the tab's storage, where others write as well.
          id in messages && (
            <span className={handles.news} key={id}>
              <Message id={id} />{' '}
            </span>
          )
      )}
      {children}
    </>
  )
}
