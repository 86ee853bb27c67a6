import React, { FC } from 'react'
import { FormattedMessage } from 'react-intl'

import type { News } from '../modules/toolbarState'

interface Props {
  news: News
}

/** What has just worked, and what became of a cart by it. */
export const NewsLine: FC<Props> = ({ news: { done, notice } }) => (
  <>
    <FormattedMessage id={`store/telesales-toolbar.${done}`} />{' '}
    {notice && (
      <>
        <FormattedMessage
          id={`store/telesales-toolbar.notice.${notice}`}
        />{' '}
      </>
    )}
  </>
)
