import type { TelesalesSession } from './answers'
import type { Done, Event, News } from './events'

const DONE: Done[] = ['started', 'switched', 'repaired', 'ended', 'expired']

/** What a page leaves for the next one: what has worked, and of which cart. */
export function handoverOf(done: Done, notice: News['notice']): string {
  return [done, notice].join(' ').trim()
}

/**
 * The news that follow.
 *
 * @param isUnderWay something is, whose news are the next page's
 */
export function newsAfter(
  news: News | null,
  event: Event,
  isUnderWay: boolean
): News | null {
  switch (event.type) {
    case 'sessionRead':
      return isUnderWay ? null : (newsOf(event.handover, event.session) ?? news)

    case 'startBegun':
    case 'startRefused':
    case 'repairAsked':
    case 'endAsked':
      return null

    // Nobody sees the bar now, so its news are old when it is back.
    case 'pageChanged':
      return event.isHidden ? null : news
  }
  return news
}

/** The news in such a handover, unless they are not true by now. */
export function newsOf(
  handover: string | null,
  { customer, operator, warning }: TelesalesSession
): News | null {
  const [text, notice = null] = (handover ?? '').split(' ')
  const done = DONE.find((known) => known === text)
  const isTrue = isEnd(handover)
    ? operator !== null && customer === null
    : customer !== null && warning === null

  return done && isTrue ? { done, notice: notice as News['notice'] } : null
}

/** Whether an end is what has worked last, by the handover. */
export function isEnd(handover: string | null): boolean {
  return /^(ended|expired)\b/.test(handover ?? '')
}
