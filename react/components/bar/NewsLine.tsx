import React, { FC } from 'react'

import { saidInStatus } from '../../core/said'
import { useToolbar } from '../../hooks/useToolbar'
import { Said } from '../ui/Said'
import { NewsText } from './NewsText'
import { useRest } from './useRest'

/** What has just worked, for a while; on a phone it lies over the page. */
export const NewsLine: FC = () => {
  const { news } = useToolbar(saidInStatus)
  const { Resumed } = useRest()

  return news.length > 0 ? (
    <Said>
      <NewsText news={news}>{Resumed && <Resumed />}</NewsText>
    </Said>
  ) : null
}
