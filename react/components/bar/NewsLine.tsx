import React, { FC } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useHandles } from '../../hooks/useHandles'
import { useToolbar } from '../../hooks/useToolbar'

/** What has just worked, and what became of a cart by it. */
export const NewsLine: FC = () => {
  const { handles } = useHandles()
  const { messages } = useIntl()
  const news = useToolbar((state) => state.news)
  const noticeId = `store/telesales-toolbar.notice.${news?.notice}`

  return news ? (
    <>
      <span className={`${handles.news} telesales-news telesales-clip`}>
        <FormattedMessage id={`store/telesales-toolbar.${news.done}`} />{' '}
      </span>
      {/* It comes from the tab's storage, where others write as well. */}
      {noticeId in messages && (
        <span className={`${handles.news} telesales-notice`}>
          <FormattedMessage id={noticeId} />{' '}
        </span>
      )}
    </>
  ) : null
}
