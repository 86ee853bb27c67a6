import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'
import { useCssHandles } from 'vtex.css-handles'

import type { News } from '../modules/toolbarState'

const HANDLES = ['news'] as const

interface Props {
  news: News
}

/** What has just worked, and what became of a cart by it. */
export const NewsLine: FC<Props> = ({ news: { done, notice } }) => {
  const { handles } = useCssHandles(HANDLES)

  return (
    <>
      <span className={`${handles.news} telesales-news telesales-clip`}>
        <FormattedMessage id={`store/telesales-toolbar.${done}`} />{' '}
      </span>
      {notice && (
        <span className={`${handles.news} telesales-notice`}>
          <FormattedMessage
            id={`store/telesales-toolbar.notice.${notice}`}
          />{' '}
        </span>
      )}
    </>
  )
}
