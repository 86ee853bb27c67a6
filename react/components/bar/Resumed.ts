import { lateBlock } from './lateBlock'

/** What of a parked cart is back, with the news of it. */
export const Resumed = lateBlock(
  'resumed',
  () => import('../late/ResumedCart'),
  ({ news }) => news?.resumed
)
