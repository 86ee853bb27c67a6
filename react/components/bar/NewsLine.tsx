import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useHandles } from '../../hooks/useHandles'
import { useToolbar } from '../../hooks/useToolbar'

/** What has just worked, and what became of a cart by it. */
export const NewsLine: FC = () => {
  const { handles } = useHandles()
  const news = useToolbar((state) => state.news)

  return news ? (
    <>
      <span className={`${handles.news} telesales-news telesales-clip`}>
        <FormattedMessage id={`store/telesales-toolbar.${news.done}`} />{' '}
      </span>
      {news.notice && (
        <span className={`${handles.news} telesales-notice`}>
          <FormattedMessage
            id={`store/telesales-toolbar.notice.${news.notice}`}
          />{' '}
        </span>
      )}
    </>
  ) : null
}
