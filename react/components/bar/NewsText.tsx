import React, { FC } from 'react'
import { useIntl } from 'react-intl'

import { useHandles } from '../../hooks/useHandles'
import { Message } from '../ui/Message'

/** What has worked, and what became of a cart by it. */
export const NewsText: FC<{ news: string[] }> = ({ news: [done, notice] }) => {
  const { handles } = useHandles()
  const { messages } = useIntl()

  return (
    <>
      <span className={handles.news}>
        <Message id={done} />{' '}
      </span>
      {/* It comes from the tab's storage, where others write as well. */}
      {notice in messages && (
        <span className={handles.news}>
          <Message id={notice} />{' '}
        </span>
      )}
    </>
  )
}
