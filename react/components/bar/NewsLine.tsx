import React, { FC } from 'react'
import { useIntl } from 'react-intl'
import { saidInStatus } from '../../core/said'
import { useHandles } from '../../hooks/useHandles'
import { useToolbar } from '../../hooks/useToolbar'
import { Message } from '../ui/Message'

/** What has just worked, and what became of a cart by it. */
export const NewsLine: FC = () => {
  const { handles } = useHandles()
  const { messages } = useIntl()
  const [done, notice] = useToolbar(saidInStatus).news

  return done ? (
    <>
      <span className={`${handles.news} telesales-news telesales-clip`}>
        <Message id={done} />{' '}
      </span>
      {/* It comes from the tab's storage, where others write as well. */}
      {notice in messages && (
        <span className={`${handles.news} telesales-notice`}>
          <Message id={notice} />{' '}
        </span>
      )}
    </>
  ) : null
}
